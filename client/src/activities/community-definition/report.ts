import type { CommunityDefinitionResult } from '../../../../shared/activities/community-definition/result.ts';
import type { ExerciseReport, OwnSection } from '../../report/exercise.ts';
import { agreementBlocks } from '../../report/agreement.ts';
import type { Block } from '../../report/document.ts';
import { flowDrawing } from './flowDrawing.ts';
import { signedRuns } from './screen/signedRuns.ts';
import { text } from './text/en/report.ts';

/** Community Definition: the question with the texts that were read, the way to the final words, the words, who can live with them, and where they came from. */
export const report: ExerciseReport<unknown> = (input) => sections(input as { result: CommunityDefinitionResult; counts: boolean });

function sections({ result, counts }: { readonly result: CommunityDefinitionResult; readonly counts: boolean }): readonly OwnSection[] {
  const { prompt, final, ending, people, selves, gallery, versions, flow } = result;
  const before = versions.filter((version) => version !== final);
  const told = [
    ending === null ? '' : text.endings[ending],
    counts && people !== null ? (ending === 'parked' ? text.worked(people) : text.made(people)) : '',
    counts && selves && selves.people > 0 ? text.selves(selves.people, selves.of) : '',
  ].filter((part) => part !== '');
  return [
    gallery.length === 0 ? { title: text.asked, where: 'both', blocks: [{ kind: 'lead', text: prompt }] } :
    { title: prompt, where: 'both', blocks: [{ kind: 'quotes', quotes: gallery.map((words) => ({ text: words, note: null })) }] },
    { title: text.versions, where: 'both', blocks: before.length === 0 ? [] : [{ kind: 'quotes', quotes: before.map((words, index) => ({ text: words, note: text.version(index + 1) })) }] },
    {
      title: ending === 'parked' ? text.soFar : text.words, where: 'both',
      blocks: final === null ? [{ kind: 'paragraph', text: text.none }] : [{ kind: 'lead', text: final, own: true }, ...told.map((part) => ({ kind: 'paragraph' as const, text: part }))],
    },
    { title: text.agreement, where: 'both', blocks: agreementBlocks(result.agreement, counts) },
    { title: text.origins, where: 'both', blocks: originBlocks(final, counts ? flow : null) },
    { title: text.flow, where: 'both', blocks: counts && flow !== null && flow.flow.links.length > 0 ? [{ kind: 'paragraph', text: text.flowHow }, { kind: 'figure', ...flowDrawing(flow.flow) }] : [] },
  ];
}

/** The pieces of the final words that stood in a group's text or a line of one's own before, as the wall marked them (CD10). */
function originBlocks(final: string | null, flow: CommunityDefinitionResult['flow']): readonly Block[] {
  if (final === null || flow === null || flow.origins.length === 0) return [];
  const runs = signedRuns(final, flow.origins);
  return [{ kind: 'quotes', quotes: runs.map(({ start, end, group }) => ({ text: final.slice(start, end), note: group === null ? text.fromLines : text.fromGroup(group) })) }];
}
