import { inRound, people } from './counts.ts';


/** Words of the report and the Story, and of every file that is saved of a session. */
export const text = {
  people,
  foot: 'Made with Third Place. No names are in this file.',
  page: (number: number, of: number): string => `${number} of ${of}`,
  pageName: (title: string, number: number, of: number): string => `${title}. Page ${number} of ${of}`,
  next: 'Next',
  back: 'Back',
  more: 'The same as a table',
  keys: 'Turn the page with the arrow keys, or tap Next.',
  part: (title: string, number: number, of: number): string => `${title} (${number} of ${of})`,
  promised: 'What we promised',
  youSaid: 'You said, we did',
  weDid: (words: string): string => `What came of it: ${words}`,
  worked: 'How we worked',
  workedHead: ['What', 'How many'] as const,
  lines: {
    here: 'People who came', sent: 'People who sent something', helped: 'People somebody spoke for', skipped: 'Skips', shown: 'Texts on the big screen', hidden: 'Texts the host hid',
    overruled: 'Results kept against the count', made: 'Promises made', told: 'Promises told back', selves: 'People who see themselves in it',
  },
  time: 'How the time went',
  timeHead: ['Exercise', 'Step', 'Planned', 'Real', 'Times entered'] as const,
  notPlayed: (names: readonly string[]): string => `Planned, not played: ${names.join(', ')}.`,
  round: inRound,
  notes: 'Notes of the host',
};
