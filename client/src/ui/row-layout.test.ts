import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, heldBy, rowAt, rowsIn, rowsWith, scrollTo, topsOf } from './row-layout.ts';

const high = (count: number, height = 50): readonly number[] => topsOf(Array.from({ length: count }, () => height));
const anyTops = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 600 }).map(topsOf);

describe('the rows of a long list', () => {
  it('stand one below the other, whatever their height', () => {
    expect(topsOf([50, 20, 100])).toEqual([0, 50, 70, 170]);
    expect([-5, 0, 49, 50, 69, 70, 999].map((y) => rowAt([0, 50, 70, 170], y))).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(rowAt(topsOf([]), 0)).toBe(-1);
  });
  it('up to 100 are drawn whole', () => {
    expect(rowsIn(high(100), 4000, 400)).toEqual({ from: 0, to: 100 });
    expect(rowsIn(high(0), 0, 400)).toEqual({ from: 0, to: 0 });
  });
  it('of more only those near the box, at any scroll', () => {
    for (const top of [-40, 0, 1, 500, 15_000, 1e9]) {
      const { from, to } = rowsIn(high(301), top, 480);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(301);
      expect(to - from).toBeGreaterThan(0);
      expect(to - from).toBeLessThanOrEqual(28);
    }
    expect(rowsIn(high(301), 5000, 480)).toEqual({ from: 92, to: 118 });
  });
  it('every row that is seen is drawn', () => {
    fc.assert(
      fc.property(anyTops, fc.nat(40_000), fc.integer({ min: 1, max: 1000 }), (tops, scroll, box) => {
        const { from, to } = rowsIn(tops, scroll, box);
        for (let row = 0; row < tops.length - 1; row += 1) {
          const seen = (tops[row + 1] ?? 0) > scroll && (tops[row] ?? 0) < scroll + box;
          if (seen) expect(row >= from && row < to).toBe(true);
        }
      }),
    );
  });
  it('the one with the focus is drawn too, in its place', () => {
    expect(rowsWith({ from: 3, to: 6 }, -1)).toEqual([3, 4, 5]);
    expect(rowsWith({ from: 3, to: 6 }, 4)).toEqual([3, 4, 5]);
    expect(rowsWith({ from: 3, to: 6 }, 0)).toEqual([0, 3, 4, 5]);
    expect(rowsWith({ from: 3, to: 6 }, 6)).toEqual([3, 4, 5, 6]);
  });
});

describe('scrolling', () => {
  it('goes as far as a row needs to be seen and no further', () => {
    const tops = topsOf([50, 50, 50, 50, 500, 50]);
    expect(scrollTo(tops, 1, 0, 200)).toBe(0);
    expect(scrollTo(tops, 0, 120, 200)).toBe(0);
    expect(scrollTo(tops, 3, 0, 120)).toBe(80);
    expect(scrollTo(tops, 4, 0, 120)).toBe(200);
    expect(scrollTo(tops, 9, 70, 120)).toBe(70);
    expect(scrollTo(tops, -1, 70, 120)).toBe(70);
  });
  it('what is read stays where it is while rows above change; at the very top what comes in is seen', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const anchor = anchorAt(high(4), keys, 70);
    expect(anchor).toEqual({ key: 'b', into: 20 });
    expect(anchorAt(high(4), keys, 0)).toBeNull();
    expect(anchorAt(high(0), [], 30)).toBeNull();
    if (!anchor) return;
    expect(heldBy(anchor, topsOf([90, 50, 50, 50]), keys)).toBe(110);
    expect(heldBy(anchor, high(5), ['new', ...keys])).toBe(120);
    expect(heldBy(anchor, high(3), ['a', 'c', 'd'])).toBeNull();
  });
});
