import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, announcements } from './announcer.svelte.ts';

const heard = (): string[] => announcements.now.map((one) => one.words);

describe('announce', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.runAllTimers(); vi.useRealTimers(); });

  it('says different sentences at once, and each only once', () => {
    announce('1 minute left.');
    announce('Next step is ready.');
    announce('1 minute left.');
    announce('');
    expect(heard()).toEqual(['1 minute left.', 'Next step is ready.']);
  });
  it('says a sentence again after a while', () => {
    announce('You are back.');
    vi.runAllTimers();
    expect(heard()).toEqual([]);
    announce('You are back.');
    expect(heard()).toEqual(['You are back.']);
  });
});
