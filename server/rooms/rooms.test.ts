import { describe, expect, it, vi } from 'vitest';
import { HOST } from '../../shared/kernel/testing/try-room.ts';
import { createManualClock } from '../clock/manual-clock.ts';
import type { RoomEvent } from '../../shared/kernel/model.ts';
import { openTestStore, START, startNode, startRoom, type Node } from './testing/node.ts';

const MINUTE = 60_000;
const join = (node: Node, id: string, seat: string, name = ''): Promise<unknown> => node.rooms.join(id, { seat, name, table: null, pretend: false, byKey: false });
const host = (id: string, command: { type: string } & Record<string, unknown>) => ({ id: `client-${id}`, to: 'room' as const, step: null, as: null, command });
/** A second room of the same node. */
const startRoomTwo = async (node: Node): Promise<string> => (await startRoom(node, undefined, { code: '555123', key: 'SECONDROOM123' })).id;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('a room nobody is connected to', () => {
  it('leaves memory after some minutes and comes back on demand as it was', async () => {
    const clock = createManualClock(START);
    const node = startNode({ clock });
    const { id } = await startRoom(node);
    const before = (await node.rooms.open(id)).live.state;
    clock.advance(11 * MINUTE);
    expect(node.rooms.loaded(id)).toBeUndefined();
    expect(node.rooms.counts().rooms).toBe(0);
    expect((await node.rooms.open(id)).live.state).toEqual(before);
  });
  it('stays while somebody is connected, or a clock runs', async () => {
    const clock = createManualClock(START);
    const node = startNode({ clock });
    const [{ id: watched }, timed] = [await startRoom(node), await startRoomTwo(node)];
    const leave = (await node.rooms.open(watched)).attach(null);
    const room = await node.rooms.open(timed);
    await join(node, timed, 'seat-1');
    await room.command(host('00000001', { type: 'next', from: 'lobby' }), HOST);
    await room.command(host('00000002', { type: 'next', from: 'r1/gather/1' }), HOST);
    for (let minute = 0; minute < 4; minute += 1) clock.advance(MINUTE);
    clock.advance(0.9 * MINUTE);
    expect(node.rooms.loaded(timed)).toBeDefined();
    clock.advance(30 * MINUTE);
    expect(node.rooms.loaded(watched)).toBeDefined();
    leave();
    clock.advance(11 * MINUTE);
    expect(node.rooms.loaded(watched)).toBeUndefined();
  });
});

describe('[G5] a log today’s code cannot read', () => {
  it.each([
    ['an unknown event', { type: 'somethingNew' }],
    ['a wrong field', { type: 'doorLocked', locked: 'yes' }],
    ['an exercise nobody has', { type: 'activity', step: { run: 'r9', stage: 's', pass: 1 }, event: { type: 'said' } }],
    ['a wrong event of an exercise', { type: 'activity', step: { run: 'r1', stage: 'gather', pass: 1 }, event: { type: 'said', id: 5 } }],
  ])('%s: the room refuses to open, the log is kept, other rooms are served', async (_what, event) => {
    const node = startNode();
    const { id } = await startRoom(node);
    node.rooms.close();
    await node.store.events.append(id, 1, [{ rev: 2, at: START, by: 'staff-1', commandId: 'staff-1:x', event: event as unknown as RoomEvent }]);
    const next = startNode({ store: node.store });
    await expect(next.rooms.open(id)).rejects.toThrow(/cannot be read at rev 2/);
    expect(await node.store.events.read(id, 0)).toHaveLength(2);
    await expect(next.rooms.open(id)).rejects.toThrow();
    expect(next.log.lines).toEqual([expect.stringContaining('could not be opened')]);
    expect(await startRoomTwo(next)).toBeTruthy();
  });
});

describe('[K7] presence', () => {
  const presence = async (node: Node, id: string): Promise<unknown[]> =>
    (await node.store.events.read(id, 0)).flatMap(({ event }) => (event.type === 'presenceChanged' ? [{ asleep: event.asleep, back: event.back }] : []));

  it('a phone is back when it connects, asleep 30 s after its last socket closed, and at most one event a second says so', async () => {
    const clock = createManualClock(START);
    const node = startNode({ clock });
    const { id } = await startRoom(node);
    const room = await node.rooms.open(id);
    for (const seat of ['s1', 's2', 's3']) await join(node, id, seat);
    const leave = ['s1', 's2', 's3'].map((seat) => room.attach(seat));
    clock.advance(0);
    await soon();
    expect(await presence(node, id)).toEqual([{ asleep: [], back: ['s1', 's2', 's3'] }]);
    const second = room.attach('s3');
    leave.forEach((close) => close());
    clock.advance(29_999);
    await soon();
    expect(await presence(node, id)).toHaveLength(1);
    clock.advance(1);
    await soon();
    expect((await presence(node, id)).slice(1)).toEqual([{ asleep: ['s1', 's2'], back: [] }]);
    room.attach('s1');
    clock.advance(500);
    await soon();
    expect(await presence(node, id)).toHaveLength(2);
    room.attach('s2');
    clock.advance(500);
    await soon();
    expect((await presence(node, id)).slice(2)).toEqual([{ asleep: [], back: expect.arrayContaining(['s1', 's2']) as unknown }]);
    second();
  });
  it('a short loss is not told', async () => {
    const clock = createManualClock(START);
    const node = startNode({ clock });
    const { id } = await startRoom(node);
    const room = await node.rooms.open(id);
    await join(node, id, 's1');
    room.attach('s1')();
    clock.advance(20_000);
    await soon();
    room.attach('s1');
    clock.advance(60_000);
    await soon();
    expect((await presence(node, id)).filter((told) => JSON.stringify(told).includes('"asleep":["s1"]'))).toEqual([]);
  });
  it('30 s after a load, who has not returned is asleep', async () => {
    const clock = createManualClock(START);
    const store = openTestStore(clock);
    const node = startNode({ clock, store });
    const { id } = await startRoom(node);
    const room = await node.rooms.open(id);
    for (const seat of ['s1', 's2']) {
      await join(node, id, seat);
      room.attach(seat);
    }
    clock.advance(1_000);
    await soon();
    node.rooms.close();
    const next = startNode({ clock, store });
    (await next.rooms.open(id)).attach('s2');
    clock.advance(31_000);
    await soon();
    expect((await presence(next, id)).at(-1)).toEqual({ asleep: ['s1'], back: [] });
  });
});

describe('an ended session', () => {
  it('loses its names, frees its code and takes no more commands; reopened, the names do not come back', async () => {
    const node = startNode();
    const { id, code } = await startRoom(node);
    await join(node, id, 's1', 'Rosa Canary');
    await join(node, id, 's2');
    expect(await node.rooms.end(id, 'staff-1')).toMatchObject({ ok: true });
    expect(JSON.stringify(await node.store.events.read(id, 0))).not.toContain('Canary');
    expect((await node.store.events.read(id, 0)).filter(({ event }) => event.type === 'wordsRemoved')).toHaveLength(1);
    expect(node.store.directory.roomByCode(code)).toBeUndefined();
    expect(await node.rooms.join(id, { seat: 's3', name: '', table: null, pretend: false, byKey: true })).toMatchObject({ ok: false, code: 'over' });
    const room = await node.rooms.open(id);
    await room.command(host('00000001', { type: 'reopenSession' }), HOST);
    await room.recordKept();
    expect(node.store.directory.room(id)?.endedAt).toBeNull();
    expect([...room.live.state.people.values()].map(({ name }) => name)).toEqual([null, null]);
    expect(await node.rooms.end(id, 'system')).toMatchObject({ ok: true });
  });
  it('reads its log once for all words that go, once to fold it without them, once for its figures', async () => {
    const node = startNode();
    const { id } = await startRoom(node);
    await join(node, id, 's1', 'Rosa Canary');
    const read = vi.spyOn(node.store.events, 'read');
    await node.rooms.end(id, 'staff-1');
    expect(read.mock.calls.filter(([, after]) => after === 0)).toHaveLength(3);
    expect(node.store.figures.of(id)?.rev).toBe((await node.store.events.read(id, 0)).length);
  });
  it('whose names a crash left in the log loses them at the next load', async () => {
    const clock = createManualClock(START);
    const store = openTestStore(clock);
    const node = startNode({ clock, store });
    const { id } = await startRoom(node);
    await join(node, id, 's1', 'Rosa Canary');
    const { rev } = (await node.rooms.open(id)).live.state;
    node.rooms.close();
    await store.events.append(id, rev, [{ rev: rev + 1, at: START, by: 'staff-1', commandId: 'staff-1:end', event: { type: 'sessionEnded' } }]);
    const room = await startNode({ clock, store }).rooms.open(id);
    await room.recordKept();
    expect(JSON.stringify(await store.events.read(id, 0))).not.toContain('Canary');
    expect(store.directory.room(id)?.endedAt).not.toBeNull();
  });
  it('that is deleted leaves nothing', async () => {
    const node = startNode();
    const { id } = await startRoom(node);
    await node.store.seats.add('hash', { seat: 's1', room: id });
    const told: string[] = [];
    node.rooms.onRemoved((removed) => told.push(removed));
    await node.rooms.remove(id);
    expect(told).toEqual([id]);
    expect(await node.store.events.read(id, 0)).toEqual([]);
    expect(node.store.directory.room(id)).toBeUndefined();
    expect(node.store.seats.find('hash')).toBeUndefined();
  });
});
