import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../../../shared/protocol.ts';
import { ok, refusedAs } from '../../../room/testing.ts';
import { Taps } from './taps.svelte.ts';

const first = { start: 0, end: 8 };
const second = { start: 10, end: 20 };
const text = (mine: readonly { start: number; end: number }[]) => ({ id: 't1', lines: [first, second], mine });
let answers: ((answer: Answer) => void)[];
let taps: Taps;

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  taps = new Taps(() => new Promise((resolve) => answers.push(resolve)));
});
afterEach(() => vi.useRealTimers());
const answer = async (how: Answer): Promise<void> => {
  answers.shift()?.(how);
  await vi.advanceTimersByTimeAsync(0);
};

describe('a tap on a line', () => {
  it('is seen at once, counts among those left, and then the view says it', async () => {
    void taps.turn('t1', first, true);
    expect([taps.isOn('t1', first, []), taps.isOn('t1', second, []), taps.ahead([text([])])]).toEqual([true, false, 1]);
    await answer(ok);
    expect(taps.isOn('t1', first, [])).toBe(true);
    expect(taps.ahead([text([first])])).toBe(0);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(taps.isOn('t1', first, [])).toBe(false);
    expect(taps.isOn('t1', first, [first])).toBe(true);
  });

  it('that is refused is taken back, with the reason', async () => {
    void taps.turn('t1', second, true);
    await answer(refusedAs('three_marked'));
    expect([taps.isOn('t1', second, []), taps.problem?.code]).toEqual([false, 'three_marked']);
  });

  it('taken back quickly stays back, whatever is answered first', async () => {
    void taps.turn('t1', first, true);
    void taps.turn('t1', first, false);
    await answer(ok);
    expect(taps.isOn('t1', first, [first])).toBe(false);
    await answer(ok);
    expect(taps.ahead([text([first])])).toBe(-1);
  });
});
