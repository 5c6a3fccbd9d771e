import { expect, it } from 'vitest';
import { shortList } from './shortList.ts';

const named = (...lengths: readonly number[]) => lengths.map((length) => ({ name: 'x'.repeat(length) }));

it('a small list holds whole names only, the first ones', () => {
  expect(shortList(named(10, 10), 28)).toHaveLength(2);
  expect(shortList(named(10, 10), 27)).toHaveLength(1);
  expect(shortList(named(40, 2), 27)).toEqual([]);
  expect(shortList([], 27)).toEqual([]);
});
