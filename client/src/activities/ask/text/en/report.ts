import { plural } from '../../../../ui/format.ts';

/** Words of the printed page: what the room heard. */
export const text = {
  print: 'Print what we heard',
  about: 'Your text, your themes and the words you chose, for A4 or Letter paper.',
  title: 'What we heard',
  themes: 'The themes, and what people said',
  people: (count: number): string => plural(count, { one: '1 person said this', other: `${count} people said this` }),
  also: (count: number): string => plural(count, { one: 'We also heard 1 more thing.', other: `We also heard ${count} more things.` }),
  asked: (count: number): string => plural(count, { one: '1 person answered.', other: `${count} people answered.` }),
  quotes: 'People here said yes to showing their words.',
  credit: 'After The Harwood Institute’s Ask.',
};
