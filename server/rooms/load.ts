import { parseStored } from '../../shared/kernel/event-schema.ts';
import { emptyRoom, evolveRoom } from '../../shared/kernel/room.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { RecordedEvent, RoomState } from '../../shared/kernel/model.ts';
import type { EventStore, Rev, RoomId } from '../ports.ts';

/** Events checked before others get a turn. */
const SLICE = 500;

/** A room as its log gives it: the state and the rev at which each command id made its last event (G2). */
export type Folded = { readonly state: RoomState; readonly seen: Map<string, Rev> };

/** A stored event that today's code cannot read. The room refuses to open and its log is kept. */
export class UnreadableLog extends Error {
  override readonly name = 'UnreadableLog';
  readonly room: RoomId;
  readonly rev: Rev;
  constructor(room: RoomId, rev: Rev, why: string) {
    super(`The log of room ${room} cannot be read at rev ${rev}: ${why}.`);
    this.room = room;
    this.rev = rev;
  }
}

/** A room before its first event; `foldOnto` fills what it is given, so each is a new one. */
export const nothingFolded = (): Folded => ({ state: emptyRoom(), seen: new Map() });

/** Reads and folds a whole log. Throws `UnreadableLog`, or what the store throws. */
export async function foldLog(registry: Registry, store: EventStore, room: RoomId): Promise<Folded> {
  return foldOnto(registry, room, nothingFolded(), await store.read(room, 0));
}

/** Folds stored events onto a state, each checked against its schema first; `seen` is filled in place. */
export function foldOnto(registry: Registry, room: RoomId, from: Folded, events: readonly RecordedEvent[]): Folded {
  let { state } = from;
  const activities = new Map([...state.runs].map(([run, { activity }]) => [run, activity]));
  for (const stored of events) {
    state = evolveRoom(registry, state, lifted(registry, room, activities, state.rev + 1, stored));
    from.seen.set(stored.commandId, stored.rev);
  }
  return { state, seen: from.seen };
}

/** A whole log in the shapes of today. Throws `UnreadableLog`, or what the store throws. */
export async function readLog(registry: Registry, store: EventStore, room: RoomId): Promise<readonly RecordedEvent[]> {
  return checkLog(registry, room, await store.read(room, 0));
}

/** A whole log as the store has it, in the shapes of today; in slices, so that live rooms do not wait. Throws `UnreadableLog`. */
export async function checkLog(registry: Registry, room: RoomId, log: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
  const activities = new Map<string, string>();
  const events: RecordedEvent[] = [];
  for (const stored of log) {
    events.push(lifted(registry, room, activities, events.length + 1, stored));
    if (events.length % SLICE === 0) await new Promise((done) => setImmediate(done));
  }
  return events;
}

function lifted(registry: Registry, room: RoomId, activities: Map<string, string>, rev: Rev, stored: RecordedEvent): RecordedEvent {
  if (stored.rev !== rev) throw new UnreadableLog(room, stored.rev, `rev ${rev} was expected`);
  const event = parseStored(registry, activities, stored.event);
  if (!event) throw new UnreadableLog(room, stored.rev, `this release knows no such ${stored.event.type} event`);
  return { ...stored, event };
}
