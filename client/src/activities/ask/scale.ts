import { text as rating } from '../../parts/text/en/agreement.ts';
import type { RatingScale } from '../../parts/text/en/agreement.ts';
import { text } from './text/en/rating.ts';

/** The answers to "Does it ring true?", in words that fit a text told back. */
export const scale: RatingScale = { values: text.values, results: { ...rating.results, agreed: text.agreed } };
