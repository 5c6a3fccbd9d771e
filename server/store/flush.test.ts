import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReadOnlyError } from '../ports.ts';
import { openDatabase } from './driver.ts';
import type { Database } from './driver.ts';
import { createFlush } from './flush.ts';
import { migrate } from './migrations.ts';

afterEach(() => vi.useRealTimers());

type Spy = { readonly database: Database; readonly ran: string[]; fail: { readonly sql: string; readonly error: Error } | null };

/** An open database that notes every prepared statement it runs, and can fail on one of them. */
function spyOn(): Spy {
  const inner = openDatabase(':memory:');
  migrate(inner);
  inner.exec('CREATE TABLE t (x TEXT UNIQUE)');
  const spy: Spy = {
    ran: [],
    fail: null,
    database: {
      ...inner,
      prepare: (sql) => {
        const statement = inner.prepare(sql);
        const run: typeof statement.run = (...values) => {
          spy.ran.push(sql);
          if (spy.fail?.sql === sql) throw spy.fail.error;
          return statement.run(...values);
        };
        return { ...statement, run };
      },
    },
  };
  return spy;
}

const insert = (database: Database, text: string): (() => number) => {
  const statement = database.prepare('INSERT INTO t VALUES (?)');
  return () => statement.run(text);
};
const rows = (database: Database): unknown[] => database.prepare('SELECT x FROM t').all().map((row) => row['x']);
const never = (error: unknown): void => expect.fail(String(error));
const sqliteError = (code: string): Error => Object.assign(new Error(code), { code });

describe('flush', () => {
  it('[G1] everything that waits goes in one transaction, within 15 ms of the first', async () => {
    vi.useFakeTimers();
    const { database, ran } = spyOn();
    const flush = createFlush(database, never);
    const done = Promise.all(['a', 'b', 'c'].map((text) => flush.write(insert(database, text))));
    expect(ran).toEqual([]);
    await vi.advanceTimersByTimeAsync(15);
    expect(await done).toEqual([1, 1, 1]);
    expect(ran.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
    expect(rows(database)).toEqual(['a', 'b', 'c']);
  });

  it('[G1] a write is answered only after COMMIT', async () => {
    const { database, ran } = spyOn();
    const flush = createFlush(database, never);
    await flush.write(insert(database, 'a')).then(() => expect(ran.at(-1)).toBe('COMMIT'));
  });

  it('work that throws is undone alone', async () => {
    const { database } = spyOn();
    const flush = createFlush(database, never);
    const half = insert(database, 'half');
    const results = await Promise.allSettled([
      flush.write(insert(database, 'a')),
      flush.write(() => {
        half();
        throw new Error('a bug');
      }),
      flush.write(insert(database, 'a')),
      flush.write(insert(database, 'b')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(rows(database)).toEqual(['a', 'b']);
  });

  it('closing writes what waits; later work is refused', async () => {
    const { database } = spyOn();
    const flush = createFlush(database, never);
    const last = flush.write(insert(database, 'a'));
    await flush.close();
    await last;
    expect(rows(database)).toEqual(['a']);
    await expect(flush.write(insert(database, 'b'))).rejects.toThrow('closed');
  });
});

describe('flush and a failing disk', () => {
  it('a full disk refuses all that waits, writes nothing of it, and resumes by itself', async () => {
    const { database } = spyOn();
    const flush = createFlush(database, never);
    const told: boolean[] = [];
    flush.onReadOnly((readOnly) => told.push(readOnly));
    const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const big = 'x'.repeat(100_000);
    const results = await Promise.allSettled([flush.write(insert(database, 'small')), flush.write(insert(database, big))]);
    for (const result of results) expect(result.status === 'rejected' && result.reason instanceof ReadOnlyError).toBe(true);
    expect([rows(database), flush.readOnly()]).toEqual([[], true]);
    database.exec(`PRAGMA max_page_count = ${pages + 1000}`);
    await flush.write(insert(database, big));
    expect([rows(database), flush.readOnly()]).toEqual([[big], false]);
    expect(told).toEqual([true, false]);
  });

  it('while read-only, a small write tries again every two seconds', async () => {
    vi.useFakeTimers();
    const spy = spyOn();
    const flush = createFlush(spy.database, never);
    spy.fail = { sql: 'COMMIT', error: sqliteError('SQLITE_FULL') };
    const refused = expect(flush.write(insert(spy.database, 'a'))).rejects.toBeInstanceOf(ReadOnlyError);
    await vi.advanceTimersByTimeAsync(15);
    await refused;
    await vi.advanceTimersByTimeAsync(2100);
    expect(flush.readOnly()).toBe(true);
    spy.fail = null;
    await vi.advanceTimersByTimeAsync(2100);
    expect([flush.readOnly(), rows(spy.database)]).toEqual([false, []]);
  });

  it.each(['SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT'])('[G1] after %s nothing is answered any more', async (code) => {
    vi.useFakeTimers();
    const spy = spyOn();
    const fatal = vi.fn();
    const flush = createFlush(spy.database, fatal);
    const settled = vi.fn();
    spy.fail = { sql: 'COMMIT', error: sqliteError(code) };
    flush.write(insert(spy.database, 'a')).then(settled, settled);
    await vi.advanceTimersByTimeAsync(15);
    spy.fail = null;
    flush.write(insert(spy.database, 'b')).then(settled, settled);
    await vi.advanceTimersByTimeAsync(5000);
    expect(fatal).toHaveBeenCalledTimes(1);
    expect(settled).not.toHaveBeenCalled();
    expect(rows(spy.database)).toEqual([]);
  });
});
