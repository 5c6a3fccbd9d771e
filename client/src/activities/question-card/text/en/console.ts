/** What hosts read about question cards, on the console and in a plan. */
export const text = {
  families: {
    stake: 'What matters to me',
    values: 'What we value',
    hearing: 'A fair hearing',
    costs: 'Costs and what follows',
    tensions: 'Tensions',
    ground: 'Common ground',
  },
  family: 'Family',
  pick: 'Pick a question',
  own: 'My own question',
  question: 'The question',
  answers: 'People may write one line',
  guess: 'Everyone guesses a number first',
  guessLabel: 'What do they guess?',
  guessUnit: 'Unit, such as people',
  guessUsual: 'Your guess',
  ask: 'Minutes to think',
  share: 'Minutes to share',
};
