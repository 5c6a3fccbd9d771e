import type { SharedReport } from '../../shared/http-shares.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { FEWEST_FOR_COUNTS } from '../../shared/kernel/summary/fewest.ts';
import { shownResultsOf } from '../../shared/kernel/summary/shown-results.ts';
import { shownSteps } from '../../shared/kernel/summary/shown-steps.ts';
import { foldSession } from '../../shared/kernel/summary/summarise-session.ts';
import { promisesReadBack } from '../../shared/last-exercise.ts';
import type { RoomRecord, Share } from '../ports.ts';
import { createMadeOfLogs } from '../replay/made-of-logs.ts';
import { checkLog } from '../rooms/load.ts';
import type { HttpDeps } from './deps.ts';

/** Sessions whose report is kept in memory. */
const SESSIONS = 8;

type Deps = Pick<HttpDeps, 'registry' | 'events' | 'rooms'>;
/** What the log alone says. */
type FromLog = Pick<SharedReport, 'people' | 'steps' | 'results' | 'promises'> & { readonly startedAt: number | null };

/** What a share's reader sees. A long log takes a second to read, and a link is for many: each is read once. */
export function createSharedReports({ registry, events, rooms }: Deps): (record: RoomRecord, share: Share) => Promise<SharedReport> {
  const fromLogs = createMadeOfLogs({ store: events, rooms }, SESSIONS, async (room, log) => fromLog(registry, await checkLog(registry, room, log)));
  return async (record, { expiresAt, replay }) => {
    const { startedAt, ...shown } = await fromLogs.of(record.id);
    const { title, place, language, createdAt } = record;
    return { title, place, language, heldAt: startedAt ?? createdAt, expiresAt, replay, ...shown };
  };
}

/** What the wall showed, no more (K10), and no count of fewer than five people (AS6). */
function fromLog(registry: Registry, log: readonly RecordedEvent[]): FromLog {
  const { state, figures } = foldSession(registry, log);
  const all = figures.people.all;
  return {
    startedAt: figures.startedAt,
    people: all < FEWEST_FOR_COUNTS ? null : all,
    steps: shownSteps(registry, state, figures),
    results: shownResultsOf(registry, state),
    promises: promisesReadBack(figures.stages) ? state.promises.filter(({ dropped, id }) => !dropped && !state.hidden.has(id)) : [],
  };
}
