import type { ActivityWords } from '../../room/contract.ts';

export const words: ActivityWords = {
  name: 'Question card',
  stages: {
    ask: {
      name: 'Question',
      title: '',
    },
    share: {
      name: 'Share',
      title: '',
    },
  },
  refusals: {
    guess_closed: () => 'The guesses are shown already.',
    no_answers: () => 'This card takes no answers.',
    no_such_card: () => 'That question has not come up yet.',
  },
};
