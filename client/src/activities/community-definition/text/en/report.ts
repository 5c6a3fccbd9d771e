import { plural } from '../../../../ui/format.ts';

/** What a report says of Community Definition. */
export const text = {
  asked: 'We asked ourselves',
  versions: 'On the way',
  version: (number: number): string => `Version ${number}`,
  words: 'Our words',
  soFar: 'Our words so far',
  none: 'We have no final words. What we said to each other still counts.',
  endings: { adopted: 'We keep it.', adopted_with_notes: 'We keep it, with notes.', parked: 'Not today. Good words take time.' },
  made: (people: number): string => plural(people, { one: 'One of us made this.', other: `${people} of us made this.` }),
  worked: (people: number): string => plural(people, { one: 'One of us worked on this.', other: `${people} of us worked on this.` }),
  selves: (people: number, of: number): string => `${people} of ${of} tapped where they see themselves.`,
  agreement: 'Can we live with it?',
  origins: 'Where our words came from',
  fromGroup: (group: number): string => `from group ${group}`,
  fromLines: 'from our own lines',
  flow: 'How our words moved',
  flowHow: 'From left to right: the more words, the wider the band. The sign says which group.',
  flowTable: 'Words of the final text, and the texts they came through',
  heads: { text: 'Text', words: 'Words', into: 'Went into' },
  fresh: 'New at the end',
};
