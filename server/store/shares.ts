import type { Share, Shares } from '../ports.ts';
import type { Database, Row } from './driver.ts';
import type { Flush } from './flush.ts';

const COLUMNS = ['id', 'room', 'label', 'replay', 'created_at', 'expires_at', 'revoked_at'];

/** Who may read a session by which link, in SQLite. Only hashes of keys and cookies are here. */
export function createSqliteShares(database: Database, flush: Flush): Shares {
  const select = (where: string, from = 'shares'): string => `SELECT ${COLUMNS.map((column) => `shares.${column}`).join(', ')} FROM ${from} ${where}`;
  const insert = database.prepare(`INSERT INTO shares (${COLUMNS.join(', ')}, key_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const ofRoom = database.prepare(select('WHERE room = ? ORDER BY created_at, id'));
  const byId = database.prepare(select('WHERE id = ?'));
  const byKey = database.prepare(select('WHERE key_hash = ?'));
  const byCookie = database.prepare(select('WHERE cookie_hash = ?', 'share_cookies JOIN shares ON shares.id = share_cookies.share'));
  const insertCookie = database.prepare('INSERT OR IGNORE INTO share_cookies (cookie_hash, share) VALUES (?, ?)');
  const revoke = database.prepare('UPDATE shares SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?');
  const eraseCookies = database.prepare('DELETE FROM share_cookies WHERE share = ?');

  const maybe = (row: Row | undefined): Share | undefined => row && shareOf(row);
  return {
    add: async ({ id, room, label, replay, createdAt, expiresAt, revokedAt }, hash) =>
      void (await flush.write(() => insert.run(id, room, label, replay ? 1 : 0, createdAt, expiresAt, revokedAt, hash))),
    ofRoom: (room) => ofRoom.all(room).map(shareOf),
    find: (id) => maybe(byId.get(id)),
    byKey: (hash) => maybe(byKey.get(hash)),
    byCookie: (hash) => maybe(byCookie.get(hash)),
    addCookie: async (share, hash) => void (await flush.write(() => insertCookie.run(hash, share))),
    revoke: (id, at) =>
      flush.write(() => {
        revoke.run(at, id);
        eraseCookies.run(id);
      }),
  };
}

function shareOf(row: Row): Share {
  const { id, room, label } = row;
  return {
    id: String(id), room: String(room), label: String(label), replay: row['replay'] === 1, createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']), revokedAt: row['revoked_at'] === null ? null : Number(row['revoked_at']),
  };
}
