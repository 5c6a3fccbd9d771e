import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { EventStore, Rev, RoomId } from '../ports.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { Lru } from './lru.ts';

/** What was made of the logs of sessions, kept in memory for whoever looks next. */
export type MadeOfLogs<Made> = {
  /** Of the log as it stands now. Rejects with what `make` or the store says; then nothing is kept. */
  readonly of: (room: RoomId) => Promise<Made>;
  /** Whether something made of this session is in memory. */
  readonly holds: (room: RoomId) => boolean;
};

export type MadeOfLogsDeps = { readonly store: EventStore; readonly rooms: Pick<Rooms, 'onForget'> };

/**
 * Keeps what `make` makes of the latest `size` sessions' whole logs. A log that has grown since is read anew; what has to be forgotten, words
 * taken out above all, is forgotten at once and not at the next look.
 */
export function createMadeOfLogs<Made>({ store, rooms }: MadeOfLogsDeps, size: number, make: (room: RoomId, log: readonly RecordedEvent[]) => Promise<Made>): MadeOfLogs<Made> {
  const kept = new Lru<RoomId, { readonly rev: Rev; readonly made: Promise<Made> }>(size);
  let forgotten = 0;
  rooms.onForget((room) => {
    kept.delete(room);
    forgotten += 1;
  });
  return {
    async of(room) {
      const known = kept.get(room);
      if (known && (await store.read(room, known.rev)).length === 0) return known.made;
      const before = forgotten;
      const log = await store.read(room, 0);
      const made = make(room, log);
      made.catch(() => kept.delete(room));
      // What was read before words went is for this answer alone.
      if (before === forgotten) kept.set(room, { rev: log.length, made });
      return made;
    },
    holds: (room) => kept.has(room),
  };
}
