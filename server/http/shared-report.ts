import type { SharedReport } from '../../shared/http-shares.ts';
import { FEWEST_FOR_COUNTS } from '../../shared/kernel/summary/fewest.ts';
import { shownResultsOf } from '../../shared/kernel/summary/shown-results.ts';
import { foldSession } from '../../shared/kernel/summary/summarise-session.ts';
import { promisesReadBack } from '../../shared/last-exercise.ts';
import type { RoomId, RoomRecord, Share } from '../ports.ts';
import { Lru } from '../replay/lru.ts';
import { readLog } from '../rooms/load.ts';
import type { HttpDeps } from './deps.ts';

/** Sessions whose report is kept in memory. */
const SESSIONS = 8;

type Deps = Pick<HttpDeps, 'registry' | 'events' | 'rooms'>;
/** What the log alone says. */
type FromLog = Pick<SharedReport, 'people' | 'results' | 'promises'> & { readonly startedAt: number | null };

/**
 * What a share's reader sees. A long log takes a second to read, and a link is for many: each is read once, and again only when it has grown,
 * as when words were removed.
 */
export function createSharedReports(deps: Deps): (record: RoomRecord, share: Share) => Promise<SharedReport> {
  const kept = new Lru<RoomId, { readonly rev: number; readonly fromLog: FromLog }>(SESSIONS);
  deps.rooms.onRemoved((room) => kept.delete(room));
  const read = async (room: RoomId): Promise<FromLog> => {
    const known = kept.get(room);
    if (known && (await deps.events.read(room, known.rev)).length === 0) return known.fromLog;
    const made = await readFromLog(deps, room);
    kept.set(room, made);
    return made.fromLog;
  };
  return async (record, { expiresAt, replay }) => {
    const { startedAt, ...shown } = await read(record.id);
    const { title, place, language, createdAt } = record;
    return { title, place, language, heldAt: startedAt ?? createdAt, expiresAt, replay, ...shown };
  };
}

/** What the wall showed, no more (K10), and no count of fewer than five people (AS6). */
async function readFromLog({ registry, events }: Deps, room: RoomId): Promise<{ readonly rev: number; readonly fromLog: FromLog }> {
  const { state, figures } = foldSession(registry, await readLog(registry, events, room));
  const all = figures.people.all;
  return {
    rev: state.rev,
    fromLog: {
      startedAt: figures.startedAt,
      people: all < FEWEST_FOR_COUNTS ? null : all,
      results: shownResultsOf(registry, state),
      promises: promisesReadBack(figures.stages) ? state.promises.filter(({ dropped, id }) => !dropped && !state.hidden.has(id)) : [],
    },
  };
}
