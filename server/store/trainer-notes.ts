import type { TrainerNoteRecord, TrainerNotes } from '../ports.ts';
import type { Database, Row } from './driver.ts';
import type { Flush } from './flush.ts';

/** Trainers' notes on moments of sessions, in SQLite. What is changed or deleted leaves no byte of its words. Their table has the older name `moments`. */
export function createSqliteTrainerNotes(database: Database, flush: Flush): TrainerNotes {
  const insert = database.prepare('INSERT INTO moments (id, room, rev, text, made_at) VALUES (?, ?, ?, ?, ?)');
  const change = database.prepare('UPDATE moments SET text = ? WHERE room = ? AND id = ?');
  const erase = database.prepare('DELETE FROM moments WHERE room = ? AND id = ?');
  const eraseRoom = database.prepare('DELETE FROM moments WHERE room = ?');
  const ofRoom = database.prepare('SELECT id, room, rev, text, made_at FROM moments WHERE room = ? ORDER BY rev, made_at, id');
  const one = database.prepare('SELECT id, room, rev, text, made_at FROM moments WHERE room = ? AND id = ?');
  return {
    add: async ({ id, room, rev, text, madeAt }) => void (await flush.write(() => insert.run(id, room, rev, text, madeAt))),
    change: async (room, id, text) => void (await flush.writeAndTruncate(() => change.run(text, room, id))),
    remove: async (room, id) => void (await flush.writeAndTruncate(() => erase.run(room, id))),
    removeRoom: async (room) => void (await flush.writeAndTruncate(() => eraseRoom.run(room))),
    ofRoom: (room) => ofRoom.all(room).map(noteOf),
    find: (room, id) => {
      const row = one.get(room, id);
      return row && noteOf(row);
    },
  };
}

function noteOf(row: Row): TrainerNoteRecord {
  return { id: String(row['id']), room: String(row['room']), rev: Number(row['rev']), text: String(row['text']), madeAt: Number(row['made_at']) };
}
