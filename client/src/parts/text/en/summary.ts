import { people } from '../../../text/en/counts.ts';
import { plural } from '../../../ui/format.ts';

/** What the page of a session says of questions and ratings. */
export const text = {
  answers: (count: number): string => (count === 0 ? 'Nobody sent an answer.' : plural(count, { one: '1 answer came.', other: `${count} answers came.` })),
  shown: (count: number): string => plural(count, { one: '1 was shown:', other: `${count} were shown:` }),
  noneShown: 'None was shown on the big screen.',
  hidden: (count: number): string => plural(count, { one: '1 was hidden.', other: `${count} were hidden.` }),
  skipped: (count: number): string => plural(count, { one: '1 person skipped.', other: `${count} people skipped.` }),
  wordsGone: 'The words are removed or hidden.',
  roundWith: (number: number, result: string): string => `Round ${number}: ${result}`,
  rated: (numbers: number, of: number): string => `${numbers} of ${people(of)} gave a number.`,
  notShown: 'The result was never shown.',
  fewRated: 'The bars need eight numbers or more.',
  ratingSkips: (count: number): string => plural(count, { one: '1 person skipped.', other: `${count} people skipped.` }),
  changes: (count: number): string => plural(count, { one: '1 note said what would help.', other: `${count} notes said what would help.` }),
};
