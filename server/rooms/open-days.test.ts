import { describe, expect, it } from 'vitest';
import { toyPlan } from '../../shared/kernel/testing/toy.ts';
import { HOST } from '../../shared/kernel/testing/try-room.ts';
import type { Answer } from '../../shared/protocol.ts';
import { createLocalBus } from '../bus/local-bus.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { RoomBus } from '../ports.ts';
import type { OpenRoom } from './open-room.ts';
import { openTestStore, START, startNode, startRoom, type Node } from './testing/node.ts';

const DAY = 24 * 3_600_000;
const deaf: RoomBus = { announce: () => undefined, onAnnounce: () => () => undefined };
const seats = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, index) => `seat-${from + index}`);

type Field = { readonly clock: ManualClock; readonly nodes: readonly Node[]; readonly id: string };

/** Nodes on one store; twelve phones joined and the host went to the stage open for days. */
async function inField(bus: RoomBus = createLocalBus(), count = 1): Promise<Field> {
  const clock = createManualClock(START);
  const store = openTestStore(clock);
  const nodes = Array.from({ length: count }, (_, index) => startNode({ store, clock, bus, seed: `node ${index}` }));
  const [first] = nodes;
  if (!first) throw new Error('no node');
  const { id } = await startRoom(first, [toyPlan('r1', { size: 4, minutes: 5, openUntil: START + 6 * DAY })]);
  const room = await first.rooms.open(id);
  await room.command(next('lobby'), HOST);
  for (const seat of seats(1, 12)) await join(first, id, seat);
  return { clock, nodes, id };
}

let made = 0;
const next = (from: string) => ({ id: `console-${(made += 1)}`, to: 'room' as const, step: null, as: null, command: { type: 'next', from } });
const join = (node: Node, id: string, seat: string): Promise<Answer> => node.rooms.join(id, { seat, name: `Name of ${seat}`, table: null, pretend: false, byKey: true });
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
/** Time goes on and what becomes due gets done. */
async function pass({ clock }: Field, ms: number): Promise<void> {
  clock.advance(ms);
  await soon();
}
const presences = async ({ nodes, id }: Field): Promise<number> =>
  ((await nodes[0]?.store.events.read(id, 0)) ?? []).filter(({ event }) => event.type === 'presenceChanged').length;
const groupsOf = (room: OpenRoom): readonly (readonly string[])[] =>
  [...(room.live.state.groups.get('r1/gather/1') ?? [])].map(({ members }) => members.flatMap((member) => room.live.state.people.get(member)?.seat ?? []));
const roomOn = async ({ nodes, id }: Field, index: number): Promise<OpenRoom> => {
  const room = await nodes[index]?.rooms.open(id);
  if (!room) throw new Error('no such node');
  return room;
};

describe('[K7] a stage open for days', () => {
  it('logs no coming and going, and an idle room leaves memory all the same', async () => {
    const field = await inField();
    const room = await roomOn(field, 0);
    for (let visit = 0; visit < 3; visit += 1) {
      const leave = seats(1, 6).map((seat) => room.attach(seat));
      await pass(field, 60_000);
      leave.forEach((close) => close());
      await pass(field, 2 * 60_000);
    }
    expect(await presences(field)).toBe(0);
    await pass(field, 11 * 60_000);
    expect(field.nodes[0]?.rooms.loaded(field.id)).toBeUndefined();
  });
  it('[K3] a week without the server loses nothing: the same log, the same seats, their names, nothing due', async () => {
    const field = await inField();
    const before = (await roomOn(field, 0)).live.state;
    field.nodes[0]?.rooms.close();
    await pass(field, 7 * DAY);
    const [{ store, clock }] = field.nodes as [Node];
    const node = startNode({ store, clock });
    const room = await node.rooms.open(field.id);
    const close = room.attach('seat-3');
    expect(await join(node, field.id, 'seat-3')).toMatchObject({ ok: true });
    await pass(field, 60_000);
    expect(room.live.state).toEqual(before);
    expect(before.people.size).toBe(12);
    expect([...before.people.values()].every(({ name }) => name !== null)).toBe(true);
    await join(node, field.id, 'seat-of-a-new-phone');
    expect(room.live.state.people.size).toBe(13);
    close();
    expect(node.log.lines).toEqual([]);
  });
  it('[K5] Next calls the roll: groups are made of those connected; who opens the link later joins one', async () => {
    const field = await inField();
    await pass(field, 5 * DAY);
    const room = await roomOn(field, 0);
    seats(1, 5).forEach((seat) => room.attach(seat));
    const answer = room.command(next('r1/field/1'), HOST);
    await soon();
    await pass(field, 1_000);
    expect(await answer).toMatchObject({ ok: true });
    expect(groupsOf(room).flat().toSorted()).toEqual(seats(1, 5));
    room.attach('seat-9');
    await pass(field, 1_000);
    expect(groupsOf(room).flat().toSorted()).toEqual([...seats(1, 5), 'seat-9'].toSorted());
  });
  it('a command that stays in the stage calls no roll', async () => {
    const field = await inField();
    const room = await roomOn(field, 0);
    expect(await room.command({ ...next('x'), command: { type: 'blank', blank: true } }, HOST)).toMatchObject({ ok: true });
    expect(await room.command(next('lobby'), HOST)).toMatchObject({ ok: false, code: 'wrong_stage' });
    expect(await presences(field)).toBe(0);
  });
});

describe('[K7] [K5] the way out of it on two nodes, each of which knows its own sockets only', () => {
  it('groups hold the people of both, and nobody who is absent', async () => {
    const field = await inField(createLocalBus(), 2);
    await pass(field, 3 * DAY);
    const [here, there] = [await roomOn(field, 0), await roomOn(field, 1)];
    seats(1, 3).forEach((seat) => here.attach(seat));
    seats(4, 8).forEach((seat) => there.attach(seat));
    const answer = here.command(next('r1/field/1'), HOST);
    await soon();
    await pass(field, 0);
    await pass(field, 1_000);
    expect(await answer).toMatchObject({ ok: true });
    const formed = (await field.nodes[0]?.store.events.read(field.id, 0))?.flatMap(({ event }) => (event.type === 'groupsFormed' ? [event.groups.flatMap(({ members }) => members)] : []));
    expect(formed?.map(({ length }) => length)).toEqual([8]);
    expect(groupsOf(here).flat().toSorted()).toEqual(seats(1, 8));
    expect(there.live.state).toEqual(here.live.state);
  });
  it('a node that hears late has latecomers; still no group of absent people', async () => {
    const field = await inField(deaf, 2);
    const [here, there] = [await roomOn(field, 0), await roomOn(field, 1)];
    there.live.heard(here.live.state.rev);
    await soon();
    seats(1, 3).forEach((seat) => here.attach(seat));
    seats(4, 8).forEach((seat) => there.attach(seat));
    const answer = here.command(next('r1/field/1'), HOST);
    await soon();
    await pass(field, 1_000);
    expect(await answer).toMatchObject({ ok: true });
    expect(groupsOf(here).flat().toSorted()).toEqual(seats(1, 3));
    there.live.heard(here.live.state.rev);
    await soon();
    await pass(field, 1_000);
    expect(groupsOf(there).flat().toSorted()).toEqual(seats(1, 8));
  });
});
