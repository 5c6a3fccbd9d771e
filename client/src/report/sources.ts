import type { SharedReport } from '../../../shared/http-shares.ts';
import type { SessionReport } from '../../../shared/http-summary.ts';
import { FEWEST_FOR_COUNTS } from '../../../shared/kernel/summary/fewest.ts';
import type { StageFigures } from '../../../shared/kernel/summary/figures.ts';
import { promisesReadBack } from '../../../shared/last-exercise.ts';
import type { ReportSource } from './source.ts';

/** What staff's files are made of. */
export function sourceOfSummary({ session, figures, steps, results, promises, notes }: SessionReport): ReportSource {
  const { title, place, language } = session.card;
  const few = figures.people.all < FEWEST_FOR_COUNTS;
  const handedOn = (stage: StageFigures): boolean => !few || steps.some((step) => step.run === stage.run && step.stage === stage.stage && step.pass === stage.pass);
  return {
    title, place, language, steps, results, promises,
    heldAt: figures.startedAt ?? session.createdAt,
    people: few ? null : figures.people.all,
    promisesShown: promisesReadBack(figures.stages),
    staff: { worked: figures.worked, stages: figures.stages.filter(handedOn), notPlayed: figures.endedAt === null ? [] : (figures.notPlayed ?? []), notes },
  };
}

/** What a share's reader sees, and may keep as the Story. */
export function sourceOfShare({ title, place, language, heldAt, people, steps, results, promises }: SharedReport): ReportSource {
  return { title, place, language, heldAt, people, steps, results, promises, promisesShown: true, staff: null };
}
