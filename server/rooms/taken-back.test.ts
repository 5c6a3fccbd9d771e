import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { toyPlan, toyRegistry } from '../../shared/kernel/testing/toy.ts';
import { HOST, phoneOf } from '../../shared/kernel/testing/try-room.ts';
import type { Answer } from '../../shared/protocol.ts';
import { createLocalBus } from '../bus/local-bus.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { EventStore, RoomBus } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { foldLog } from './load.ts';
import type { OpenRoom } from './open-room.ts';
import { openTestStore, START, startNode, startRoom, type Node, type NodeOptions } from './testing/node.ts';

let folder: string;
let clock: ManualClock;
let store: Store;
const nodes: Node[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'third-place-taken-back-'));
  clock = createManualClock(START);
  store = openTestStore(clock, join(folder, 'data.sqlite'));
});
afterEach(async () => {
  for (const { rooms } of nodes.splice(0)) rooms.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const nodeWith = (options: NodeOptions = {}): Node => {
  const node = startNode({ clock, store, ...options });
  nodes.push(node);
  return node;
};
/** What the data file and its WAL hold. */
const bytes = (): string =>
  ['', '-wal'].map((end) => join(folder, `data.sqlite${end}`)).map((file) => (existsSync(file) ? readFileSync(file).toString('latin1') : '')).join('');
let made = 0;
const envelope = (command: { type: string } & Record<string, unknown>) => ({ id: `client-id-${(made += 1)}`, to: 'room' as const, step: null, as: null, command });

/** A room in its first step, with two phones. */
async function started(node: Node, change: Parameters<typeof startRoom>[2] = {}): Promise<{ readonly id: string; readonly room: OpenRoom }> {
  const { id } = await startRoom(node, [toyPlan()], change);
  for (const seat of ['seat-1', 'seat-2']) await node.rooms.join(id, { seat, name: '', table: null, pretend: false, byKey: false });
  const room = await node.rooms.open(id);
  await room.command(envelope({ type: 'next', from: 'lobby' }), HOST);
  return { id, room };
}
function act(room: OpenRoom, seat: string, command: { type: string } & Record<string, unknown>, id = `client-id-${(made += 1)}`): Promise<Answer> {
  const person = [...room.live.state.people.values()].find((one) => one.seat === seat)?.id ?? '';
  return room.command({ id, to: 'activity', step: { run: 'r1', stage: 'gather', pass: 1 }, as: person, command }, phoneOf(seat));
}
const say = (room: OpenRoom, seat: string, text: string): Promise<Answer> => act(room, seat, { type: 'say', text });
const removals = async (id: string): Promise<readonly RecordedEvent[]> => (await store.events.read(id, 0)).filter(({ event }) => event.type === 'wordsRemoved');
/** Everything that was started gets done. */
async function settled(...rooms: readonly OpenRoom[]): Promise<void> {
  do {
    clock.advance(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const room of rooms) await room.recordKept();
  } while (rooms.some((room) => room.live.busy));
}
/** Nothing of the words is left, on disk or in a node, and every node has what a fresh fold gives. */
async function checkGone(id: string, ...rooms: readonly OpenRoom[]): Promise<void> {
  expect(bytes()).not.toContain('canary');
  const { state } = await foldLog(toyRegistry, store.events, id);
  for (const room of rooms) {
    expect(room.live.state).toEqual(state);
    expect(JSON.stringify([...room.live.state.runs.values()])).not.toContain('canary');
  }
}

describe('words taken back', () => {
  it('[G5] leave the log, its file and the state in every wording; later words, others’ and other rooms’ stay', async () => {
    const node = nodeWith();
    const { id, room } = await started(node);
    const other = await started(node, { code: '555123', key: 'SECONDROOM123', practice: 2 });
    for (const each of [say(room, 'seat-1', 'canary one'), say(room, 'seat-1', 'canary two'), say(room, 'seat-2', 'others stay'), say(other.room, 'seat-1', 'elsewhere stays')]) await each;
    expect(bytes()).toContain('canary two');
    await act(room, 'seat-1', { type: 'unsay' });
    await say(room, 'seat-1', 'later stays');
    await settled(room, other.room);
    expect((await removals(id)).map(({ event }) => event)).toEqual([{ type: 'wordsRemoved', reason: 'author', targets: [expect.objectContaining({ field: 'text' }), expect.objectContaining({ field: 'text' })] }]);
    await checkGone(id, room);
    for (const kept of ['others stay', 'later stays', 'elsewhere stays']) expect(bytes()).toContain(kept);
    expect(await removals(other.id)).toEqual([]);
  });
  it('[G2] are taken back once, however often the command comes, and over restarts', async () => {
    const node = nodeWith();
    const { id, room } = await started(node);
    await say(room, 'seat-1', 'canary');
    const command = `client-id-${(made += 1)}`;
    const first = await act(room, 'seat-1', { type: 'unsay' }, command);
    await settled(room);
    expect(await act(room, 'seat-1', { type: 'unsay' }, command)).toEqual(first);
    expect(await act(room, 'seat-1', { type: 'unsay' })).toMatchObject({ ok: true });
    await settled(room);
    node.rooms.close();
    const again = await nodeWith().rooms.open(id);
    await settled(again);
    expect(await act(again, 'seat-1', { type: 'unsay' }, command)).toEqual(first);
    expect(await removals(id)).toHaveLength(1);
    await checkGone(id, again);
  });
  it('that a crash left in the log leave it at the next load', async () => {
    const node = nodeWith();
    const { id, room } = await started(node);
    await say(room, 'seat-1', 'canary');
    const { rev, people } = room.live.state;
    node.rooms.close();
    const by = [...people.values()].find(({ seat }) => seat === 'seat-1')?.id ?? '';
    const event = { type: 'activity', step: { run: 'r1', stage: 'gather', pass: 1 }, event: { type: 'unsaid', by } } as const;
    await store.events.append(id, rev, [{ rev: rev + 1, at: START, by: 'seat-1', commandId: 'seat-1:unsay', event }]);
    expect(bytes()).toContain('canary');
    const next = await nodeWith().rooms.open(id);
    await settled(next);
    expect(await removals(id)).toMatchObject([{ commandId: `sys:takeBack:${rev + 1}` }]);
    await checkGone(id, next);
  });
  it('one after the other leave it together, so that nobody has the whole log read for each: the first at once, the rest within five seconds', async () => {
    let reads = 0;
    const events: EventStore = { ...store.events, read: (id, after) => ((reads += Number(after === 0)), store.events.read(id, after)) };
    const { id, room } = await started(nodeWith({ events }));
    await say(room, 'seat-2', 'canary first');
    await act(room, 'seat-2', { type: 'unsay' });
    await settled(room);
    await checkGone(id, room);
    reads = 0;
    for (let round = 0; round < 20; round += 1) {
      await say(room, 'seat-1', `canary ${round}`);
      await act(room, 'seat-1', { type: 'unsay' });
    }
    await settled(room);
    expect(reads).toBe(0);
    clock.advance(5_000);
    await settled(room);
    expect(reads).toBeLessThan(4);
    expect(await removals(id)).toHaveLength(2);
    await checkGone(id, room);
  });
  it('whose removal fails are removed some seconds later', async () => {
    let fails = true;
    const events: EventStore = { ...store.events, remove: (...rest) => (fails ? Promise.reject(new Error('the disk said no')) : store.events.remove(...rest)) };
    const { id, room } = await started(nodeWith({ events }));
    await say(room, 'seat-1', 'canary');
    expect(await act(room, 'seat-1', { type: 'unsay' })).toMatchObject({ ok: true });
    await settled(room);
    expect(bytes()).toContain('canary');
    fails = false;
    clock.advance(5_000);
    await settled(room);
    await checkGone(id, room);
  });
});

describe('two nodes', () => {
  const deaf: RoomBus = { announce: () => undefined, onAnnounce: () => () => undefined };
  it.each([['with hints', createLocalBus], ['without', () => deaf]])('[G2] [G3] %s remove what one of them took back once, and both forget it', async (_how, makeBus) => {
    const bus = makeBus();
    const [a, b] = [nodeWith({ bus, seed: 'a' }), nodeWith({ bus, seed: 'b' })];
    const { id, room } = await started(a);
    await say(room, 'seat-1', 'canary');
    await say(room, 'seat-2', 'stays');
    const second = await b.rooms.open(id);
    expect(JSON.stringify([...second.live.state.runs.values()])).toContain('canary');
    await act(second, 'seat-1', { type: 'unsay' });
    await settled(room, second);
    for (const one of [room, second]) one.live.heard((await store.events.read(id, 0)).length);
    await settled(room, second);
    expect(await removals(id)).toHaveLength(1);
    await checkGone(id, room, second);
  });
  it('[G2] that both come to remove it do so once', async () => {
    const { id, room } = await started(nodeWith());
    await say(room, 'seat-1', 'canary');
    const { rev, people } = room.live.state;
    for (const node of nodes.splice(0)) node.rooms.close();
    const by = [...people.values()].find(({ seat }) => seat === 'seat-1')?.id ?? '';
    const event = { type: 'activity', step: { run: 'r1', stage: 'gather', pass: 1 }, event: { type: 'unsaid', by } } as const;
    await store.events.append(id, rev, [{ rev: rev + 1, at: START, by: 'seat-1', commandId: 'seat-1:unsay', event }]);
    let asked = 0;
    const events: EventStore = { ...store.events, remove: (...rest) => ((asked += 1), store.events.remove(...rest)) };
    const both = await Promise.all(['a', 'b'].map((seed) => nodeWith({ seed, events, bus: deaf }).rooms.open(id)));
    await settled(...both);
    for (const one of both) one.live.heard((await store.events.read(id, 0)).length);
    await settled(...both);
    expect(asked).toBeGreaterThan(1);
    expect(await removals(id)).toHaveLength(1);
    await checkGone(id, ...both);
  });
  it('[G5] what is written while a node reads the emptied log is told to those who listen there', async () => {
    let interrupt = false;
    const events: EventStore = {
      ...store.events,
      async read(id, after) {
        const head = (await store.events.read(id, 0)).length;
        // Between the look at the tail, which finds the removal, and the one at the whole log another node writes.
        if (interrupt && after === 0 && (await removals(id)).length > 0) {
          interrupt = false;
          await store.events.append(id, head, [{ rev: head + 1, at: START, by: 'staff-1', commandId: 'staff-1:lock', event: { type: 'doorLocked', locked: true } }]);
        }
        return store.events.read(id, after);
      },
    };
    const { room } = await started(nodeWith({ events }));
    const heard: number[] = [];
    await say(room, 'seat-1', 'canary');
    const { rev } = room.live.state;
    room.live.onChange((changes) => void heard.push(...changes.map((change) => change.rev)));
    interrupt = true;
    await act(room, 'seat-1', { type: 'unsay' });
    await settled(room);
    expect(room.live.state.locked).toBe(true);
    expect(heard).toEqual([rev + 1, rev + 2, rev + 3]);
  });
});
