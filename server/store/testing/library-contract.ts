import { expect, it } from 'vitest';
import type { LibrarySearch } from '../../ports.ts';
import type { Store } from '../store.ts';
import { NOW, roomRecord } from './directory-contract.ts';

const EVERYTHING: LibrarySearch = { words: [], exercise: null, from: 0, to: Number.MAX_SAFE_INTEGER, bin: false, skip: 0, take: 100 };

/** What every library must do. `open` gives a fresh, empty store. */
export function libraryContract(open: () => Store): void {
  const withRooms = async (): Promise<Store> => {
    const store = open();
    for (const [index, id] of ['a', 'b', 'c'].entries()) await store.directory.addRoom(roomRecord(id, { code: `48291${index}`, createdAt: NOW + index, endedAt: NOW + 10 + index }));
    await store.directory.addRoom(roomRecord('practice', { code: '482999', practice: 4 }));
    await store.library.keep({ room: 'a', people: 22, exercises: ['ask'], startedAt: null, search: 'our town\nask' });
    await store.library.keep({ room: 'b', people: 5, exercises: ['common-ground', 'ask'], startedAt: null, search: 'the library\ncommon ground ask' });
    return store;
  };
  const ids = ({ library }: Store, search: Partial<LibrarySearch>): readonly string[] => library.find({ ...EVERYTHING, ...search }).items.map(({ id }) => id);

  it('the library lists sessions newest first, also without a row, and never a practice run', async () => {
    const store = await withRooms();
    expect(ids(store, {})).toEqual(['c', 'b', 'a']);
    expect(store.library.find({ ...EVERYTHING, skip: 1, take: 1 })).toMatchObject({ total: 3, items: [{ id: 'b', people: 5, exercises: ['common-ground', 'ask'], pinned: false, binnedAt: null, wordsGoneAt: null }] });
    expect(store.library.item('c')).toMatchObject({ people: null, exercises: [], endedAt: NOW + 12 });
    expect(store.library.item('practice')).toBeUndefined();
    expect(store.library.records().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(store.library.row('b')).toEqual({ room: 'b', people: 5, exercises: ['common-ground', 'ask'], startedAt: null, search: 'the library\ncommon ground ask' });
  });

  it('the library finds by every word, by a whole exercise and by date', async () => {
    const store = await withRooms();
    expect(ids(store, { words: ['ask', 'town'] })).toEqual(['a']);
    expect(ids(store, { words: ['ask', '%'] })).toEqual([]);
    expect(ids(store, { exercise: 'ask' })).toEqual(['b', 'a']);
    expect(ids(store, { exercise: 'common' })).toEqual([]);
    expect(ids(store, { from: NOW + 1, to: NOW + 2 })).toEqual(['b']);
  });

  it('a session that was begun is told, found and put in order by that day; until then by the day it was made', async () => {
    const store = await withRooms();
    await store.library.keep({ room: 'a', people: 22, exercises: ['ask'], startedAt: NOW + 2_000, search: '' });
    expect(ids(store, {})).toEqual(['a', 'c', 'b']);
    expect([ids(store, { from: NOW, to: NOW + 1 }), ids(store, { from: NOW + 2_000, to: NOW + 2_001 }), ids(store, { from: NOW + 1, to: NOW + 2_000 })]).toEqual([[], ['a'], ['c', 'b']]);
    expect(['a', 'b', 'c'].map((id) => [store.library.item(id)?.createdAt, store.library.item(id)?.heldAt])).toEqual([[NOW, NOW + 2_000], [NOW + 1, NOW + 1], [NOW + 2, NOW + 2]]);
    expect(store.library.row('a')?.startedAt).toBe(NOW + 2_000);
  });

  it('what lies in the bin is in no list, and no id, key or code leads to it, until it is taken out', async () => {
    const store = await withRooms();
    const { directory, library } = store;
    await library.bin('a', NOW + 50);
    expect([ids(store, {}), ids(store, { bin: true }), library.counts()]).toEqual([['c', 'b'], ['a'], { all: 2, binned: 1 }]);
    expect([directory.room('a'), directory.roomByKey('KEYa'), directory.rooms().find(({ id }) => id === 'a')]).toEqual([undefined, undefined, undefined]);
    expect([library.binnedUntil(NOW + 49), library.binnedUntil(NOW + 50)]).toEqual([[], ['a']]);
    expect(library.records()).toHaveLength(3);
    await library.bin('a', null);
    expect(directory.room('a')).toEqual(roomRecord('a', { code: '482910', endedAt: NOW + 10 }));
    await library.bin('a', NOW + 60);
    await directory.deleteRoom('a');
    expect([library.item('a'), library.row('a'), library.counts().binned]).toEqual([undefined, undefined, 0]);
    await library.keep({ room: 'a', people: 1, exercises: [], startedAt: null, search: '' });
    expect(library.row('a')).toBeUndefined();
  });

  it('tells whose words have had their time: ended then, not pinned, not gone', async () => {
    const { library, directory } = await withRooms();
    await library.pin('b', true);
    expect([library.wordsSince(NOW + 9), library.wordsSince(NOW + 12)]).toEqual([[], ['a', 'c']]);
    await library.wordsGone('a', NOW + 99);
    await library.pin('b', false);
    expect(library.wordsSince(NOW + 12)).toEqual(['b', 'c']);
    // Opened again, and new words written.
    await directory.changeRoom('a', { endedAt: null });
    await directory.changeRoom('a', { endedAt: NOW + 200 });
    expect(library.wordsSince(NOW + 200)).toContain('a');
    await directory.changeRoom('b', { title: 'New' });
    expect(library.item('a')).toMatchObject({ wordsGoneAt: NOW + 99 });
  });
}
