import type { Registry } from '../../shared/kernel/activity.ts';
import { parseStored } from '../../shared/kernel/event-schema.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { EventStore, RoomId } from '../ports.ts';
import { UnreadableLog } from '../rooms/load.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { Lru } from './lru.ts';
import { Recording } from './recording.ts';

/** Sessions looked at, at once. */
const SESSIONS = 4;
/** Events checked before others get a turn. */
const SLICE = 500;

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
    const recording = new Recording(registry, await checked(registry, room, log));
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

async function checked(registry: Registry, room: RoomId, log: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
  const runs = new Map<string, string>();
  const events: RecordedEvent[] = [];
  for (const stored of log) {
    const event = parseStored(registry, runs, stored.event);
    if (!event) throw new UnreadableLog(room, stored.rev, `this release knows no such ${stored.event.type} event`);
    events.push({ ...stored, event });
    if (events.length % SLICE === 0) await new Promise((done) => setImmediate(done));
  }
  return events;
}
