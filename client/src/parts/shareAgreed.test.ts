import { describe, expect, it } from 'vitest';
import { shareAgreed } from './shareAgreed.ts';

const rating = (bars: readonly number[] | null) => ({ numbers: 8, skips: 0, of: 8, kind: 'agreed' as const, bars, changes: 0 });

describe('the share that can live with the words', () => {
  it('[CD7] counts from 3 up, of all numbers given', () => {
    expect(shareAgreed(rating([1, 0, 1, 2, 2, 2]))).toBe(0.75);
    expect(shareAgreed(rating([0, 0, 0, 8, 0, 0]))).toBe(1);
    expect(shareAgreed(rating([4, 2, 2, 0, 0, 0]))).toBe(0);
  });
  it('[CD7] under eight numbers, without a round or without a number nothing is told', () => {
    expect([shareAgreed(null), shareAgreed(rating(null)), shareAgreed(rating([0, 0, 0, 0, 0, 0]))]).toEqual([null, null, null]);
  });
});
