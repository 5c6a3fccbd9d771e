import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, layOutSteps, type StepFrame } from './stepLines.ts';

const FRAME: StepFrame = { left: 40, right: 340, top: 10, foot: 310 };

describe('a chart of steps', () => {
  it('goes up by one at each time and ends at the last', () => {
    const [line] = layOutSteps([{ id: 'a', label: 'Group 1', group: 1, times: [30_000, 60_000] }], 5, 120_000, FRAME);
    expect(line?.path).toBe('M40 285H115V235H190V185');
    expect(line?.end).toEqual({ x: 190, y: 185 });
  });
  it('a line without a find stays at the start', () => {
    const [line] = layOutSteps([{ id: 'a', label: 'Group 1', group: 1, times: [] }], 5, 120_000, FRAME);
    expect(line).toMatchObject({ path: 'M40 285', end: { x: 40, y: 285 } });
  });
  it('two lines with the same times never lie on each other', () => {
    const times = [10_000, 20_000];
    const [a, b] = layOutSteps([{ id: 'a', label: 'Group 1', group: 1, times }, { id: 'b', label: 'Group 2', group: 2, times }], 2, 60_000, FRAME);
    expect(a?.end.y).not.toBe(b?.end.y);
    expect(Math.abs((a?.sign ?? 0) - (b?.sign ?? 0))).toBeGreaterThanOrEqual(22);
  });
  it('signs stand apart, inside the frame while they fit, in the order of their lines', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 10, max: 310 }), { maxLength: 13 }), (values) => {
      const places = apart(values, 22, 10, 310);
      const sorted = places.toSorted((a, b) => a - b);
      sorted.slice(1).forEach((at, index) => expect(at - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(21.8));
      places.forEach((at, index) => {
        expect(at).toBeGreaterThanOrEqual(10);
        expect(at).toBeLessThanOrEqual(310);
        places.forEach((other, j) => { if ((values[index] ?? 0) < (values[j] ?? 0)) expect(at).toBeLessThan(other); });
      });
    }));
  });
});
