import { describe, expect, test } from 'vitest';
import type { ScreenRoom } from '../../../../shared/kernel/views.ts';
import { doubtOf } from './doubt.ts';

type Asked = Pick<ScreenRoom, 'phase' | 'nextLeaves' | 'progress'>;
const room = (over: Partial<Asked> = {}): Asked => ({ phase: 'open', nextLeaves: true, progress: null, ...over });
const sent = (done: number, of: number, unit: 'people' | 'groups' = 'people'): Partial<Asked> => ({ progress: { done, of, unit } });

describe('the question before Next', () => {
  test('[K4] asks when someone typed in the last 5 s, however many have sent', () => {
    expect(doubtOf(room(sent(9, 9)), 2)).toEqual({ kind: 'writing', count: 2 });
  });
  test('[K4] asks below 80 % sent and says how many are missing', () => {
    expect(doubtOf(room(sent(7, 10)), 0)).toEqual({ kind: 'people', count: 3 });
    expect(doubtOf(room(sent(1, 3, 'groups')), 0)).toEqual({ kind: 'groups', count: 2 });
  });
  test('[K4] goes on at once from 80 % on, and where nothing is counted', () => {
    expect(doubtOf(room(sent(8, 10)), 0)).toBeNull();
    expect(doubtOf(room(sent(0, 0)), 0)).toBeNull();
    expect(doubtOf(room(), 0)).toBeNull();
  });
  test('[K4] never asks for an inner move, in the lobby or at the end', () => {
    expect(doubtOf(room({ ...sent(0, 5), nextLeaves: false }), 3)).toBeNull();
    expect(doubtOf(room({ phase: 'lobby' }), 3)).toBeNull();
    expect(doubtOf(room({ nextLeaves: false }), 3)).toBeNull();
  });
});
