import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLines, scaleFor, spread, timeScaleFor } from './chart.ts';

describe('charts', () => {
  it('scales end on round steps', () => {
    expect(scaleFor(7)).toEqual({ end: 8, step: 2 });
    expect(scaleFor(42)).toEqual({ end: 50, step: 10 });
    expect(scaleFor(0)).toEqual({ end: 1, step: 1 });
    expect(timeScaleFor(252)).toEqual({ end: 300, step: 60 });
    expect(timeScaleFor(40)).toEqual({ end: 45, step: 15 });
    expect(timeScaleFor(0)).toEqual({ end: 15, step: 15 });
  });
  it('a scale always holds the largest value in at most five steps', () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (most) => {
      for (const { end, step } of [scaleFor(most), timeScaleFor(most)]) {
        expect(end).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(end / step).toBeLessThanOrEqual(5 + 1e-9);
      }
    }));
  });
  it('cuts a long label near its middle, at a space', () => {
    expect(labelLines('Groups of 8', 20)).toEqual(['Groups of 8']);
    expect(labelLines('Groups of 8', 8)).toEqual(['Groups', 'of 8']);
    expect(labelLines('Wholeroom', 3)).toEqual(['Wholeroom']);
  });
  it('no dot hides another', () => {
    expect(spread([10, 10, 10, 40], 5)).toEqual([0, 1, -1, 0]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), (values) => {
      const places = spread(values, 3);
      values.forEach((value, i) => values.forEach((other, j) => {
        if (i < j && Math.abs(value - other) < 3) expect(places[i]).not.toBe(places[j]);
      }));
    }));
  });
});
