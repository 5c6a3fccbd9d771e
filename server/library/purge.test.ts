import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import { backUp } from '../commands/backup.ts';
import { restore } from '../commands/restore.ts';
import { ReadOnlyError } from '../ports.ts';
import { START, recordOf, startNode, type Node } from '../rooms/testing/node.ts';
import { foldLog } from '../rooms/load.ts';
import { backupsFolder, dataFile } from '../store/data-folder.ts';
import { engines, openDatabase, type Engine } from '../store/driver.ts';
import { openStore, type Store } from '../store/store.ts';
import { createPurge, type Purge } from './purge.ts';
import { wordsLeft } from './words-left.ts';

const recorded = (name: string): readonly RecordedEvent[] => JSON.parse(readFileSync(join(import.meta.dirname, '../../e2e/logs', `${name}.json`), 'utf8')) as readonly RecordedEvent[];
const GONE = recorded('release-0.2-community-definition');
const KEPT = recorded('release-0.1-all-exercises');

/** Every text people typed, long enough to be nobody else's. */
function textsOf(log: readonly RecordedEvent[]): readonly string[] {
  const found = wordsLeft(registry, log).targets.map(({ rev, field }) => {
    const event = log[rev - 1]?.event;
    return String((event?.type === 'activity' ? event.event : event)?.[field as 'type']);
  });
  return [...new Set(found)].filter((text) => text.length > 11);
}

/** Which of these texts some file below the folder holds, as typed or as JSON. */
function leftIn(folder: string, texts: readonly string[]): readonly string[] {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return texts.filter((text) => bytes.some((file) => file.includes(text) || file.includes(JSON.stringify(text).slice(1, -1))));
}

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'third-place-purge-')); });
afterEach(() => rmSync(folder, { recursive: true }));

type Data = { readonly store: Store; readonly node: Node; readonly purge: Purge; readonly clock: ManualClock; readonly close: () => Promise<void> };

function open(engine: Engine): Data {
  const clock = createManualClock(START);
  const store = openStore({ file: dataFile(folder), now: () => clock.now(), fatal: (error) => { throw error; }, engine });
  const node = startNode({ store, clock, registry });
  const purge = createPurge({ registry, rooms: node.rooms, library: store.library, events: store.events, trainerNotes: store.trainerNotes, compact: (anew) => store.compact(anew), clock, folder, engine });
  return { store, node, purge, clock, close: async () => { node.rooms.close(); await store.close(); } };
}

/** The events of one command after the other's. */
function batchesOf(log: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const starts = log.flatMap(({ commandId }, index) => (commandId === log[index - 1]?.commandId ? [] : [index]));
  return starts.map((start, index) => log.slice(start, starts[index + 1]));
}

/** Two sessions, one of them to be purged. Many small appends, so that pages split and fill as in life. */
async function filled(engine: Engine): Promise<Data> {
  const data = open(engine);
  const { directory, events, seats } = data.store;
  for (const id of ['gone', 'kept']) {
    await directory.addRoom(recordOf({ id, key: id, code: id === 'gone' ? '482913' : '482914', title: `Title of ${id}`, place: `Place of ${id}`, endedAt: START, wifi: { name: 'net', password: `password of ${id}` } }));
    await data.store.trainerNotes.add({ id: `note-${id}`, room: id, rev: 3, text: `A trainer noted of ${id}`, madeAt: START });
    await seats.add(`hash of ${id}`, { room: id, seat: 's' });
  }
  const waiting = [{ id: 'gone', batches: batchesOf(GONE) }, { id: 'kept', batches: batchesOf(KEPT) }];
  for (let turn = 0; waiting.some(({ batches }) => turn < batches.length); turn += 1) {
    for (const { id, batches } of waiting) {
      const batch = batches[turn];
      if (batch?.[0]) expect(await events.append(id, batch[0].rev - 1, batch)).toMatchObject({ ok: true });
    }
  }
  await Promise.all(['gone', 'kept'].map(async (id) => (await data.node.rooms.open(id)).recordKept()));
  return data;
}

const kept = [...textsOf(KEPT), 'A trainer noted of kept'];
const gone = [...textsOf(GONE).filter((text) => !kept.some((other) => other.includes(text))), 'A trainer noted of gone'];

for (const engine of ['node:sqlite', 'better-sqlite3'] as const) {
  const missing = !engines().includes(engine);
  describe.skipIf(missing)(`a purge on ${engine}${missing ? ` (skipped: Node ${process.versions.node} cannot load it)` : ''}`, () => {
    it('of words: no byte of any stays in data, WAL or backups, all else does; the session still folds, here and from a backup', async () => {
      const { store, node, purge, close } = await filled(engine);
      backUp(folder, null, new Date(2026, 4, 12));
      backUp(folder, join(folder, 'elsewhere.sqlite'), new Date(START + 5));
      rmSync(join(folder, 'elsewhere.sqlite'));
      expect(gone.length).toBeGreaterThan(20);
      expect(leftIn(folder, gone)).toEqual(gone);
      for (const name of ['old.sqlite.part', 'old.sqlite.part-journal', 'lost.sqlite-wal']) writeFileSync(join(backupsFolder(folder), name), gone.join('\n'));
      writeFileSync(join(folder, 'restore.part.sqlite-wal'), gone.join('\n'));
      backUp(folder, join(backupsFolder(folder), 'my backup.db'), new Date(2026, 4, 12));
      const item = store.library.item('gone');
      if (!item) throw new Error('no session');
      const receipt = await purge(item, 'words', 'staff-1');

      expect(leftIn(folder, gone)).toEqual([]);
      expect(leftIn(folder, kept)).not.toEqual([]);
      const file = join(backupsFolder(folder), '2026-05-12-000000.sqlite');
      expect(receipt).toMatchObject({
        session: { id: 'gone', title: 'Title of gone', heldAt: GONE.find(({ event }) => event.type === 'stepEntered')?.at ?? NaN }, what: 'words', emptied: true, removed: { events: 0, people: 0 },
        backups: [{ file, became: 'rewritten' }, { file: join(backupsFolder(folder), 'my backup.db'), became: 'rewritten' }], elsewhere: [{ file: join(folder, 'elsewhere.sqlite'), at: START + 5 }],
      });
      expect(receipt.removed.texts).toBeGreaterThanOrEqual(gone.length - 1);
      expect(readdirSync(backupsFolder(folder)).toSorted()).toEqual(['2026-05-12-000000.sqlite', 'elsewhere.jsonl', 'my backup.db']);
      expect(store.library.item('gone')).toMatchObject({ wordsGoneAt: START, people: item.people });
      expect(node.rooms.loaded('gone')?.live.state.rev).toBeGreaterThan(GONE.length);
      const backup = openStore({ file, now: () => START, fatal: (error) => { throw error; }, engine });
      for (const one of [store, backup]) {
        const { state } = await foldLog(registry, one.events, 'gone');
        expect(state.people.size).toBe(item.people);
        expect(wordsLeft(registry, await one.events.read('gone', 0)).targets).toEqual([]);
        expect(wordsLeft(registry, await one.events.read('kept', 0)).targets.length).toBeGreaterThan(20);
      }
      await backup.close();
      expect((await purge(item, 'words', 'staff-1')).removed).toMatchObject({ texts: 0, names: 0 });
      await close();
      expect(leftIn(folder, gone)).toEqual([]);
    });

    it('of everything, out of the bin: not a byte of text, title, place or Wi-Fi stays, nor in what a restore set aside', async () => {
      const first = await filled(engine);
      backUp(folder, null, new Date(2026, 4, 12));
      await first.close();
      restore(folder, join(backupsFolder(folder), '2026-05-12-000000.sqlite'), new Date(2026, 4, 13));
      const { store, purge, close } = open(engine);
      await store.library.bin('gone', START);
      const all = [...gone, 'Title of gone', 'Place of gone', 'password of gone', 'hash of gone'];
      expect(leftIn(folder, all)).toEqual(all);
      const item = store.library.item('gone');
      if (!item) throw new Error('no session');
      writeFileSync(join(backupsFolder(folder), 'noise.sqlite'), 'no database'.repeat(500));
      const receipt = await purge(item, 'everything', 'staff-1');
      expect(leftIn(folder, all)).toEqual([]);
      expect(receipt.removed).toMatchObject({ events: GONE.length + 1, people: item.people });
      expect(receipt.backups.map(({ file, became }) => [file.split(/[\\/]/).at(-1), became])).toEqual([
        ['2026-05-12-000000.sqlite', 'rewritten'], ['noise.sqlite', 'unread'], ['replaced-2026-05-13-000000.sqlite', 'rewritten'],
      ]);
      expect([store.library.item('gone'), store.library.item('kept')?.title]).toEqual([undefined, 'Title of kept']);
      expect((await foldLog(registry, store.events, 'kept')).state.people.size).toBeGreaterThan(0);
      await close();
    });

    it('that ends half done has reached the backups: nobody could ask for them once the session is gone', async () => {
      const { store, node, clock, close } = await filled(engine);
      backUp(folder, null, new Date(2026, 4, 12));
      const compact = (): boolean => { throw new ReadOnlyError('The disk is full.'); };
      const purge = createPurge({ registry, rooms: node.rooms, library: store.library, events: store.events, trainerNotes: store.trainerNotes, compact, clock, folder, engine });
      const item = store.library.item('gone');
      if (!item) throw new Error('no session');
      await expect(purge(item, 'everything', 'staff-1')).rejects.toThrow(ReadOnlyError);
      expect(leftIn(backupsFolder(folder), gone)).toEqual([]);
      expect(leftIn(backupsFolder(folder), kept)).not.toEqual([]);
      await close();
    });

    it('writes each backup once, unless another took its place meanwhile', async () => {
      const { store, node, clock, close } = await filled(engine);
      const [stays, replaced] = ['2026-05-12', '2026-05-11'].map((day) => join(backupsFolder(folder), `${day}-000000.sqlite`)) as [string, string];
      for (const day of [12, 11]) backUp(folder, null, new Date(2026, 4, day));
      const unpurged = readFileSync(replaced);
      const written: number[] = [];
      const compact = (anew: boolean): boolean => {
        expect(leftIn(backupsFolder(folder), gone)).toEqual([]);
        written.push(statSync(stays).mtimeMs);
        writeFileSync(replaced, unpurged);
        return store.compact(anew);
      };
      const purge = createPurge({ registry, rooms: node.rooms, library: store.library, events: store.events, trainerNotes: store.trainerNotes, compact, clock, folder, engine });
      const item = store.library.item('gone');
      if (!item) throw new Error('no session');
      expect((await purge(item, 'words', 'staff-1')).backups).toEqual([{ file: replaced, became: 'rewritten' }, { file: stays, became: 'rewritten' }]);
      expect([leftIn(folder, gone), written]).toEqual([[], [statSync(stays).mtimeMs]]);
      await close();
    });

    it('[G5] takes nothing for written that was put in its place meanwhile: a backup over the one being purged, a WAL beside one that was', async () => {
      const { store, node, clock, close } = await filled(engine);
      const [beside, replaced] = ['2026-05-12', '2026-05-11'].map((day) => join(backupsFolder(folder), `${day}-000000.sqlite`)) as [string, string];
      for (const day of [12, 11]) backUp(folder, null, new Date(2026, 4, day));
      const anew = join(folder, 'anew.sqlite');
      copyFileSync(replaced, anew);
      const watched: Registry = new Map(registry);
      watched.get = (id) => {
        if (existsSync(anew) && existsSync(`${replaced}-wal`)) renameSync(anew, replaced);
        return registry.get(id);
      };
      const compact = (): boolean => {
        expect(existsSync(anew)).toBe(false);
        writeFileSync(`${beside}-wal`, gone.join('\n'));
        return store.compact(true);
      };
      const purge = createPurge({ registry: watched, rooms: node.rooms, library: store.library, events: store.events, trainerNotes: store.trainerNotes, compact, clock, folder, engine });
      const item = store.library.item('gone');
      if (!item) throw new Error('no session');
      expect((await purge(item, 'words', 'staff-1')).backups.map(({ became }) => became)).toEqual(['rewritten', 'rewritten']);
      expect(leftIn(folder, gone)).toEqual([]);
      await close();
    });

    it('waits for whoever reads from before it, and says so when that takes too long', async () => {
      const { store, purge, clock, close } = await filled(engine);
      const reader = openDatabase(dataFile(folder), engine);
      const read = (): void => {
        reader.exec('BEGIN');
        reader.prepare('SELECT count(*) FROM events').get();
      };
      read();
      const item = store.library.item('gone');
      if (!item) throw new Error('no session');
      const tick = setInterval(() => clock.advance(250), 5);
      expect((await purge(item, 'words', 'staff-1')).emptied).toBe(false);
      setTimeout(() => reader.exec('COMMIT'), 50);
      expect((await purge(item, 'words', 'staff-1')).emptied).toBe(true);
      clearInterval(tick);
      reader.close();
      expect(leftIn(folder, gone)).toEqual([]);
      await close();
    });
  });
}
