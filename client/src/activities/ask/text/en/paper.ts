/** What a paper card of Ask says; box and credit as on phones, which do not fetch this file. */
export const text = {
  name: 'card with the questions',
  title: 'What do we want for our town?',
  lead: ['Write as much as you like. Skip any question.', 'Please leave your name off.'],
  consent: 'Tick the box if you say yes. No tick means no.',
  box: 'You may show my words to others',
  promises: { name: 'card for what comes next' },
  credit: 'After The Harwood Institute’s Ask.',
};
