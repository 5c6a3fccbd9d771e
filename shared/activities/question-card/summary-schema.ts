import * as v from 'valibot';
import type { Schema } from '../../kernel/schema.ts';
import { count } from '../../kernel/summary/figure.ts';
import { questionSummary } from '../../parts/summary-schemas.ts';
import { FAMILIES } from './model.ts';
import type { QuestionCardSummary } from './summary.ts';

/** What `summarise` gives, from another server. */
export const summarySchema: Schema<QuestionCardSummary> = v.strictObject({ ...questionSummary.entries, family: v.picklist(FAMILIES), ms: count, promises: count });
