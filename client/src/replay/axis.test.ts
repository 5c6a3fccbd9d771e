import { describe, expect, it } from 'vitest';
import { axisOf, tickAt, tickOf, timeAt } from './axis.ts';

/** Events at 0, 0, 1 s, 1 s, 5 s, an hour later, a second after that. */
const HOUR = 3_600_000;
const axis = axisOf(1_000, [0, 1_000, 0, 4_000, HOUR, 1_000]);

describe('the line of an old session', () => {
  it('what came at the same time is one moment, that of its last event', () => {
    expect(axis.ticks.map(({ rev }) => rev)).toEqual([2, 4, 5, 6, 7]);
    expect([1, 2, 3, 4, 5, 7, 99].map((rev) => tickOf(axis, rev))).toEqual([0, 0, 1, 1, 2, 4, 4]);
  });
  it('a long silence is short on the line, and real time passes faster in it', () => {
    expect(axis.length).toBe(5_000 + 30_000 + 1_000);
    expect(axis.ticks.map(({ at }) => at - 1_000)).toEqual([0, 1_000, 5_000, 5_000 + HOUR, 6_000 + HOUR]);
    expect(timeAt(axis, 3_000)).toBe(4_000);
    expect(timeAt(axis, 20_000)).toBe(6_000 + HOUR / 2);
    expect(timeAt(axis, 99_000)).toBe(7_000 + HOUR);
  });
  it('every place has a moment: the last that was before it', () => {
    expect([0, 999, 1_000, 4_999, 5_000, 34_999, 35_000, 99_000].map((x) => tickAt(axis, x))).toEqual([0, 0, 1, 1, 2, 2, 3, 4]);
    expect(tickAt(axis, -5)).toBe(0);
  });
  it('a session of one event has one moment', () => {
    const one = axisOf(500, []);
    expect([one.length, tickAt(one, 0), tickOf(one, 1), timeAt(one, 0)]).toEqual([0, 0, 0, 500]);
  });
});
