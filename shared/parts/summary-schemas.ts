import * as v from 'valibot';
import { count, figure, question, several } from '../kernel/summary/figure.ts';

const guesses = v.strictObject({ label: question, unit: question, count, median: figure, low: figure, high: figure });
/** What `summariseQuestion` gives, from another server. */
export const questionSummary = v.strictObject({ question, answers: count, late: count, shown: count, hidden: count, skipped: count, guesses: v.nullable(guesses) });
/** What `summariseRating` gives, from another server. */
export const ratingSummary = v.strictObject({ numbers: count, skips: count, of: count, kind: v.nullable(v.picklist(['agreed', 'change', 'notYet'])), bars: v.nullable(several(count)), changes: count });
