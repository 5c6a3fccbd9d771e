import { plural } from '../../../../ui/format.ts';

/** Words of the closing on every face. */
export const text = {
  question: 'How did today feel? Tap all that fit.',
  about: 'Your host sees totals only. Nobody sees who tapped what.',
  feelings: { welcomed: 'Welcomed', known: 'Known', included: 'Included', supported: 'Supported', connected: 'Connected', notYet: 'Not yet' },
  send: 'Send',
  skip: 'Skip',
  got: 'Got it. Thank you.',
  skipped: 'You skipped this. That is fine.',
  change: 'Change my answer',
  promises: 'What we promised',
  none: 'No promises this time. Thank you for coming.',
  who: (who: string | null, by: string | null): string => [who, by].filter((part) => part !== null && part !== '').join(' · '),
  page: (page: number, pages: number): string => `${page} of ${pages}`,
  look: 'Look at your phone. Tap all that fit.',
  everyone: 'Everyone has answered. Thank you.',
  few: 'Totals show once five people have answered.',
  answered: (count: number): string => plural(count, { one: '1 person has answered.', other: `${count} people have answered.` }),
  onPaper: 'Type for someone on paper',
  pick: 'Pick a person',
  chart: 'How today felt',
  heads: ['Feeling', 'People'] as const,
  minutes: { checkin: 'Minutes for how it felt', promises: 'Minutes for the promises' },
};
