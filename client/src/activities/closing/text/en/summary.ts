import { plural } from '../../../../ui/format.ts';

/** What the page of a session says of the closing. */
export const text = {
  took: (count: number): string => (count === 0 ? 'Nobody said how the day felt.' : plural(count, { one: '1 person said how the day felt, or skipped it.', other: `${count} people said how the day felt, or skipped it.` })),
  few: 'Totals need five answers or more.',
};
