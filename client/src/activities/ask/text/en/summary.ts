import { plural } from '../../../../ui/format.ts';

/** What the page of a session says of Ask. */
export const text = {
  few: 'Fewer than five people answered, so no counts are shown.',
  asked: (count: number): string => plural(count, { one: '1 person was asked.', other: `${count} people were asked.` }),
  refusals: (count: number): string => plural(count, { one: '1 person said no. That is fine.', other: `${count} people said no. That is fine.` }),
  themes: (count: number): string => (count === 0 ? 'No theme was made.' : plural(count, { one: '1 theme was made.', other: `${count} themes were made.` })),
  also: (count: number): string => plural(count, { one: '1 answer lies in no theme that was read back.', other: `${count} answers lie in no theme that was read back.` }),
  topThree: (share: number): string => `The three strongest themes hold ${Math.round(share * 100)}% of all answers.`,
  quotable: (share: number): string => `${Math.round(share * 100)}% of answers came with a yes to being quoted.`,
  strength: 'How many people stand behind each theme',
  strengthHeads: ['Theme', 'People'] as const,
  people: (people: number, dots: number | null): string => (dots === null || dots === 0 ? String(people) : `${people} (${plural(dots, { one: '1 dot', other: `${dots} dots` })})`),
  noName: 'A theme without words',
  notShown: 'not shown on the big screen',
  quotes: 'Themes and what people said',
  quotesAbout: 'Only words with a yes to being quoted. A star marks those the big screen showed.',
  onWall: 'shown on the big screen',
  noQuote: 'No quote with a yes.',
  answers: (question: string): string => `Most of it answers: ${question}`,
  narrative: 'What we heard, told back',
  narrativeUnshown: 'It was not shown on the big screen.',
  mix: 'Answers to each question',
  mixHeads: ['Question', 'Answers'] as const,
  rings: 'Does it ring true?',
  promises: 'What comes next?',
};
