import type { Clock, Directory } from './ports.ts';
import type { Log } from './rooms/log.ts';
import { placeOf } from './rooms/entry.ts';
import type { Rooms } from './rooms/rooms.ts';

const DAY_MS = 24 * 3_600_000;
const LOOK_MS = 10 * 60_000;

/** Ends sessions nobody touched for a day and deletes practice runs after a day. The function given back stops it. */
export function keepHouse({ clock, directory, rooms, log }: { readonly clock: Clock; readonly directory: Directory; readonly rooms: Rooms; readonly log: Log }): () => void {
  let cancel: () => void = () => undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const old = clock.now() - DAY_MS;
    for (const record of directory.rooms()) {
      if (stopped) return;
      try {
        if (record.practice > 0 && record.createdAt <= old) await rooms.remove(record.id);
        else if (record.endedAt === null && record.touchedAt <= old) await rooms.end(record.id, 'system');
      } catch (error) {
        log.error({ room: record.id, where: placeOf(error) }, 'a session could not be tidied up');
      }
    }
    if (!stopped) cancel = clock.at(clock.now() + LOOK_MS, () => void look());
  };
  void look();
  return () => {
    stopped = true;
    cancel();
  };
}
