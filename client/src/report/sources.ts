import type { SharedReport } from '../../../shared/http-shares.ts';
import type { SessionReport } from '../../../shared/http-summary.ts';
import { FEWEST_PEOPLE, type ReportSource } from './source.ts';

/** What staff's files are made of. */
export function sourceOfSummary({ session, figures, results, promises, notes }: SessionReport): ReportSource {
  const { title, place, language } = session.card;
  const { all } = figures.people;
  return {
    title, place, language, results, promises,
    heldAt: figures.startedAt ?? session.createdAt,
    people: all < FEWEST_PEOPLE ? null : all,
    // As for a share (server/http/shared-report.ts): the last exercise reads promises back.
    promisesShown: figures.stages.some(({ activity, stage }) => activity === 'closing' && stage === 'promises'),
    staff: { worked: figures.worked, stages: figures.stages, notes },
  };
}

/** What a share's reader sees, and may keep as the Story. */
export function sourceOfShare({ title, place, language, heldAt, people, results, promises }: SharedReport): ReportSource {
  return { title, place, language, heldAt, people, results, promises, promisesShown: true, staff: null };
}
