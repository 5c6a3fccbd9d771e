import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCount, groupSizes, placeLatecomer } from './sizes.ts';

const people = fc.integer({ min: 2, max: 400 });
const size = fc.integer({ min: 2, max: 8 });

describe('how many groups', () => {
  test('[K5] pairs: floor(N/2), the last a trio if N is odd', () => {
    expect(groupSizes(2, 2)).toEqual([2]);
    expect(groupSizes(3, 2)).toEqual([3]);
    expect(groupSizes(9, 2)).toEqual([2, 2, 2, 3]);
    expect(groupSizes(301, 2)).toEqual([...Array<number>(149).fill(2), 3]);
  });

  test('[K5] three and more: up to 7 people are one group', () => {
    for (let n = 1; n <= 7; n += 1) for (const k of [3, 4, 8]) expect(groupSizes(n, k)).toEqual([n]);
  });

  test('[K5] from 8 people on max(1, round(N/k), ceil(N/(k+1))) groups', () => {
    expect(groupSizes(8, 3)).toEqual([2, 3, 3]);
    expect(groupSizes(8, 4)).toEqual([4, 4]);
    expect(groupSizes(9, 4)).toEqual([4, 5]);
    expect(groupSizes(10, 4)).toEqual([3, 3, 4]);
    expect(groupSizes(11, 8)).toEqual([5, 6]);
    expect(groupSizes(12, 4)).toEqual([4, 4, 4]);
    expect(groupSizes(8, 8)).toEqual([8]);
  });

  test('[K5] the whole room is one group; one person is a rehearsal; nobody is no group', () => {
    expect(groupSizes(60, 'all')).toEqual([60]);
    for (const k of [2, 4, 'all'] as const) {
      expect(groupSizes(1, k)).toEqual([1]);
      expect(groupSizes(0, k)).toEqual([]);
    }
  });

  test('[K5] sizes add up, differ by at most one, leave nobody alone and keep to the cap', () => {
    fc.assert(
      fc.property(people, size, (n, k) => {
        const sizes = groupSizes(n, k);
        expect(sizes).toHaveLength(groupCount(n, k));
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(n);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
        if (n > 7 || k === 2) expect(Math.max(...sizes)).toBeLessThanOrEqual(k + 1);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a latecomer', () => {
  const groups = (...sizes: readonly number[]): readonly (readonly string[])[] =>
    sizes.map((length, group) => Array.from({ length }, (_, at) => `g${group}p${at}`));

  test('[K5] joins the smallest group under the cap', () => {
    expect(placeLatecomer(groups(4, 3, 5), 4)).toBe(1);
    expect(placeLatecomer(groups(2, 2, 3), 2)).toBe(0);
    expect(placeLatecomer(groups(9), 'all')).toBe(0);
  });

  test('[K5] joins the smallest when all are full', () => {
    expect(placeLatecomer(groups(6, 5, 5), 4)).toBe(1);
    expect(placeLatecomer(groups(3, 3, 4), 2)).toBe(0);
  });

  test('[K5] of equals, joins one without a phone awake', () => {
    expect(placeLatecomer(groups(3, 3, 3), 4, new Set(['g0p1', 'g2p0']))).toBe(1);
    expect(placeLatecomer(groups(3, 2), 4, new Set(['g1p0']))).toBe(1);
  });

  test('[K5] is not sent to a group nobody is left in', () => {
    expect(placeLatecomer(groups(0, 4, 1), 4)).toBe(2);
    expect(placeLatecomer(groups(0, 0), 4)).toBe(0);
    expect(placeLatecomer([], 4)).toBe(-1);
  });
});
