import { parseStored } from '../../shared/kernel/event-schema.ts';
import { emptyRoom, evolveRoom } from '../../shared/kernel/room.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { RecordedEvent, RoomState } from '../../shared/kernel/model.ts';
import type { EventStore, Rev, RoomId } from '../ports.ts';

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
    if (stored.rev !== state.rev + 1) throw new UnreadableLog(room, stored.rev, `rev ${state.rev + 1} was expected`);
    const event = parseStored(registry, activities, stored.event);
    if (!event) throw new UnreadableLog(room, stored.rev, `this release knows no such ${stored.event.type} event`);
    state = evolveRoom(registry, state, { ...stored, event });
    from.seen.set(stored.commandId, stored.rev);
  }
  return { state, seen: from.seen };
}
