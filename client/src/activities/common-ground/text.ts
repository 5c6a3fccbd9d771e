import type { ActivityWords } from '../../room/contract.ts';
import { plural } from '../../ui/format.ts';

const count = (value: string | number | undefined): number => Number(value ?? 0);

export const words: ActivityWords = {
  name: 'Common Ground',
  about: 'Small groups race to find things that are true for all of them.',
  stages: {
    brief: {
      name: 'Find your group',
      title: 'Find what you all share',
      next: 'find your group',
      say: ['Look at your phone. Find the people with your shape.', 'Find 5 things that are true for all of you. Talk first. Write it when you all say yes.', '“We all breathe” is too easy. “We have all burned toast” is a good one.'],
      stuck: 'Hold up your phone, so that others see your shape.',
    },
    race: {
      name: 'Race',
      title: 'Find 5 things you all share',
      next: 'start the clock',
      say: ['Go! Talk first. Ask each other odd little questions.', 'One of you keeps the list. All of you say yes, no or skip.', 'One no is fine. Try another one.'],
      stuck: 'Try food, first jobs, music or the weather.',
    },
    reveal: {
      name: 'Show',
      title: 'What we found',
      next: 'show what we found',
      say: ['Each group shares the one that surprised them most.', 'Would one of you tell us how you found it?'],
      stuck: 'Ask: who else in the room can say this too?',
    },
    debrief: {
      name: 'Talk about it',
      title: 'How was it?',
      next: 'talk about it',
      say: ['First guess. Then we look at the times.', 'There is no winner. We want to see what helps.'],
      stuck: 'Ask: who spoke first in your group, and how did that help?',
    },
  },
  moves: {
    revealGroup: ({ group }) => `Show group ${group ?? ''}`,
    revealShared: () => 'Show what several groups share',
    readItem: ({ number, of }) => `Read ${number ?? ''} of ${of ?? ''}`,
    showGuesses: () => 'Show the guesses and times',
    nextCard: ({ number, of }) => `Next question (${number ?? ''} of ${of ?? ''})`,
  },
  againLabel: 'Again, bigger',
  presets: { '15': 'Common Ground, 15 minutes', 'bigger-20': 'Common Ground and a bigger round, 20 minutes' },
  refusals: {
    near_duplicate: ({ text }) => (text === undefined ? 'You have that one already.' : `You have that one already: “${text}”`),
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
    guess_closed: () => 'The guesses are shown already.',
    no_answers: () => 'This card takes no answers.',
    no_such_card: () => 'That question has not come up yet.',
    too_long: ({ over }) => plural(count(over), { one: 'That is 1 letter too long.', other: `That is ${count(over)} letters too long.` }),
  },
};
