import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { Directory, RoomRecord } from '../ports.ts';
import type { Database, Row, SqlValue, Statement } from './driver.ts';
import type { Flush } from './flush.ts';
import { ROOM_COLUMNS, linkOf, planOf, roomOf, roomValues, staffSessionOf } from './rows.ts';

/** A code rests this long before another room may have it (reliability, Identity). */
const CODE_RESTS_MS = 30 * 24 * 3_600_000;

type Links = Pick<Directory, 'addLink' | 'links' | 'link' | 'linkByHash' | 'revokeLink'>;
type Staff = Pick<Directory, 'addStaffSession' | 'staffSessionByHash' | 'endStaffSessions' | 'staffKeyHash' | 'setStaffKeyHash'>;
type Plans = Pick<Directory, 'plans' | 'savePlan' | 'deletePlan'>;
type Rooms = Omit<Directory, keyof Links | keyof Staff | keyof Plans>;

/** Rooms, plans, staff and links in SQLite. Reads are synchronous and see what is committed; writes go through the flush. */
export function createSqliteDirectory(database: Database, flush: Flush, now: () => Timestamp): Directory {
  const writer: Writer = (sql) => {
    const statement = database.prepare(sql);
    return async (...values) => {
      await flush.write(() => statement.run(...values));
    };
  };
  return { ...rooms(database, flush, now), ...plans(database, writer), ...links(database, writer), ...staff(database, writer) };
}

type Writer = (sql: string) => (...values: readonly SqlValue[]) => Promise<void>;

function rooms(database: Database, flush: Flush, now: () => Timestamp): Rooms {
  const replace = database.prepare(
    `INSERT INTO rooms (${ROOM_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, key = excluded.key, reader = excluded.reader, title = excluded.title,
       place = excluded.place, language = excluded.language, practice = excluded.practice, wifi = excluded.wifi,
       created_at = excluded.created_at, touched_at = excluded.touched_at, ended_at = excluded.ended_at`,
  );
  const insert = database.prepare(`INSERT INTO rooms (${ROOM_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const erase = database.prepare('DELETE FROM rooms WHERE id = ?');
  const retire = database.prepare('INSERT OR REPLACE INTO retired_codes (code, at) VALUES (?, ?)');
  const forget = database.prepare('DELETE FROM retired_codes WHERE at < ?');
  const select = (where: string): Statement => database.prepare(`SELECT ${ROOM_COLUMNS} FROM rooms ${where}`);
  const byId = select('WHERE id = ?');
  const outOfBin = select('WHERE id = ? AND binned_at IS NULL');
  const byCode = select('WHERE code = ? AND ended_at IS NULL');
  const byKey = select('WHERE key = ? AND binned_at IS NULL');
  const every = select('WHERE binned_at IS NULL ORDER BY created_at DESC, id');
  const open = select('WHERE ended_at IS NULL ORDER BY created_at DESC, id');
  const reserved = database.prepare('SELECT code FROM rooms WHERE ended_at IS NULL UNION SELECT code FROM retired_codes WHERE at >= ?');

  const retireNow = (code: string): void => {
    forget.run(now() - CODE_RESTS_MS);
    retire.run(code, now());
  };
  const changeNow = (id: string, change: Partial<RoomRecord>): void => {
    const before = maybe(byId.get(id), roomOf);
    if (!before) return;
    const after = { ...before, ...change };
    replace.run(...roomValues(after));
    if ((before.endedAt === null && after.endedAt !== null) || before.code !== after.code) retireNow(before.code);
  };
  const deleteNow = (id: string): void => {
    const room = maybe(byId.get(id), roomOf);
    if (!room) return;
    erase.run(id);
    if (room.endedAt === null) retireNow(room.code);
  };

  return {
    addRoom: async (room) => void (await flush.write(() => insert.run(...roomValues(room)))),
    changeRoom: (id, change) => flush.write(() => changeNow(id, change)),
    deleteRoom: (id) => flush.writeAndTruncate(() => deleteNow(id)),
    room: (id) => maybe(outOfBin.get(id), roomOf),
    rooms: () => every.all().map(roomOf),
    openRooms: () => open.all().map(roomOf),
    roomByCode: (code) => maybe(byCode.get(code), roomOf),
    roomByKey: (key) => maybe(byKey.get(key), roomOf),
    reservedCodes: (at) => reserved.all(at - CODE_RESTS_MS).map((row) => String(row['code'])),
  };
}

function plans(database: Database, writer: Writer): Plans {
  const every = database.prepare('SELECT id, name, items FROM plans ORDER BY name, id');
  const save = writer('INSERT OR REPLACE INTO plans (id, name, items) VALUES (?, ?, ?)');
  return {
    plans: () => every.all().map(planOf),
    savePlan: ({ id, name, items }) => save(id, name, JSON.stringify(items)),
    deletePlan: writer('DELETE FROM plans WHERE id = ?'),
  };
}

function links(database: Database, writer: Writer): Links {
  const columns = 'id, room, role, label, created_at, revoked_at';
  const insert = writer('INSERT INTO links (id, room, role, label, created_at, revoked_at, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const revoke = writer('UPDATE links SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?');
  const ofRoom = database.prepare(`SELECT ${columns} FROM links WHERE room = ? ORDER BY created_at, id`);
  const byId = database.prepare(`SELECT ${columns} FROM links WHERE id = ?`);
  const byHash = database.prepare(`SELECT ${columns} FROM links WHERE token_hash = ?`);
  return {
    addLink: ({ id, room, role, label, createdAt, revokedAt }, hash) => insert(id, room, role, label, createdAt, revokedAt, hash),
    links: (room) => ofRoom.all(room).map(linkOf),
    link: (id) => maybe(byId.get(id), linkOf),
    linkByHash: (hash) => maybe(byHash.get(hash), linkOf),
    revokeLink: (id, at) => revoke(at, id),
  };
}

function staff(database: Database, writer: Writer): Staff {
  const insert = writer('INSERT INTO staff_sessions (id, link, created_at, token_hash) VALUES (?, ?, ?, ?)');
  const byHash = database.prepare('SELECT id, link, created_at FROM staff_sessions WHERE token_hash = ?');
  const end = writer('DELETE FROM staff_sessions WHERE ? = 1 OR link = ? OR token_hash = ?');
  const fact = database.prepare('SELECT value FROM facts WHERE name = ?');
  const setFact = writer('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)');
  return {
    addStaffSession: ({ id, link, createdAt }, hash) => insert(id, link, createdAt, hash),
    staffSessionByHash: (hash) => maybe(byHash.get(hash), staffSessionOf),
    endStaffSessions: ({ all, link, hash }) => end(all ? 1 : 0, link ?? null, hash ?? null),
    staffKeyHash: () => maybe(fact.get('staff key'), (row) => String(row['value'])) ?? null,
    setStaffKeyHash: (hash) => setFact('staff key', hash),
  };
}

const maybe = <Result>(row: Row | undefined, read: (row: Row) => Result): Result | undefined => row && read(row);
