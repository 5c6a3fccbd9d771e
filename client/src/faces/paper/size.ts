import { readChoice } from '../../ui/choice.ts';

export const PAPER = ['a4', 'letter'] as const;
export type Paper = (typeof PAPER)[number];

/** Countries whose printers hold Letter. */
const LETTER = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'PA', 'PH', 'PR', 'SV', 'VE', 'DO', 'NI']);

/** What was chosen here before, else what printers hold where this browser's `language` is spoken. */
export function usualPaper(language: string = navigator.language): Paper {
  const region = /-([A-Z]{2})\b/.exec(language)?.[1] ?? '';
  return readChoice<Paper>('tp:paper', LETTER.has(region) ? ['letter', 'a4'] : ['a4', 'letter']);
}
