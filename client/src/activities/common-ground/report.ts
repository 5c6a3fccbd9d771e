import type { CommonGroundResult } from '../../../../shared/activities/common-ground/result.ts';
import { shownResult } from '../../../../shared/activities/common-ground/shown-result.ts';
import type { ExerciseReport, OwnSection } from '../../report/exercise.ts';
import { timesDrawing } from './timesDrawing.ts';
import { text } from './text/en/report.ts';

/** Common Ground: what each group showed, what several share, how long it took, what people said of it. */
export const report: ExerciseReport<unknown> = (input) => sections(input as { result: CommonGroundResult; counts: boolean });

function sections({ result, counts }: { readonly result: CommonGroundResult; readonly counts: boolean }): readonly OwnSection[] {
  const { groups, shared, questions, target } = counts ? result : shownResult(result, true);
  const several = new Set(groups.map(({ pass }) => pass)).size > 1;
  const from = (group: number | null, pass: number): string | null => (group === null ? null : several && pass > 1 ? text.groupIn(group, pass) : text.group(group));
  const favourites = groups.flatMap(({ favourite, group, pass }) => (favourite === null ? [] : [{ text: favourite, note: from(group, pass) }]));
  const others = groups.flatMap(({ finds, favourite, group, pass }) => finds.filter((find) => find !== favourite).map((find) => ({ text: find, note: from(group, pass) })));
  const timed = groups.filter(({ ms }) => ms !== null);
  return [
    { title: text.found(target), where: 'both', blocks: favourites.length + others.length === 0 ? [] : [{ kind: 'quotes', quotes: [...favourites, ...others] }] },
    { title: text.shared, where: 'both', blocks: shared.length === 0 ? [] : [{ kind: 'quotes', quotes: shared.map(({ text: words, groups: many }) => ({ text: words, note: many === null ? null : text.saidBy(many) })) }] },
    { title: text.times, where: 'both', blocks: counts && timed.length > 0 ? [{ kind: 'figure', ...timesDrawing(groups, target) }] : [] },
    ...questions.filter(({ answers }) => answers.length > 0).map(({ question, answers }): OwnSection => ({
      title: question, where: 'both', blocks: [{ kind: 'quotes', quotes: answers.map((answer) => ({ text: answer, note: null })) }],
    })),
  ];
}
