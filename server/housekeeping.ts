import { BIN_MS } from '../shared/http-library.ts';
import { openUntil } from '../shared/kernel/steps.ts';
import type { Registry } from '../shared/kernel/activity.ts';
import type { Timestamp } from '../shared/kernel/clock.ts';
import { letWordsGo, wordsDue } from './library/retention.ts';
import type { Clock, Directory, EventStore, Figures, Library, RoomId, RoomRecord } from './ports.ts';
import type { Log } from './rooms/log.ts';
import { placeOf } from './rooms/entry.ts';
import type { Rooms } from './rooms/rooms.ts';

const DAY_MS = 24 * 3_600_000;
const LOOK_MS = 10 * 60_000;
/** How long nobody may touch a session whose stage is open without an end. */
const OPEN_DAYS_MS = 30 * DAY_MS;

export type HouseDeps = { readonly registry: Registry; readonly clock: Clock; readonly directory: Directory; readonly events: EventStore; readonly figures: Figures; readonly library: Library; readonly rooms: Rooms; readonly log: Log };

/**
 * Ends sessions nobody touched for a day, those in a stage open for days a day after its end, deletes practice runs after a day
 * and what lay in the bin for 30 days, and lets people's words go 30 days after an end. The function given back stops it.
 */
export function keepHouse(deps: HouseDeps): () => void {
  const { registry, clock, directory, library, rooms, log } = deps;
  let cancel: () => void = () => undefined;
  let stopped = false;
  /** When an untouched session is over. Kept while nobody touches it, so that its room is loaded once, not at each look. */
  const overAt = new Map<RoomId, { readonly touchedAt: Timestamp; readonly at: Timestamp }>();
  const isOver = async ({ id, touchedAt }: RoomRecord): Promise<boolean> => {
    const now = clock.now();
    if (touchedAt > now - DAY_MS) return false;
    let known = overAt.get(id);
    if (known?.touchedAt !== touchedAt) {
      const until = openUntil(registry, await rooms.state(id));
      known = { touchedAt, at: until === null ? touchedAt + OPEN_DAYS_MS : Math.max(touchedAt, until ?? 0) + DAY_MS };
      overAt.set(id, known);
    }
    return known.at <= now;
  };
  /** One failure keeps nothing else from being done; it is tried again at the next look. */
  const tidy = async (room: RoomId, work: () => Promise<unknown>): Promise<void> => {
    if (stopped) return;
    try {
      await work();
    } catch (error) {
      log.error({ room, where: placeOf(error) }, 'a session could not be tidied up');
    }
  };
  const endOrDelete = async (record: RoomRecord): Promise<void> => {
    if (record.practice > 0 && record.createdAt <= clock.now() - DAY_MS) await rooms.remove(record.id);
    else if (record.endedAt === null && (await isOver(record))) {
      overAt.delete(record.id);
      await rooms.end(record.id, 'system');
    }
  };
  const look = async (): Promise<void> => {
    for (const record of directory.rooms()) await tidy(record.id, () => endOrDelete(record));
    for (const id of library.binnedUntil(clock.now() - BIN_MS)) await tidy(id, () => rooms.remove(id));
    for (const id of wordsDue(deps)) await tidy(id, () => letWordsGo(deps, id));
    if (!stopped) cancel = clock.at(clock.now() + LOOK_MS, () => void look());
  };
  void look();
  return () => {
    stopped = true;
    cancel();
  };
}
