import { expect, it } from 'vitest';
import { medianOf } from './median.ts';

it('takes the middle of few values', () => {
  expect(medianOf([])).toBeNull();
  expect(medianOf([3])).toBe(3);
  expect(medianOf([9, 1, 4])).toBe(4);
  expect(medianOf([4, 1])).toBe(2.5);
});
