import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { createManualClock } from '../clock/manual-clock.ts';
import { openTestStore, recordOf, START, startNode, startRoom } from '../rooms/testing/node.ts';
import { openDatabase } from '../store/driver.ts';
import type { LibrarySearch } from '../ports.ts';
import { fillLibrary, reindex } from './reindex.ts';
import { searchWords } from './row.ts';

const LOG = JSON.parse(readFileSync(join(import.meta.dirname, '../../e2e/logs/release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];

const search = (change: Partial<LibrarySearch>): LibrarySearch => ({ words: [], exercise: null, from: 0, to: Number.MAX_SAFE_INTEGER, bin: false, skip: 0, take: 50, ...change });

it('a library that differs from the logs is told, session by session, mended by one run, and then agrees', async () => {
  const node = startNode();
  const { store, registry } = node;
  const [one, two] = [await startRoom(node, undefined, { id: 'one', title: 'One' }), await startRoom(node, undefined, { id: 'two', title: 'Two', code: '482914', key: 'TWO' })];
  await node.rooms.join('one', { seat: 's1', name: 'Rosa', table: null, pretend: false, byKey: true });
  await Promise.all(['one', 'two'].map(async (id) => (await node.rooms.open(id)).recordKept()));
  await store.library.keep({ room: 'two', people: 40, exercises: [], startedAt: null, search: 'nonsense' });

  const { sessions, differences } = await reindex(node, false);
  expect(sessions).toBe(2);
  expect(differences.map(({ room, kept, found }) => [room, kept?.people, found?.people])).toEqual([['one', 0, 1], ['two', 40, 0]]);
  expect(store.library.row('two')?.search).toBe('nonsense');
  expect((await reindex({ registry, store }, true)).differences).toHaveLength(2);
  expect((await reindex({ registry, store }, true)).differences).toEqual([]);
  expect(store.library.row('one')).toMatchObject({ people: 1, exercises: ['toy'] });
  expect([one.title, two.title]).toEqual(['One', 'Two']);
  node.rooms.close();
  await store.close();
});

it('sessions of an earlier release, and those that were open at a crash, are filled in at a start; a log that cannot be read stops nothing', async () => {
  const node = startNode();
  const { store } = node;
  await startRoom(node, undefined, { id: 'old' });
  node.rooms.close();
  await store.library.keep({ room: 'old', people: 9, exercises: [], startedAt: null, search: '' });
  await store.directory.addRoom({ ...store.directory.room('old')!, id: 'broken', code: '482917', key: 'B' });
  await store.events.append('broken', 0, [{ rev: 1, at: 1, by: 'x', commandId: 'x', event: { type: 'sessionOpened' } as never }]);
  expect(await fillLibrary(node)).toBe(1);
  expect(store.library.row('old')?.people).toBe(0);
  expect((await reindex(node, true)).differences).toMatchObject([{ room: 'broken', found: null }]);
  await store.close();
});

it('a file of the release before, which did not keep when a session was begun, has it after a start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'third-place-reindex-'));
  const file = join(folder, 'data.sqlite');
  const before = openTestStore(createManualClock(START), file);
  await before.directory.addRoom(recordOf({ id: 'over', createdAt: LOG[0]?.at ?? 0, endedAt: LOG.at(-1)?.at ?? 0 }));
  await before.events.append('over', 0, LOG);
  await before.library.keep({ room: 'over', people: 3, exercises: ['community-definition'], startedAt: null, search: 'of old' });
  await before.close();
  const database = openDatabase(file);
  database.exec('ALTER TABLE library DROP COLUMN started_at; PRAGMA user_version = 5');
  database.close();

  const store = openTestStore(createManualClock(START), file);
  expect(store.library.item('over')).toMatchObject({ heldAt: LOG[0]?.at, people: null });
  expect(await fillLibrary({ registry, store })).toBe(0);
  expect(store.library.item('over')).toMatchObject({ heldAt: LOG.find(({ event }) => event.type === 'stepEntered')?.at, exercises: ['community-definition'] });
  expect((await reindex({ registry, store }, false)).differences).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true });
});

it('a thousand sessions are listed and searched', async () => {
  const node = startNode();
  const { directory, library } = node.store;
  const first = await startRoom(node, undefined, { id: 'first', endedAt: 1 });
  for (let number = 0; number < 1_000; number += 1) {
    const id = `room-${number}`;
    await Promise.all([directory.addRoom({ ...first, id, key: id, createdAt: number }), library.keep({ room: id, people: number % 60, exercises: ['ask'], startedAt: null, search: `community evening ${number}\nmain street library ${'x'.repeat(200)}` })]);
  }
  const timed = (what: string, run: () => { readonly total: number }): number => {
    const began = performance.now();
    const { total } = run();
    console.log(`${what}: ${(performance.now() - began).toFixed(1)} ms`);
    return total;
  };
  expect(timed('list 50 of 1,001 sessions', () => library.find(search({})))).toBe(1_001);
  expect(timed('the last page', () => library.find(search({ skip: 960 })))).toBe(1_001);
  expect(timed('search by two words', () => library.find(search({ words: searchWords('Évening 77') })))).toBe(19);
  node.rooms.close();
  await node.store.close();
});
