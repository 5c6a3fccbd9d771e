import type { HostWords } from '../../room/contract.ts';

export const words: HostWords = {
  about: 'One question to talk about. No names on answers.',
  stages: {
    ask: {
      next: 'ask the question',
      say: ['Read the question out loud. Then wait a while.', 'Write one line if you like. No name goes with it.'],
      stuck: 'Ask people to talk with one neighbor first.',
    },
    share: {
      next: 'share the answers',
      say: ['I will show a few answers, one by one.', 'Who would like to say more about this one?'],
      stuck: 'Ask: what surprised you in these answers?',
    },
  },
  moves: { showGuesses: () => 'Show the guesses', nextCard: ({ number, of }) => `Next question (${number ?? '…'} of ${of ?? '…'})` },
  presets: { answers: 'One line each', talk: 'Only talk', guess: 'Guess first' },
};
