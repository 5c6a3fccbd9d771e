import * as v from 'valibot';
import type { Schema } from '../../kernel/schema.ts';
import { count, figure, several } from '../../kernel/summary/figure.ts';
import { questionSummary } from '../../parts/summary-schemas.ts';
import type { CommonGroundSummary } from './summary.ts';

const group = v.strictObject({
  pass: count, group: count, size: count, target: count, found: count, ms: v.nullable(count), held: count, brought: count,
  times: several(count), proposed: count, confirmed: count, hitRate: v.nullable(figure), alsoIn: several(count),
});

/** What `summarise` gives, from another server. */
export const summarySchema: Schema<CommonGroundSummary> = v.strictObject({
  target: count,
  groups: several(group),
  shared: several(v.strictObject({ pass: count, finds: count })),
  bySize: several(v.strictObject({ pass: count, target: count, size: count, ms: several(count) })),
  questions: several(questionSummary),
});
