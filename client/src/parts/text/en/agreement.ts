import { nameFirst, plural } from '../../../ui/format.ts';

/** What can be said, 0 to 5, and what it came to: an exercise whose words these do not fit has its own. */
export type RatingScale = { readonly values: readonly string[]; readonly results: Readonly<Record<'agreed' | 'change' | 'notYet', string>> };

/** Words of the private rating 0 to 5, on every face (CD7). */
export const text = {
  question: 'Can you live with these words?',
  private: 'Nobody sees what you tap. We show it all at once.',
  privateTable: 'Talk, then tap one for your whole table.',
  /** By number, 0 to 5. */
  values: ['No', 'Not yet', 'Almost', 'I can live with them', 'Yes', 'Yes, hang them up'],
  skip: 'Skip',
  got: 'Got it. You can change it until everyone is in.',
  skipped: 'You skipped this one. That is fine.',
  /** What this phone said, once it is shown. */
  mine: (said: string): string => `You said: ${said}`,
  change: 'What one change would help?',
  changeHelp: 'We show your note without your name.',
  send: 'Send',
  gotChange: 'Your note is in.',
  changeAgain: 'Change my note',
  noChange: 'No note. That is fine.',
  writeChange: 'Write a note',
  hidden: 'Your host has hidden your note.',
  results: { agreed: 'We can all live with it', change: 'Someone wants a change', notYet: 'Not everyone has said yet' },
  answered: (answered: number, of: number): string => `${answered} of ${of} are in`,
  bars: 'What we said',
  scale: 'What you can say',
  heads: ['Answer', 'How many'] as const,

  waiting: (names: string): string => `Still to come: ${names}`,
  more: (count: number): string => `${count} more`,
  show: 'Show it now',
  showAbout: (count: number): string => plural(count, { one: '1 person has not said yet. After this no one can rate.', other: `${count} people have not said yet. After this no one can rate.` }),
  manySkipped: 'Many skipped. Ask why.',
  changes: 'What would help',
  noChanges: 'No notes.',
  as: (name: string): string => `What does ${name} say?`,
  asIn: (name: string): string => nameFirst(`${name} is in.`),
  asAgain: 'Change it',
  changeFor: (name: string): string => nameFirst(`${name}: what one change would help?`),
  hands: 'People without a phone',
  handsLeft: (count: number): string => plural(count, { one: 'Ask out loud. 1 person is not in yet.', other: `Ask for hands, one line at a time. ${count} people are not in yet.` }),
  handsDone: 'Everyone without a phone is in.',
  handsAgain: 'Count again',
  handsCount: 'How many hands',
};
