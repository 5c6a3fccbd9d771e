import * as v from 'valibot';
import type { Schema } from '../../kernel/schema.ts';
import { count, figure, several } from '../../kernel/summary/figure.ts';
import { questionSummary, ratingSummary } from '../../parts/summary-schemas.ts';
import type { AskSummary } from './summary.ts';

/** What `summarise` gives, from another server. */
export const summarySchema: Schema<AskSummary> = v.strictObject({
  asked: v.nullable(count), refusals: v.nullable(count), answers: v.nullable(several(count)), themes: count,
  strengths: v.nullable(several(v.strictObject({ strength: count, cards: count, dots: count }))),
  alsoHeard: v.nullable(count), topThree: v.nullable(figure), quotable: v.nullable(figure), slots: count,
  ringsTrue: v.nullable(ratingSummary),
  promises: v.nullable(questionSummary),
});
