import { plural } from '../../../../ui/format.ts';

/** What the wall says in Ask. */
export const text = {
  credit: 'After The Harwood Institute’s Ask',
  brief: {
    purpose: 'We ask, find what we share, and say it back.',
    steps: {
      interview: ['Ask your partner. Type what you hear.', 'Then you change.', 'Skip any question. No names.'],
      self: ['Write on your phone.', 'Skip any question.', 'Your name is not on your answers.'],
      field: ['Ask at least three people outside.', 'Type what you hear, without names.', 'No is fine. Count it and go on.'],
    },
    consent: 'Tick the box if we may show your words. No tick means no.',
  },
  asking: {
    interview: 'Ask your partner',
    self: 'What do we want for our town?',
    field: 'Ask people outside',
    how: {
      interview: 'Type what you hear. Then you change. You may skip.',
      self: 'Write on your phone. Skip any question.',
      field: 'At least three. Type what you hear, without names.',
    },
  },
  checkback: {
    steps: ['Read what was typed for you.', 'Change it, or take it back.', 'Tick the box if we may show it.'],
    consent: 'No tick means no. Your words still count.',
  },
  theming: {
    steps: ['Find your group by its shape.', 'Put together what belongs together.', 'Name it in people’s own words.'],
    themes: (count: number): string => (count === 0 ? 'No theme yet' : plural(count, { one: '1 theme so far', other: `${count} themes so far` })),
    unsorted: (count: number): string => (count === 0 ? 'Every card has found its place' : plural(count, { one: '1 card not sorted yet', other: `${count} cards not sorted yet` })),
    none: 'There are no cards yet.',
  },
  weighing: {
    wait: 'Put your dots on what matters most to you.',
    people: (count: number): string => plural(count, { one: '1 person said this', other: `${count} people said this` }),
    dots: (count: number): string => plural(count, { one: '1 dot', other: `${count} dots` }),
    also: (count: number): string => plural(count, { one: 'We also heard 1 more thing.', other: `We also heard ${count} more things.` }),
    before: 'Also read back',
  },
  narrative: { wait: 'Let us say it back together.' },
  slots: {
    want: 'People want',
    concerned: 'but are concerned that',
    especially: 'especially',
    focus: 'We should focus on',
    trust: 'They would trust it more if',
  },
  noNarrative: 'There is no text yet.',
};
