import { expect, it } from 'vitest';
import { startNode, startRoom } from '../rooms/testing/node.ts';
import type { LibrarySearch } from '../ports.ts';
import { fillLibrary, reindex } from './reindex.ts';
import { searchWords } from './row.ts';

const search = (change: Partial<LibrarySearch>): LibrarySearch => ({ words: [], exercise: null, from: 0, to: Number.MAX_SAFE_INTEGER, bin: false, skip: 0, take: 50, ...change });

it('a library that differs from the logs is told, session by session, mended by one run, and then agrees', async () => {
  const node = startNode();
  const { store, registry } = node;
  const [one, two] = [await startRoom(node, undefined, { id: 'one', title: 'One' }), await startRoom(node, undefined, { id: 'two', title: 'Two', code: '482914', key: 'TWO' })];
  await node.rooms.join('one', { seat: 's1', name: 'Rosa', table: null, pretend: false, byKey: true });
  await Promise.all(['one', 'two'].map(async (id) => (await node.rooms.open(id)).recordKept()));
  await store.library.keep({ room: 'two', people: 40, exercises: [], search: 'nonsense' });

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
  await store.library.keep({ room: 'old', people: 9, exercises: [], search: '' });
  await store.directory.addRoom({ ...store.directory.room('old')!, id: 'broken', code: '482917', key: 'B' });
  await store.events.append('broken', 0, [{ rev: 1, at: 1, by: 'x', commandId: 'x', event: { type: 'sessionOpened' } as never }]);
  expect(await fillLibrary(node)).toBe(1);
  expect(store.library.row('old')?.people).toBe(0);
  expect((await reindex(node, true)).differences).toMatchObject([{ room: 'broken', found: null }]);
  await store.close();
});

it('a thousand sessions are listed and searched', async () => {
  const node = startNode();
  const { directory, library } = node.store;
  const first = await startRoom(node, undefined, { id: 'first', endedAt: 1 });
  for (let number = 0; number < 1_000; number += 1) {
    const id = `room-${number}`;
    await Promise.all([directory.addRoom({ ...first, id, key: id, createdAt: number }), library.keep({ room: id, people: number % 60, exercises: ['ask'], search: `community evening ${number}\nmain street library ${'x'.repeat(200)}` })]);
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
