import type { OriginRun } from '../../../../../shared/activities/community-definition/views.ts';
import { text } from '../text/en/summary.ts';

/** A part of the final text and its way there, such as "one person's line → pair 4 → group 1 → all of us". */
export type Way = { readonly id: string; readonly words: string; readonly group: number | null; readonly way: string };

/** The ways of all parts in the order of the text (CD10). */
export function waysOf(final: string, runs: readonly OriginRun[]): readonly Way[] {
  return runs.map((run, at) => {
    const through = run.through.filter(({ stage }) => stage !== 'people' && stage !== 'room').map(({ stage, group }) => text.stage[stage](group));
    const start = run.people > 0 ? [text.own(run.people)] : [];
    return { id: String(at + 1), words: final.slice(run.start, run.end), group: run.group, way: [...start, ...through, text.stage.room()].join(' → ') };
  });
}
