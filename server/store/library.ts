import type { LibraryItem } from '../../shared/http-library.ts';
import type { Library, LibraryRow, LibrarySearch } from '../ports.ts';
import type { Database, Row, SqlValue } from './driver.ts';
import type { Flush } from './flush.ts';
import { ROOM_COLUMNS, roomOf, textIn, timeIn } from './rows.ts';

const FROM = 'FROM rooms LEFT JOIN library ON library.room = rooms.id';
/** The day a session is found by. */
const HELD = 'coalesce(started_at, created_at)';
const ITEM = `SELECT id, title, place, language, created_at, ${HELD} AS held_at, ended_at, pinned, words_gone_at, binned_at, people, exercises ${FROM}`;
/** Values: in the bin or not (1, 0), from, to, an exercise in quotes or '', the words as JSON. */
const FOUND = `WHERE practice = 0 AND (binned_at IS NOT NULL) = ? AND ${HELD} >= ? AND ${HELD} < ? AND instr(coalesce(exercises, ''), ?) > 0
  AND NOT EXISTS (SELECT 1 FROM json_each(?) AS word WHERE instr(coalesce(search, ''), word.value) = 0)`;

/** The library in SQLite: a row per room beside its record, so that a thousand sessions are looked through without their logs. */
export function createSqliteLibrary(database: Database, flush: Flush): Library {
  const replace = database.prepare(
    'INSERT OR REPLACE INTO library (room, people, exercises, started_at, search) SELECT id, ?, ?, ?, ? FROM rooms WHERE id = ?',
  );
  const one = database.prepare('SELECT room, people, exercises, started_at, search FROM library WHERE room = ?');
  const records = database.prepare(`SELECT ${ROOM_COLUMNS} FROM rooms WHERE practice = 0 ORDER BY created_at DESC, id`);
  const page = database.prepare(`${ITEM} ${FOUND} ORDER BY held_at DESC, id LIMIT ? OFFSET ?`);
  const count = database.prepare(`SELECT count(*) AS total ${FROM} ${FOUND}`);
  const item = database.prepare(`${ITEM} WHERE id = ? AND practice = 0`);
  const both = database.prepare('SELECT count(*) AS every, count(binned_at) AS binned FROM rooms WHERE practice = 0');
  const binned = database.prepare('SELECT id FROM rooms WHERE binned_at <= ? ORDER BY binned_at');
  const aged = database.prepare('SELECT id FROM rooms WHERE ended_at <= ? AND practice = 0 AND pinned = 0 AND (words_gone_at IS NULL OR words_gone_at < ended_at) ORDER BY ended_at');
  const set = (column: string): ((room: string, value: SqlValue) => Promise<void>) => {
    const update = database.prepare(`UPDATE rooms SET ${column} = ? WHERE id = ?`);
    return (room, value) => flush.write(() => void update.run(value, room));
  };
  const [setBinned, setPinned, setWordsGone] = [set('binned_at'), set('pinned'), set('words_gone_at')];

  return {
    keep: ({ room, people, exercises, startedAt, search }) => flush.write(() => void replace.run(people, JSON.stringify(exercises), startedAt, search, room)),
    row: (room) => {
      const found = one.get(room);
      return found && rowOf(found);
    },
    records: () => records.all().map(roomOf),
    find: (search) => {
      const values = valuesOf(search);
      return { items: page.all(...values, search.take, search.skip).map(itemOf), total: Number(count.get(...values)?.['total']) };
    },
    item: (room) => {
      const found = item.get(room);
      return found && itemOf(found);
    },
    counts: () => {
      const { every, binned: away } = both.get() ?? {};
      return { all: Number(every) - Number(away), binned: Number(away) };
    },
    bin: setBinned,
    pin: (room, pinned) => setPinned(room, pinned ? 1 : 0),
    wordsGone: setWordsGone,
    binnedUntil: (at) => binned.all(at).map((row) => textIn(row, 'id')),
    wordsSince: (at) => aged.all(at).map((row) => textIn(row, 'id')),
  };
}

function valuesOf({ words, exercise, from, to, bin }: LibrarySearch): readonly SqlValue[] {
  return [bin ? 1 : 0, from, to, exercise === null ? '' : JSON.stringify(exercise), JSON.stringify(words)];
}

function rowOf(row: Row): LibraryRow {
  return { room: textIn(row, 'room'), people: Number(row['people']), exercises: exercisesIn(row), startedAt: timeIn(row, 'started_at'), search: textIn(row, 'search') };
}

function itemOf(row: Row): LibraryItem {
  return {
    id: textIn(row, 'id'), title: textIn(row, 'title'), place: textIn(row, 'place'), language: textIn(row, 'language'),
    createdAt: Number(row['created_at']), heldAt: Number(row['held_at']), endedAt: timeIn(row, 'ended_at'), people: timeIn(row, 'people'), exercises: exercisesIn(row),
    pinned: row['pinned'] === 1, wordsGoneAt: timeIn(row, 'words_gone_at'), binnedAt: timeIn(row, 'binned_at'),
  };
}

function exercisesIn(row: Row): readonly string[] {
  return row['exercises'] === null ? [] : (JSON.parse(textIn(row, 'exercises')) as readonly string[]);
}
