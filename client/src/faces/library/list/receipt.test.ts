import { expect, it } from 'vitest';
import type { Receipt } from '../../../../../shared/http-library.ts';
import { receiptSections } from './receipt.ts';

const receipt: Receipt = {
  session: { id: 'abc', title: 'Our Community', place: '', heldAt: 0, endedAt: 1 }, what: 'words', at: 5,
  removed: { texts: 31, names: 0, events: 0, people: 0 }, backups: [], elsewhere: [], emptied: true,
};
const linesOf = (change: Partial<Receipt>): string => JSON.stringify(receiptSections({ ...receipt, ...change }));

it('a receipt says what went, from where, and what was not reached', () => {
  expect(linesOf({})).toContain('31 texts that people wrote');
  expect(linesOf({})).toContain('No names. They were gone already.');
  expect(linesOf({ what: 'everything', removed: { texts: 1, names: 2, events: 300, people: 22 } })).toMatch(/1 text that.*2 names.*22 people.*300 steps/);
  const told = linesOf({ backups: [{ file: '/b/one', became: 'rewritten' }, { file: '/b/two', became: 'clean' }, { file: '/b/three', became: 'unread' }], elsewhere: [{ file: '/usb/x', at: 9 }] });
  expect(told).toMatch(/Made new.*\/b\/one.*It was not in.*\/b\/two.*Not reached.*\/b\/three.*\/usb\/x/);
  expect(linesOf({ emptied: false })).toContain('Some program still reads the old data');
});
