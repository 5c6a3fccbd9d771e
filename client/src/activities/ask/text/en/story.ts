/** What the Story and staff's report say of Ask, beside the printed page (`report.ts`). */
export const text = {
  asked: 'What we asked',
  rings: 'Does it ring true?',
  themes: 'The themes',
  quotes: 'In people’s own words',
  next: 'What comes next',
  after: 'Where this comes from',
  table: 'How many people said it',
  heads: { theme: 'Theme', dots: 'Dots', people: 'People' },
};
