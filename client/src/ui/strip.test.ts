import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeDots, spanFor } from './strip.ts';

describe('rows of dots', () => {
  it('a scale holds zero and every value', () => {
    expect(spanFor([-90, 200], 'over')).toEqual({ start: -120, end: 240, step: 60 });
    expect(spanFor([], 'over')).toEqual({ start: 0, end: 15, step: 15 });
    expect(spanFor([0.2], 'share')).toEqual({ start: 0, end: 1, step: 0.25 });
    fc.assert(fc.property(fc.array(fc.integer({ min: -9000, max: 9000 })), (values) => {
      const { start, end, step } = spanFor(values, 'over');
      for (const value of [0, ...values]) expect(value >= start && value <= end).toBe(true);
      expect((end - start) / step).toBeLessThanOrEqual(7);
    }));
  });
  it('no dot covers another', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (values) => {
      const placed = placeDots(values.map((value, at) => ({ id: String(at), value, label: '' })), (value) => value * 4, 22);
      placed.forEach((one, i) => placed.forEach((other, j) => {
        if (i < j && one.lane === other.lane) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(22);
      }));
    }));
  });
});
