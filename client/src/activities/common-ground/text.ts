import { questionRefusals } from '../../parts/text/en/refusals.ts';
import type { ActivityWords } from '../../room/contract.ts';
import { plural } from '../../ui/format.ts';

const count = (value: string | number | undefined): number => Number(value ?? 0);

export const words: ActivityWords = {
  name: 'Common Ground',
  stages: {
    brief: {
      name: 'Find your group',
      title: 'Find what you all share',
    },
    race: {
      name: 'Race',
      title: 'Find 5 things you all share',
    },
    reveal: {
      name: 'Show',
      title: 'What we found',
    },
    debrief: {
      name: 'Talk about it',
      title: 'How was it?',
    },
  },
  refusals: {
    near_duplicate: ({ text }) => (text === undefined ? 'You have that one already.' : `You have that one already: “${text}”`),
    list_full: () => 'Your list is full. Talk about what is on it.',
    not_keeper: () => 'Someone else keeps the list now. Ask them to write it.',
    unknown_item: () => 'That line is no longer on the list.',
    already_confirmed: () => 'You all said yes to that one. It stands.',
    not_your_group: () => 'That belongs to another group now.',
    no_group: () => 'You have no group yet. Ask your host.',
    group_has_phone: () => 'This group has a phone. Its people tap for themselves.',
    host_asks: () => 'Your host reads this one out loud. Stand up if it is true for you.',
    keeper_awake: () => 'The list is in good hands. Ask for it out loud.',
    not_asleep: () => 'Their phone is awake. They can tap it.',
    already_answered: () => 'They have answered that one.',
    not_yours: () => 'The group wrote that one. You can hide it.',
    ...questionRefusals,
    too_long: ({ over }) => plural(count(over), { one: 'That is 1 letter too long.', other: `That is ${count(over)} letters too long.` }),
  },
};
