import type { ActivityWords } from '../../room/contract.ts';

export const words: ActivityWords = {
  name: 'Question card',
  about: 'One question to talk about. Answers are anonymous.',
  stages: {
    ask: {
      name: 'Question',
      title: '',
      next: 'ask the question',
      say: ['Read the question out loud. Then wait a while.', 'Write one line if you like. No name goes with it.'],
      stuck: 'Ask people to talk with one neighbor first.',
    },
    share: {
      name: 'Share',
      title: '',
      next: 'share the answers',
      say: ['I will show a few answers, one by one.', 'Who would like to say more about this one?'],
      stuck: 'Ask: what surprised you in these answers?',
    },
  },
  moves: { showGuesses: () => 'Show the guesses', nextCard: ({ number, of }) => `Next question (${number ?? ''} of ${of ?? ''})` },
  presets: { answers: 'One line each', talk: 'Only talk', guess: 'Guess first' },
  refusals: {
    guess_closed: () => 'The guesses are shown already.',
    no_answers: () => 'This card takes no answers.',
    no_such_card: () => 'That question has not come up yet.',
  },
};
