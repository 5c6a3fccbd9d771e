import * as v from 'valibot';
import type { Schema } from '../../kernel/schema.ts';
import { count } from '../../kernel/summary/figure.ts';
import { FEELINGS } from './model.ts';
import type { ClosingSummary } from './summary.ts';

const counts = v.strictObject(v.entriesFromList(FEELINGS, count));

/** What `summarise` gives, from another server. */
export const summarySchema: Schema<ClosingSummary> = v.strictObject({ took: count, answers: v.nullable(count), skips: v.nullable(count), counts: v.nullable(counts), promises: count });
