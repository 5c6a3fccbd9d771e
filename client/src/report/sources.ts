import type { SharedReport } from '../../../shared/http-shares.ts';
import type { SessionReport } from '../../../shared/http-summary.ts';
import { FEWEST_FOR_COUNTS } from '../../../shared/kernel/summary/fewest.ts';
import { shownSteps } from '../../../shared/kernel/summary/shown-steps.ts';
import { promisesReadBack } from '../../../shared/last-exercise.ts';
import type { ReportSource } from './source.ts';

/** What staff's files are made of. */
export function sourceOfSummary({ session, figures, results, promises, notes }: SessionReport): ReportSource {
  const { title, place, language } = session.card;
  const { all } = figures.people;
  return {
    title, place, language, results, promises,
    heldAt: figures.startedAt ?? session.createdAt,
    people: all < FEWEST_FOR_COUNTS ? null : all,
    steps: shownSteps(figures.stages),
    promisesShown: promisesReadBack(figures.stages),
    staff: { worked: figures.worked, stages: figures.stages, notPlayed: figures.endedAt === null ? [] : (figures.notPlayed ?? []), notes },
  };
}

/** What a share's reader sees, and may keep as the Story. */
export function sourceOfShare({ title, place, language, heldAt, people, steps, results, promises }: SharedReport): ReportSource {
  return { title, place, language, heldAt, people, steps, results, promises, promisesShown: true, staff: null };
}
