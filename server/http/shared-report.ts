import type { SharedReport } from '../../shared/http-shares.ts';
import { shownResultsOf } from '../../shared/kernel/summary/shown-results.ts';
import { foldSession } from '../../shared/kernel/summary/summarise-session.ts';
import { FEWEST_FOR_COUNTS } from '../../shared/kernel/summary/fewest.ts';
import { promisesReadBack } from '../../shared/last-exercise.ts';
import type { RoomRecord, Share } from '../ports.ts';
import { readLog } from '../rooms/load.ts';
import type { HttpDeps } from './deps.ts';

/** What a share's reader sees: what the wall showed, no more (K10), and no count of fewer than five people (AS6). */
export async function sharedReport({ registry, events }: Pick<HttpDeps, 'registry' | 'events'>, record: RoomRecord, share: Share): Promise<SharedReport> {
  const { state, figures } = foldSession(registry, await readLog(registry, events, record.id));
  const { title, place, language, createdAt } = record;
  const all = figures.people.all;
  return {
    title, place, language, heldAt: figures.startedAt ?? createdAt, expiresAt: share.expiresAt, replay: share.replay,
    people: all < FEWEST_FOR_COUNTS ? null : all,
    results: shownResultsOf(registry, state),
    promises: promisesReadBack(figures.stages) ? state.promises.filter(({ dropped, id }) => !dropped && !state.hidden.has(id)) : [],
  };
}
