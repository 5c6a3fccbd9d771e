import { expect, it } from 'vitest';
import { slotRows } from './slotRows.ts';

const slot = (name: 'want' | 'focus' | 'trust', text: string | null) => ({ slot: name, id: name, text });

it('five sentences in the order they are told; empty and hidden ones are left out where only words count', () => {
  const slots = [slot('focus', 'a bus'), slot('want', 'a town'), slot('trust', ''), { slot: 'especially', id: 'e', text: null } as const];
  expect(slotRows(slots).map(({ id, words }) => [id, words])).toEqual([['want', 'a town'], ['concerned', null], ['especially', null], ['focus', 'a bus'], ['trust', null]]);
  expect(slotRows(slots, true).map(({ id }) => id)).toEqual(['want', 'focus']);
  expect(slotRows([])).toHaveLength(5);
});
