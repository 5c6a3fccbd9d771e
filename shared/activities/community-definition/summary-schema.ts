import * as v from 'valibot';
import type { Schema } from '../../kernel/schema.ts';
import { count, figure, several } from '../../kernel/summary/figure.ts';
import { ratingSummary } from '../../parts/summary-schemas.ts';
import { ENDINGS, MERGES } from './model.ts';
import type { CommunityDefinitionSummary } from './summary.ts';

const merge = v.strictObject({ stage: v.picklist(MERGES), texts: count, agreed: count, takenByHost: count, split: count, empty: count, revisions: count, words: count });

/** What `summarise` gives, from another server. */
export const summarySchema: Schema<CommunityDefinitionSummary> = v.strictObject({
  lines: count, skipped: count, late: count, merges: several(merge), shown: count, hidden: count, marks: count, versions: count, missing: count, notForMe: count,
  ratings: several(ratingSummary),
  ending: v.nullable(v.picklist(ENDINGS)),
  overruled: v.boolean(),
  convergence: v.nullable(v.strictObject({ words: count, kept: count, share: figure })),
  coverage: v.strictObject({ people: count, of: count }),
  selves: count,
  drift: several(figure),
});
