import type { RecordedEvent, RoomEvent, WordTarget } from '../../shared/kernel/model.ts';
import { withoutWords } from '../../shared/kernel/words.ts';
import type { Appended, EventStore, Rev, RoomId } from '../ports.ts';
import { faultOf } from './driver.ts';
import type { Database, Row } from './driver.ts';
import type { Flush } from './flush.ts';

const CONFLICT: Appended = { ok: false, conflict: true };

/** The log in SQLite: one row per event, the event as JSON. */
export function createSqliteEvents(database: Database, flush: Flush): EventStore {
  const head = database.prepare('SELECT coalesce(max(rev), 0) AS rev FROM events WHERE room = ?');
  const tail = database.prepare('SELECT rev, at, by, command_id, event FROM events WHERE room = ? AND rev > ? ORDER BY rev');
  const insert = database.prepare('INSERT INTO events (room, rev, at, by, command_id, idx, event) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const one = database.prepare('SELECT event FROM events WHERE room = ? AND rev = ?');
  const rewrite = database.prepare('UPDATE events SET event = ? WHERE room = ? AND rev = ?');
  const erase = database.prepare('DELETE FROM events WHERE room = ?');

  function appendNow(room: RoomId, expected: Rev, events: readonly RecordedEvent[]): Appended {
    if (Number(head.get(room)?.['rev']) !== expected) return CONFLICT;
    indexed(events).forEach(({ event, index }) => {
      insert.run(room, event.rev, event.at, event.by, event.commandId, index, JSON.stringify(event.event));
    });
    return { ok: true, rev: expected + events.length };
  }

  function blankNow(room: RoomId, target: WordTarget): void {
    const row = one.get(room, target.rev);
    if (!row) throw new TypeError(`There is no event at ${target.rev}.`);
    rewrite.run(JSON.stringify(withoutWords(eventOf(row), [target.field])), room, target.rev);
  }

  return {
    read: (room, after) => Promise.resolve(tail.all(room, after).map(recordedOf)),
    append: async (room, expected, events) => {
      checkRevs(expected, events);
      return flush.write(() => appendNow(room, expected, events)).catch(conflictIfRepeated);
    },
    remove: async (room, expected, targets, event) => {
      checkRevs(expected, [event]);
      const work = (): Appended => {
        const appended = appendNow(room, expected, [event]);
        if (appended.ok) targets.forEach((target) => blankNow(room, target));
        return appended;
      };
      return flush.writeAndTruncate(work).catch(conflictIfRepeated);
    },
    drop: async (room) => {
      await flush.writeAndTruncate(() => erase.run(room));
    },
  };
}

/** Numbers the events of one command 0, 1, 2… within one append. */
export function indexed(events: readonly RecordedEvent[]): readonly { readonly event: RecordedEvent; readonly index: number }[] {
  const counts = new Map<string, number>();
  return events.map((event) => {
    const index = counts.get(event.commandId) ?? 0;
    counts.set(event.commandId, index + 1);
    return { event, index };
  });
}

/** Throws unless the events are numbered without a gap from the expected rev on [G5]. */
export function checkRevs(expected: Rev, events: readonly RecordedEvent[]): void {
  const wrong = events.find((event, index) => event.rev !== expected + index + 1);
  if (wrong) throw new TypeError(`Event ${wrong.rev} does not follow ${expected}.`);
}

/** A command id that is already in the log: another node was first [G2]. */
function conflictIfRepeated(error: unknown): Appended {
  if (faultOf(error) === 'constraint') return CONFLICT;
  throw error;
}

function recordedOf(row: Row): RecordedEvent {
  return { rev: Number(row['rev']), at: Number(row['at']), by: String(row['by']), commandId: String(row['command_id']), event: eventOf(row) };
}

function eventOf(row: Row): RoomEvent {
  return JSON.parse(String(row['event'])) as RoomEvent;
}
