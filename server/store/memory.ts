import type { RecordedEvent, WordTarget } from '../../shared/kernel/model.ts';
import { withoutWords } from '../../shared/kernel/words.ts';
import type { Appended, EventStore, Rev, RoomId } from '../ports.ts';
import { checkRevs, indexed } from './events.ts';

type Log = { readonly events: RecordedEvent[]; readonly ids: Set<string> };

const CONFLICT: Appended = { ok: false, conflict: true };

/** A log that lives as long as the process, for tests and simulations. It answers as the SQLite one does. */
export function createMemoryEvents(): EventStore {
  const logs = new Map<RoomId, Log>();
  const logOf = (room: RoomId): Log => logs.get(room) ?? { events: [], ids: new Set() };

  const append = (room: RoomId, expected: Rev, events: readonly RecordedEvent[]): Appended => {
    checkRevs(expected, events);
    const log = logOf(room);
    const ids = indexed(events).map(({ event, index }) => `${event.commandId} ${index}`);
    if (log.events.length !== expected || ids.some((id) => log.ids.has(id))) return CONFLICT;
    log.events.push(...structuredClone(events));
    ids.forEach((id) => log.ids.add(id));
    logs.set(room, log);
    return { ok: true, rev: expected + events.length };
  };

  const remove = (room: RoomId, expected: Rev, targets: readonly WordTarget[], event: RecordedEvent): Appended => {
    const { events } = logOf(room);
    if (events.length !== expected) return CONFLICT;
    const blanked = new Map<Rev, RecordedEvent>();
    for (const { rev, field } of targets) {
      const recorded = blanked.get(rev) ?? events[rev - 1];
      if (!recorded) throw new TypeError(`There is no event at ${rev}.`);
      blanked.set(rev, { ...recorded, event: withoutWords(recorded.event, [field]) });
    }
    const appended = append(room, expected, [event]);
    if (appended.ok) blanked.forEach((recorded, rev) => (events[rev - 1] = recorded));
    return appended;
  };

  return {
    read: (room, after) => soon(() => structuredClone(logOf(room).events.slice(after))),
    append: (room, expected, events) => soon(() => append(room, expected, events)),
    remove: (room, expected, targets, event) => soon(() => remove(room, expected, targets, event)),
    drop: (room) => soon(() => void logs.delete(room)),
  };
}

const soon = <Result>(work: () => Result): Promise<Result> => Promise.resolve().then(work);
