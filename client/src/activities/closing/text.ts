import type { ActivityWords } from '../../room/contract.ts';

export const words: ActivityWords = {
  name: 'Closing',
  stages: {
    checkin: {
      name: 'How it felt',
      title: 'How did today feel?',
    },
    promises: {
      name: 'Promises',
      title: 'What we promised',
    },
  },
  refusals: {},
};
