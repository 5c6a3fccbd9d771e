import type { CommonGroundResult } from '../../../../shared/activities/common-ground/result.ts';
import { shownResult } from '../../../../shared/activities/common-ground/shown-result.ts';
import type { Block } from '../../report/document.ts';
import type { ExerciseReport, OwnSection } from '../../report/exercise.ts';
import { growthDrawing } from './growthDrawing.ts';
import { timesDrawing } from './timesDrawing.ts';
import { text } from './text/en/report.ts';

/** Common Ground: what each group chose, what several share, each group's list, how lists grew, how long it took, what people said of it. */
export const report: ExerciseReport<unknown> = (input) => sections(input as { result: CommonGroundResult; counts: boolean });

type Group = CommonGroundResult['groups'][number];

function sections({ result, counts }: { readonly result: CommonGroundResult; readonly counts: boolean }): readonly OwnSection[] {
  const { groups, shared, questions, target } = counts ? result : shownResult(result, true);
  const passes = [...new Set(groups.map(({ pass }) => pass))];
  const told = groups.filter((one): one is Group & { readonly group: number } => one.group !== null);
  const from = ({ group, pass }: (typeof told)[number]): string => (passes.length > 1 && pass > 1 ? text.groupIn(group, pass) : text.group(group));
  const favourites = told.flatMap((one) => (one.favourite === null ? [] : [{ text: one.favourite, note: from(one) }]));
  // Of few people nothing tells groups apart: what they found stands in one list.
  const together = groups.filter(({ group }) => group === null).flatMap(({ finds }) => finds.map((find) => ({ text: find, note: null })));
  const timed = groups.some(({ ms }) => ms !== null);
  return [
    { title: text.found(target), where: 'both', blocks: favourites.length + together.length === 0 ? [] : [{ kind: 'quotes', quotes: [...favourites, ...together] }] },
    { title: text.shared, where: 'both', blocks: shared.length === 0 ? [] : [{ kind: 'quotes', quotes: shared.map(({ text: words, groups: many }) => ({ text: words, note: many === null ? null : text.saidBy(many) })) }] },
    ...told.map((group): OwnSection => ({ title: text.listOf(from(group)), where: 'both', blocks: listBlocks(group, shared.filter(({ pass }) => pass === group.pass).map(({ text: words }) => words)) })),
    ...passes.map((pass): OwnSection => ({ title: text.growth(pass), where: 'both', blocks: counts ? growthBlocks(groups, pass) : [] })),
    { title: text.times, where: 'both', blocks: counts && timed ? [{ kind: 'figure', ...timesDrawing(groups, target) }] : [] },
    ...questions.filter(({ answers }) => answers.length > 0).map(({ question, answers }): OwnSection => ({
      title: question, where: 'both', blocks: [{ kind: 'quotes', quotes: answers.map((answer) => ({ text: answer, note: null })) }],
    })),
  ];
}

/** What the wall showed of a group's list beside its favourite and what others found too, which stand above. */
function listBlocks({ finds, favourite }: Group, above: readonly string[]): readonly Block[] {
  const others = finds.filter((find) => find !== favourite && !above.includes(find));
  return others.length === 0 ? [] : [{ kind: 'quotes', quotes: others.map((find) => ({ text: find, note: null })) }];
}

/** With one find or none there is nothing that grew. */
function growthBlocks(groups: CommonGroundResult['groups'], pass: number): readonly Block[] {
  const grew = groups.some((group) => group.pass === pass && group.times.length > 1);
  return grew ? [{ kind: 'paragraph', text: text.growthHow }, { kind: 'figure', ...growthDrawing(groups, pass) }] : [];
}
