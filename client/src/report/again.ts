import { loadAllWords } from '../room/activities-host.ts';
import { text } from '../text/en/report.ts';
import { listOf } from '../ui/format.ts';
import type { Block, Section } from './document.ts';
import { played } from './opening.ts';
import type { ReportSource } from './source.ts';

/** How a Story ends: thanks, what becomes of promises, and how readers lead the same themselves. */
export async function againSections(source: ReportSource): Promise<readonly Section[]> {
  const ids = played(source);
  const words = await Promise.all(ids.map(loadAllWords));
  const [only] = words;
  if (!only) return [];
  const later = source.promisesShown && source.promises.some(({ what }) => what !== null) ? [text.later] : [];
  const how: readonly Block[] = words.length > 1 ? [{ kind: 'paragraph', text: text.againHow(listOf(words.map(({ name }) => name))) }] : [];
  return [
    ...(words.length === 1 ? [leading(only, source)] : []),
    { above: '', title: text.again, where: 'story', blocks: [{ kind: 'lead', text: text.thanks }, ...how, { kind: 'list', items: [text.againNeeds, ...later] }] },
  ];
}

/** Each step that was played, with the first thing its host says. */
function leading({ name, stages }: Awaited<ReturnType<typeof loadAllWords>>, { results, steps }: ReportSource): Section {
  const run = results.find(({ activity }) => steps.some((step) => step.activity === activity))?.run;
  const own = [...new Set(steps.filter((step) => step.run === run).map(({ stage }) => stage))];
  const rows = own.flatMap((stage) => {
    const said = stages[stage];
    return said ? [[said.name, said.say.slice(0, 2).join(' ')]] : [];
  });
  return { above: '', title: text.lead(name), where: 'story', blocks: rows.length === 0 ? [] : [{ kind: 'table', table: { ...text.againSteps, rows } }] };
}
