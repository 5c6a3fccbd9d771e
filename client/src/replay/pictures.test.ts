import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../faces/host/http.ts';
import { Pictures } from './pictures.svelte.ts';
import type { ReplaySource } from './source.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const SLOW: Outcome<never> = { ok: false, offline: false, refusal: { code: 'slow_down', message: '', again: true, seconds: 2 } };

it('[G8] a moment refused because many look is asked for again after the wait, the latest one wins, and people are told meanwhile', async () => {
  const asked: number[] = [];
  const answers: Outcome<unknown>[] = [SLOW, SLOW];
  const view = (rev: number) => {
    asked.push(rev);
    return Promise.resolve(answers.shift() ?? { ok: true, value: { face: 'screen', rev } });
  };
  const pictures = new Pictures({ view } as unknown as ReplaySource, 'screen');
  pictures.show(5);
  await vi.advanceTimersByTimeAsync(1_999);
  expect([asked, pictures.problem]).toEqual([[5], 'slow']);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual([5, 5]);
  pictures.show(9);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual([5, 5, 9]);
  expect([pictures.picture?.rev, pictures.problem]).toEqual([9, null]);
});

it('what fails for another reason is told, and not asked for again', async () => {
  const view = vi.fn(() => Promise.resolve({ ok: false, offline: true, refusal: { code: 'offline', message: '', again: false } }));
  const pictures = new Pictures({ view } as unknown as ReplaySource, 'screen');
  pictures.show(5);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([view.mock.calls.length, pictures.problem]).toEqual([1, 'failed']);
});
