import type { Registry } from '../../shared/kernel/activity.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { EventStore, RoomId } from '../ports.ts';
import { checkLog } from '../rooms/load.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { Lru } from './lru.ts';
import { Recording } from './recording.ts';

/** Sessions looked at, at once. */
const SESSIONS = 4;

export type Replays = {
  /** The session as its log stands now. Rejects with `UnreadableLog`, or with what the store says. */
  readonly replayOf: (room: RoomId) => Promise<Recording>;
  /** Nothing of it stays in memory. */
  readonly forget: (room: RoomId) => void;
};

export type ReplaysDeps = { readonly registry: Registry; readonly store: EventStore; readonly rooms: Pick<Rooms, 'onRemoved'> };
type Kept = { readonly rev: number; readonly recording: Promise<Recording> };

/** The replays of this node. A log that has grown since is read anew: what grew may be that words were removed. */
export function createReplays({ registry, store, rooms }: ReplaysDeps): Replays {
  const kept = new Lru<RoomId, Kept>(SESSIONS);
  rooms.onRemoved((room) => kept.delete(room));
  const load = async (room: RoomId, log: readonly RecordedEvent[]): Promise<Recording> => {
    const recording = new Recording(registry, await checkLog(registry, room, log));
    // What fails here fails again, and is told, for whoever asks for that moment.
    recording.warm().catch(() => undefined);
    return recording;
  };
  return {
    async replayOf(room) {
      const known = kept.get(room);
      if (known && (await store.read(room, known.rev)).length === 0) return known.recording;
      const log = await store.read(room, 0);
      const recording = load(room, log);
      recording.catch(() => kept.delete(room));
      kept.set(room, { rev: log.length, recording });
      return recording;
    },
    forget: (room) => kept.delete(room),
  };
}
