import type { Seats } from '../ports.ts';
import type { Database } from './driver.ts';
import type { Flush } from './flush.ts';
import { seatOf } from './rows.ts';

/** Which phone speaks for which seat, in SQLite. Only hashes of tokens are here, never the tokens. */
export function createSqliteSeats(database: Database, flush: Flush): Seats {
  const byHash = database.prepare('SELECT room, seat FROM seats WHERE token_hash = ?');
  const bySeat = database.prepare('SELECT 1 FROM seats WHERE room = ? AND seat = ? LIMIT 1');
  const insert = database.prepare('INSERT INTO seats (token_hash, room, seat) VALUES (?, ?, ?)');
  const erase = database.prepare('DELETE FROM seats WHERE token_hash = ?');
  const eraseSeat = database.prepare('DELETE FROM seats WHERE room = ? AND seat = ?');
  const eraseRoom = database.prepare('DELETE FROM seats WHERE room = ?');

  const write = async (work: () => void): Promise<void> => flush.write(work);
  return {
    find: (hash) => {
      const row = byHash.get(hash);
      return row && seatOf(row);
    },
    held: ({ room, seat }) => bySeat.get(room, seat) !== undefined,
    add: (hash, { room, seat }) => write(() => void insert.run(hash, room, seat)),
    remove: (hash) => write(() => void erase.run(hash)),
    replace: ({ room, seat }, hash) =>
      write(() => {
        eraseSeat.run(room, seat);
        insert.run(hash, room, seat);
      }),
    removeRoom: (room) => write(() => void eraseRoom.run(room)),
  };
}
