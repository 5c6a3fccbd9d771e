import { describe, expect, it } from 'vitest';
import type { RoundPoint } from '../../../../shared/activities/common-ground/views.ts';
import { lanesOf, placedTimes, timeColumns } from './times.ts';

const point = (group: number, size: number, ms: number | null, pass = 1): RoundPoint => ({ pass, group, size, target: 5, found: ms === null ? 3 : 5, ms, held: 0, brought: 0 });

describe('times of Common Ground', () => {
  it('[CG10] stand in columns by round and group size, stopped groups left out', () => {
    const columns = timeColumns([point(1, 4, 120_000), point(2, 3, 90_400), point(3, 4, null), point(1, 8, 60_000, 2)]);
    expect(columns.map((column) => column.label)).toEqual(['3 people', '4 people', '8 people, round 2']);
    expect(columns.map((column) => column.dots.map((dot) => dot.value))).toEqual([[90], [120], [60]]);
  });

  it('puts signs that would cover each other in lanes of their own', () => {
    const dots = [100, 101, 102, 200].map((value, index) => ({ id: String(index), value, label: '', group: index + 1 }));
    const placed = placedTimes(dots, 300, 0.1);
    expect(placed.map((dot) => dot.lane)).toEqual([0, 1, 2, 0]);
    expect(placed[3]?.at).toBeCloseTo(2 / 3);
  });

  it('never makes a row taller than its lanes', () => {
    const dots = Array.from({ length: 40 }, (_, index) => ({ id: String(index), value: 100, label: '', group: index + 1 }));
    expect(lanesOf(placedTimes(dots, 300, 0.1, 3))).toBe(3);
    expect(lanesOf(placedTimes(dots, 300, 0.1))).toBe(40);
  });
});
