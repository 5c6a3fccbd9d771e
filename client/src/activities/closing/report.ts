import { FEELINGS } from '../../../../shared/activities/closing/model.ts';
import type { ClosingResult } from '../../../../shared/activities/closing/result.ts';
import type { ExerciseReport } from '../../report/exercise.ts';
import { text } from './text/en/faces.ts';

/** How the day felt: for staff's own report only, for the wall never showed it. Promises are the session's own section. */
export const report: ExerciseReport<unknown> = (input) => {
  const { counts } = input.result as ClosingResult;
  if (counts === null || !input.counts) return [];
  const rows = FEELINGS.map((feeling) => [text.feelings[feeling], String(counts[feeling])]);
  return [{ title: text.chart, where: 'report', blocks: [{ kind: 'bars', values: FEELINGS.map((feeling) => counts[feeling]), table: { caption: text.chart, head: text.heads, rows } }] }];
};
