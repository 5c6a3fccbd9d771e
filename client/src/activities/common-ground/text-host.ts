import type { HostWords } from '../../room/contract.ts';

export const words: HostWords = {
  about: 'Small groups race to find things that are true for all of them.',
  stages: {
    brief: {
      next: 'find your group',
      say: ['Look at your phone. Find the people with your shape.', 'Find 5 things that are true for all of you. Talk first. Write it when you all say yes.', '“We all breathe” is too easy. “We have all burned toast” is a good one.'],
      stuck: 'Hold up your phone, so that others see your shape.',
    },
    race: {
      next: 'start the race',
      say: ['Go! Talk first. Ask each other odd little questions.', 'One of you keeps the list. All of you say yes, no or skip.', 'One no is fine. Try another one.'],
      stuck: 'Try food, first jobs, music or the weather.',
    },
    reveal: {
      next: 'show what we found',
      say: ['Each group shares the one that surprised them most.', 'Would one of you tell us how you found it?'],
      stuck: 'Ask: who else in the room can say this too?',
    },
    debrief: {
      next: 'talk about it',
      say: ['First guess how long it took. Then we look at the times.', 'There is no winner. We want to see what helps.', 'Then we talk, one question after the other.'],
      stuck: 'Ask: who spoke first in your group, and how did that help?',
    },
  },
  moves: {
    revealGroup: ({ group }) => `Show group ${group ?? '…'}`,
    revealShared: () => 'Show what several groups share',
    readItem: ({ number, of }) => `Read ${number ?? '…'} of ${of ?? '…'}`,
    showGuesses: () => 'Show the guesses and times',
    nextCard: ({ number, of }) => `Next question (${number ?? '…'} of ${of ?? '…'})`,
  },
  againLabel: 'Again, bigger',
  presets: { '15': 'One race, 15 minutes', 'bigger-20': 'And a bigger round, 20 minutes' },
};
