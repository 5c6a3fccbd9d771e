import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HostCommand } from '../../shared/kernel/commands.ts';
import { HOST } from '../../shared/kernel/testing/try-room.ts';
import { toyPlan, toyRegistry } from '../../shared/kernel/testing/toy.ts';
import { UNDO_MS } from '../../shared/kernel/undo.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { Store } from '../store/store.ts';
import { foldLog } from './load.ts';
import type { OpenRoom } from './open-room.ts';
import { openTestStore, START, startNode, startRoom, type Node } from './testing/node.ts';

let folder: string;
let clock: ManualClock;
let store: Store;
let node: Node;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'third-place-dropped-'));
  clock = createManualClock(START);
  store = openTestStore(clock, join(folder, 'data.sqlite'));
  node = startNode({ clock, store });
});
afterEach(async () => {
  node.rooms.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What the data file and its WAL hold. */
const bytes = (): string => ['', '-wal'].map((end) => join(folder, `data.sqlite${end}`)).map((file) => (existsSync(file) ? readFileSync(file).toString('latin1') : '')).join('');
let made = 0;
const tell = (room: OpenRoom, command: HostCommand) => room.command({ id: `client-id-${(made += 1)}`, to: 'room', step: null, as: null, command }, HOST);
async function settled(room: OpenRoom): Promise<void> {
  do {
    clock.advance(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await room.recordKept();
  } while (room.live.busy);
}
async function promised(): Promise<{ readonly id: string; readonly room: OpenRoom; readonly promise: string }> {
  const { id } = await startRoom(node, [toyPlan()]);
  const room = await node.rooms.open(id);
  await tell(room, { type: 'makePromise', what: 'canary what', who: 'canary who', by: 'canary by', work: '' });
  await tell(room, { type: 'makePromise', what: 'others stay', who: '', by: '', work: '' });
  const promise = room.live.state.promises[0]?.id ?? '';
  await tell(room, { type: 'tellPromise', id: promise, did: 'canary did' });
  return { id, room, promise };
}
const removals = async (id: string): Promise<unknown> => (await store.events.read(id, 0)).flatMap(({ event }) => (event.type === 'wordsRemoved' ? [event.reason] : []));

it('[QC3] [G5] words of a dropped promise leave the log and its file once Undo is over, in one removal; others stay', async () => {
  const { id, room, promise } = await promised();
  await tell(room, { type: 'dropPromise', id: promise });
  await settled(room);
  expect(bytes()).toContain('canary what');
  clock.advance(UNDO_MS + 1_000);
  await settled(room);
  expect(bytes()).not.toContain('canary');
  expect(bytes()).toContain('others stay');
  expect(await removals(id)).toEqual(['host']);
  expect(room.live.state).toEqual((await foldLog(toyRegistry, store.events, id)).state);
});
it('[K2] an Undo in time keeps them; a second drop, made while the first one waits, goes too', async () => {
  const { id, room, promise } = await promised();
  await tell(room, { type: 'dropPromise', id: promise });
  expect(await tell(room, { type: 'undo' })).toMatchObject({ ok: true });
  clock.advance(UNDO_MS - 1_000);
  await settled(room);
  await tell(room, { type: 'dropPromise', id: promise });
  clock.advance(3_000);
  await settled(room);
  expect(bytes()).toContain('canary what');
  clock.advance(UNDO_MS + 1_000);
  await settled(room);
  expect(bytes()).not.toContain('canary');
  expect(await removals(id)).toEqual(['host']);
});
it('those that a crash left in the log leave it at the next load', async () => {
  const { id, room, promise } = await promised();
  await tell(room, { type: 'dropPromise', id: promise });
  node.rooms.close();
  clock.advance(UNDO_MS + 60_000);
  node = startNode({ clock, store });
  await settled(await node.rooms.open(id));
  expect(bytes()).not.toContain('canary');
});
