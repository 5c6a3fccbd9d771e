import { describe, expect, it } from 'vitest';
import { rowPages } from './rowPages.ts';

const stacked = (...heights: readonly number[]) => heights.map((height, index) => {
  const top = heights.slice(0, index).reduce((sum, one) => sum + one, 100);
  return { top, bottom: top + height };
});

describe('rows cut into pages of the wall', () => {
  it('as many rows on a page as are seen whole, none left out', () => {
    expect(rowPages(stacked(100, 100, 100), 300)).toEqual([0, 0, 0]);
    expect(rowPages(stacked(100, 100, 100), 299)).toEqual([0, 0, 0]);
    expect(rowPages(stacked(100, 100, 100), 250)).toEqual([0, 0, 1]);
    expect(rowPages([], 100)).toEqual([]);
  });
  it('a row higher than the page has a page of its own', () => {
    expect(rowPages(stacked(400, 50, 400, 50, 50), 300)).toEqual([0, 1, 2, 3, 3]);
  });
  it('cards side by side turn the page together', () => {
    const two = (top: number) => [{ top, bottom: top + 50 }, { top, bottom: top + 120 }];
    expect(rowPages([...two(0), ...two(130)], 240)).toEqual([0, 0, 1, 1]);
    expect(rowPages([...two(0), ...two(130)], 250)).toEqual([0, 0, 0, 0]);
  });
});
