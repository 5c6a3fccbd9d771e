import { copyFileSync, mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engines, openDatabase } from './driver.ts';
import type { Engine } from './driver.ts';
import { createMemoryEvents } from './memory.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';
import { lockFolder } from './lock.ts';
import { Plain } from '../plain.ts';
import { eventStoreContract } from './testing/contract.ts';
import { named, recorded } from './testing/events.ts';
import { libraryContract } from './testing/library-contract.ts';
import { NOW, directoryContract, roomRecord } from './testing/directory-contract.ts';
import { figuresContract } from './testing/figures-contract.ts';
import { trainerNotesContract } from './testing/trainer-notes-contract.ts';
import { sharesContract } from './testing/shares-contract.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'third-place-store-'));
  cleanups.push(() => rmSync(path, { recursive: true }));
  return path;
}

/** What the file and its WAL hold. */
const bytesOf = (file: string): string =>
  ['', '-wal'].map((end) => (existsSync(file + end) ? readFileSync(file + end).toString('latin1') : '')).join('');

function open(file: string, engine: Engine): Store {
  const fatal = (error: unknown): void => expect.fail(String(error));
  const store = openStore({ file, now: () => NOW, fatal, engine });
  cleanups.push(() => store.close().catch(() => undefined));
  return store;
}

describe('store in memory', () => {
  eventStoreContract(createMemoryEvents);
});

for (const engine of ['node:sqlite', 'better-sqlite3'] as const) {
  const missing = !engines().includes(engine);
  const why = missing ? ` (skipped: Node ${process.versions.node} cannot load it)` : '';

  describe.skipIf(missing)(`store on ${engine}${why}`, () => {
    eventStoreContract(() => open(join(folder(), 'data.sqlite'), engine).events);
    directoryContract(() => open(join(folder(), 'data.sqlite'), engine));
    sharesContract(() => open(join(folder(), 'data.sqlite'), engine));
    libraryContract(() => open(join(folder(), 'data.sqlite'), engine));
    trainerNotesContract(() => open(join(folder(), 'data.sqlite'), engine));
    figuresContract(() => open(join(folder(), 'data.sqlite'), engine));

    it('[G1] sets synchronous=FULL, WAL, secure_delete and foreign keys on every open', () => {
      const file = join(folder(), 'data.sqlite');
      for (let time = 0; time < 2; time += 1) {
        const database = openDatabase(file, engine);
        const read = (name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
        const found = ['synchronous', 'journal_mode', 'secure_delete', 'foreign_keys'].map(read);
        database.exec('CREATE TABLE IF NOT EXISTS t (x)');
        database.close();
        expect(found).toEqual([2, 'wal', 1, 1]);
      }
    });

    it('everything is there after closing and opening again', async () => {
      const file = join(folder(), 'data.sqlite');
      const first = open(file, engine);
      await first.events.append('a', 0, [named(1, 'Rosa')]);
      await first.directory.addRoom(roomRecord('a'));
      await first.seats.add('hash', { room: 'a', seat: 's' });
      await first.close();
      await expect(first.events.append('a', 1, [named(2, 'Sam')])).rejects.toThrow();
      const second = open(file, engine);
      expect(await second.events.read('a', 0)).toEqual([named(1, 'Rosa')]);
      expect(second.directory.room('a')).toEqual(roomRecord('a'));
      expect(second.seats.find('hash')).toEqual({ room: 'a', seat: 's' });
    });

    it('[G2] two connections racing for one rev: one wins, the other reads the tail and goes on', async () => {
      const file = join(folder(), 'data.sqlite');
      const nodes = [open(file, engine), open(file, engine)];
      const one = async (store: Store, node: number): Promise<number> => {
        let wins = 0;
        for (let rev = 0; wins < 20; ) {
          const answer = await store.events.append('a', rev, [named(rev + 1, `by ${node}`, `${node}:${wins}`)]);
          if (answer.ok) wins += 1;
          rev = answer.ok ? answer.rev : rev + (await store.events.read('a', rev)).length;
        }
        return wins;
      };
      await Promise.all(nodes.map(one));
      const log = await open(file, engine).events.read('a', 0);
      expect(log.map((event) => event.rev)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(new Set(log.map((event) => event.commandId)).size).toBe(40);
    });

    it('removed words and dropped logs leave no byte in the file or its WAL', async () => {
      const path = folder();
      const file = join(path, 'data.sqlite');
      const store = open(file, engine);
      const bytes = (): string => bytesOf(file);
      const long = 'canary-long-'.repeat(2000);
      await store.events.append('a', 0, [named(1, 'canary-short'), named(2, long), named(3, 'kept-words')]);
      await store.events.append('b', 0, [named(1, 'canary-dropped')]);
      expect(bytes()).toContain('canary-short');
      const targets = [1, 2].map((rev) => ({ rev, field: 'name' }));
      await store.events.remove('a', 3, targets, recorded(4, { type: 'wordsRemoved', targets, reason: 'ended' }));
      await store.events.drop('b');
      expect(bytes()).not.toContain('canary');
      expect(bytes()).toContain('kept-words');
    });

    it('words whose removal is on disk leave the WAL at the next start when the process died before it was truncated', async () => {
      const [file, crashed] = [join(folder(), 'data.sqlite'), join(folder(), 'data.sqlite')];
      const store = open(file, engine);
      await store.events.append('a', 0, [named(1, 'canary-name')]);
      const reader = openDatabase(file, engine);
      reader.exec('BEGIN');
      reader.prepare('SELECT * FROM events').all();
      const targets = [{ rev: 1, field: 'name' }];
      await store.events.remove('a', 1, targets, recorded(2, { type: 'wordsRemoved', targets, reason: 'author' }));
      for (const end of ['', '-wal']) copyFileSync(file + end, crashed + end);
      reader.close();
      expect(bytesOf(crashed)).toContain('canary');
      const next = open(crashed, engine);
      expect(await next.events.append('a', 2, [named(3, 'kept-words')])).toMatchObject({ ok: true });
      expect(bytesOf(crashed)).not.toContain('canary');
      expect(bytesOf(crashed)).toContain('kept-words');
    });

    it('a damaged file and a file of a newer release are refused in one sentence', async () => {
      const path = folder();
      writeFileSync(join(path, 'noise.sqlite'), 'not a database'.repeat(500));
      expect(() => open(join(path, 'noise.sqlite'), engine)).toThrow(Plain);
      await open(join(path, 'new.sqlite'), engine).close();
      const database = openDatabase(join(path, 'new.sqlite'), engine);
      database.exec('PRAGMA user_version = 99');
      database.close();
      expect(() => open(join(path, 'new.sqlite'), engine)).toThrow('newer');
    });
  });
}

describe('lock', () => {
  it('one process holds a data folder; letting go lets the next one in', () => {
    const path = folder();
    const first = lockFolder(path);
    expect(first).not.toBeNull();
    expect(lockFolder(path)).toBeNull();
    first?.release();
    const second = lockFolder(path);
    expect(second).not.toBeNull();
    second?.release();
  });
});
