import { plural } from '../../../../ui/format.ts';

/** What the wall says in Community Definition. */
export const text = {
  solo: ['Take a breath and think.', 'Write one line of your own.', 'There is no wrong answer.'],
  soloShort: 'Write one line of your own. There is no wrong answer.',

  pairs: 'Make one text you both like',
  groups: 'Make one text you all like',
  groupsAgain: 'Once more: make two texts one',
  steps: {
    pairs: ['Read both lines out loud.', 'Say what you don’t want to lose.', 'One of you writes.'],
    groups: ['Read every line out loud.', 'Say what you don’t want to lose.', 'One of you writes.'],
  },

  gallery: 'Which lines must not be lost?',
  galleryWait: 'Now we look at every text, one by one.',
  galleryHow: 'Tap up to three lines on your phone.',
  marks: (count: number): string => plural(count, { one: '1 tap', other: `${count} taps` }),

  drafting: 'Who in our town is not in this yet?',
  frame: ['Community is people who', '…', 'so that', '…'],
  version: (number: number): string => `Version ${number}`,
  changed: 'New words have a line under them.',

  agreement: 'Are these our words?',
  noText: 'Your host reads the words out loud.',

  see: 'Tap the part where you see yourself',
  endings: {
    adopted: 'We keep it.',
    adopted_with_notes: 'We keep it, with notes.',
    parked: 'Not today. That is fine. Good words take time.',
  },
  noWords: 'We have no final words today. What we said to each other still counts.',
  made: (people: number): string => plural(people, { one: 'One of us made this today', other: `${people} of us made this today` }),
  worked: (people: number): string => plural(people, { one: 'One of us worked on this today', other: `${people} of us worked on this today` }),

  origins: 'Where our words came from',
  fromGroup: (group: number): string => `from group ${group}:`,
  fromLines: 'from our own lines:',
  keyGroups: 'The sign says which group.',
  keyLines: 'From our own lines.',
  keyFresh: 'No line: new at the end.',

  flow: 'How our words moved',
  stages: { people: 'People', pairs: 'Pairs', groups: 'Groups', groupsTwice: 'Again', room: 'All of us' },
  node: {
    people: (people: number): string => plural(people, { one: "one person's line", other: `${people} people's lines` }),
    pairs: (group: number): string => `pair ${group}`,
    groups: (group: number): string => `group ${group}`,
    groupsTwice: (group: number): string => `big group ${group}`,
    room: 'all of us',
  },
  words: (words: number): string => plural(words, { one: '1 word', other: `${words} words` }),
  line: (node: string, words: string): string => `${node}: ${words}`,
  fresh: (words: number): string => plural(words, { one: '1 new word', other: `${words} new words` }),
  others: (count: number): string => `+${count}`,
  noOrigins: 'All of these words are new. You found them together.',
};
