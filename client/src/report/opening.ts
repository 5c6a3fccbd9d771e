import { LAST_EXERCISE } from '../../../shared/last-exercise.ts';
import { loadAllWords } from '../room/activities-host.ts';
import { text } from '../text/en/report.ts';
import type { Block, Count, Section } from './document.ts';
import type { ReportSource } from './source.ts';
import { stepsDrawing, type NamedStep } from './stepsDrawing.ts';

/** Exercises that were played, but for the closing; each once, in their order. */
export const played = ({ results }: ReportSource): readonly string[] => [...new Set(results.map(({ activity }) => activity))].filter((id) => id !== LAST_EXERCISE);

/** How a Story begins: what was done, by how many, and how its time went. People are counted from five on (AS6). */
export async function openingSections(source: ReportSource): Promise<readonly Section[]> {
  const words = await Promise.all(played(source).map(loadAllWords));
  if (words.length === 0) return [];
  const about = words.map((one) => `${one.name}. ${one.about}`);
  return [
    { above: '', title: text.did, where: 'story', blocks: [{ kind: 'numbers', numbers: numbersOf(source) }, { kind: 'list', items: about }] },
    { above: '', title: text.way, where: 'story', blocks: await wayBlocks(source) },
  ];
}

function numbersOf(source: ReportSource): readonly Count[] {
  const { people, steps, promises, promisesShown } = source;
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  const exercises = played(source).length;
  const promised = promisesShown ? promises.filter(({ what }) => what !== null).length : 0;
  const { numbers } = text;
  const counts = [[people ?? 0, numbers.people], [minutes, numbers.minutes], [exercises > 1 ? exercises : 0, numbers.exercises], [exercises > 1 ? 0 : steps.length, numbers.steps], [promised, numbers.promises]] as const;
  return counts.flatMap(([count, label]) => (count > 0 ? [{ value: String(count), label: label(count) }] : []));
}

async function wayBlocks({ steps }: ReportSource): Promise<readonly Block[]> {
  const named = await Promise.all(steps.map(async ({ run, activity, stage, pass, minutes }): Promise<NamedStep> => {
    const { name, stages } = await loadAllWords(activity);
    return { run, exercise: name, step: text.round(stages[stage]?.name ?? stage, pass), minutes };
  }));
  return named.some(({ minutes }) => minutes > 0) ? [{ kind: 'figure', ...stepsDrawing(named) }] : [];
}
