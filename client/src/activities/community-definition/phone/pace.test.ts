import { describe, expect, it } from 'vitest';
import { testTimers } from '../../../room/testing.ts';
import type { TestTimers } from '../../../room/testing.ts';
import { createPace, type Pace } from './pace.ts';

function start(): { readonly timers: TestTimers; readonly pace: Pace; readonly told: number[] } {
  const timers = testTimers();
  const told: number[] = [];
  return { timers, told, pace: createPace(timers, () => told.push(timers.now())) };
}
const type = ({ pace, timers }: ReturnType<typeof start>, times: number, each: number): void => {
  for (let time = 0; time < times; time += 1) {
    pace.typed();
    timers.pass(each);
  }
};

describe('[CD1] when a revision is made', () => {
  it('after a pause of 0.8 s', () => {
    const at = start();
    type(at, 2, 500);
    expect(at.told).toEqual([]);
    at.timers.pass(300);
    expect(at.told).toEqual([1_300]);
    at.timers.pass(10_000);
    expect(at.told).toEqual([1_300]);
  });

  it('at the latest every 3 s while somebody types on', () => {
    const at = start();
    type(at, 30, 300);
    expect(at.told).toEqual([3_000, 6_000, 9_000]);
  });

  it('never while an input method composes, but when it has ended', () => {
    const at = start();
    at.pace.composing(true);
    type(at, 10, 400);
    expect(at.told).toEqual([]);
    at.pace.composing(false);
    at.timers.pass(0);
    expect(at.told).toEqual([4_000]);
  });

  it('a word composed and ended within the pause waits for it', () => {
    const at = start();
    at.pace.composing(true);
    type(at, 2, 200);
    at.pace.composing(false);
    at.timers.pass(700);
    expect(at.told).toEqual([]);
    at.timers.pass(100);
    expect(at.told).toEqual([1_200]);
  });

  it('a composition that stands still for 3 s is a pause: the last word of a keyboard that composes every word goes up too', () => {
    const at = start();
    at.pace.composing(true);
    type(at, 8, 500);
    at.timers.pass(2_400);
    expect(at.told).toEqual([]);
    at.timers.pass(100);
    expect(at.told).toEqual([6_500]);
  });

  it('at once when the box is left, and not at all when nothing was typed or it was stopped', () => {
    const at = start();
    at.pace.flush();
    expect(at.told).toEqual([]);
    at.pace.typed();
    at.pace.flush();
    expect(at.told).toEqual([0]);
    at.pace.typed();
    at.pace.stop();
    at.timers.pass(10_000);
    expect(at.told).toEqual([0]);
  });
});
