import type { Clock, Directory, Library } from '../ports.ts';
import { placeOf } from '../rooms/entry.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { Log } from '../rooms/log.ts';
import { rowOf, sameRow } from './row.ts';

export type KeeperDeps = { readonly directory: Directory; readonly library: Library; readonly clock: Clock; readonly log: Log };
export type RowKeeper = {
  /** Resolves once the row tells what the log says until now, or could not be written; never rejects. */
  readonly kept: () => Promise<void>;
  readonly stop: () => void;
};

/** While a session runs, its row is at most this old. */
const EVERY_MS = 10_000;

/** Keeps a room's row of the library in step with its log: when it is loaded, when it ends or opens again, and now and then while it runs. */
export function keepLibraryRow({ directory, library, clock, log }: KeeperDeps, room: LiveRoom): RowKeeper {
  let stopped = false;
  let waits = false;
  let cancel: () => void = () => undefined;
  let latest: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const record = directory.room(room.id);
    if (stopped || !record || record.practice > 0) return;
    const row = rowOf(record, room.state);
    if (sameRow(library.row(room.id), row)) return;
    try {
      await library.keep(row);
    } catch (error) {
      log.warn({ room: room.id, where: placeOf(error) }, 'a row of the library could not be kept');
      soon();
    }
  };
  const now = (): void => void (latest = latest.then(write));
  const soon = (): void => {
    if (waits || stopped) return;
    waits = true;
    cancel = clock.at(clock.now() + EVERY_MS, () => {
      waits = false;
      now();
    });
  };

  const stopListening = room.onChange((events) => {
    if (events.some(({ event }) => event.type === 'sessionOpened' || event.type === 'sessionEnded' || event.type === 'sessionReopened')) now();
    else soon();
  });
  now();
  return {
    kept: () => latest,
    stop() {
      stopped = true;
      stopListening();
      cancel();
    },
  };
}
