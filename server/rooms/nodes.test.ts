import { describe, expect, it } from 'vitest';
import { viewRoom } from '../../shared/kernel/room.ts';
import { seededRandom } from '../../shared/kernel/random.ts';
import { toyRegistry } from '../../shared/kernel/testing/toy.ts';
import { HOST, phoneOf } from '../../shared/kernel/testing/try-room.ts';
import type { Answer, Envelope } from '../../shared/protocol.ts';
import { createLocalBus } from '../bus/local-bus.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { RoomBus } from '../ports.ts';
import { foldLog } from './load.ts';
import type { OpenRoom } from './open-room.ts';
import { openTestStore, START, startNode, startRoom, type Node } from './testing/node.ts';

/** A bus whose hints are all lost. */
const deaf: RoomBus = { announce: () => undefined, onAnnounce: () => () => undefined };
const MINUTE = 60_000;

type Pair = { readonly a: Node; readonly b: Node; readonly clock: ManualClock; readonly rooms: readonly [OpenRoom, OpenRoom]; readonly id: string };

/** Two nodes on one store, with six phones and a host who went to the first step. */
async function twoNodes(bus: RoomBus = createLocalBus()): Promise<Pair> {
  const clock = createManualClock(START);
  const store = openTestStore(clock);
  const a = startNode({ store, clock, bus, seed: 'a' });
  const b = startNode({ store, clock, bus, seed: 'b' });
  const { id } = await startRoom(a);
  for (let seat = 1; seat <= 6; seat += 1) await a.rooms.join(id, { seat: `seat-${seat}`, name: `Name ${seat}`, table: null, pretend: false, byKey: false });
  const rooms = [await a.rooms.open(id), await b.rooms.open(id)] as const;
  await rooms[0].command(envelope({ type: 'next', from: 'lobby' }), HOST);
  return { a, b, clock, rooms, id };
}

let made = 0;
function envelope(command: Envelope['command'], rest: Partial<Envelope> = {}): Envelope {
  return { id: `client-id-${(made += 1)}`, to: 'room', step: null, as: null, command, ...rest };
}
function line(room: OpenRoom, seat: string, text: string): Envelope {
  const person = [...room.live.state.people.values()].find((one) => one.seat === seat);
  return envelope({ type: 'say', text }, { to: 'activity', step: { run: 'r1', stage: 'gather', pass: 1 }, as: person?.id ?? '' });
}
/** Everything that was started gets done. */
async function settled({ rooms, clock }: Pair): Promise<void> {
  do {
    clock.advance(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
  } while (rooms.some((room) => room.live.busy));
}
async function checkAgreement(pair: Pair): Promise<void> {
  const { state } = await foldLog(toyRegistry, pair.a.store.events, pair.id);
  for (const room of pair.rooms) {
    expect(room.live.state).toEqual(state);
    for (const seat of state.seats.keys()) expect(viewRoom(toyRegistry, room.live.state, { face: 'phone', seat })).toEqual(viewRoom(toyRegistry, state, { face: 'phone', seat }));
  }
}

describe('two nodes on one log', () => {
  it.each([1, 2, 3, 4, 5])('[G2] [G3] [G5] commands sent to either, or to both, count once and both agree (seed %i)', async (seed) => {
    const pair = await twoNodes(seed % 2 === 0 ? deaf : createLocalBus());
    const { rooms, a, id } = pair;
    const random = seededRandom(seed);
    const sent: { readonly id: string; readonly answers: Promise<Answer>[] }[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const seat = `seat-${1 + random.int(6)}`;
      const command = line(rooms[0], seat, `line ${turn}`);
      const targets = random.int(3) === 0 ? [0, 1, 0] : [random.int(2)];
      sent.push({ id: `${seat}:${command.id}`, answers: targets.map((target) => (rooms[target] ?? rooms[0]).command(command, phoneOf(seat))) });
      if (random.int(4) === 0) await new Promise((resolve) => setTimeout(resolve, random.int(4)));
    }
    await settled(pair);
    for (const { answers } of sent) {
      const got = await Promise.all(answers);
      for (const answer of got) expect(answer).toEqual(got[0]);
      expect(got[0]).toMatchObject({ ok: true });
    }
    const log = await a.store.events.read(id, 0);
    for (const { id: commandId } of sent) expect(log.filter((event) => event.commandId === commandId)).toHaveLength(1);
    expect(log.map(({ rev }) => rev)).toEqual(log.map((_, index) => index + 1));
    // A node without hints learns of the rest at its next command.
    for (const room of rooms) room.live.heard(log.length);
    await settled(pair);
    await checkAgreement(pair);
  });
  it('the second of two opposite commands is decided on what the first one made', async () => {
    const { rooms } = await twoNodes();
    const both = await Promise.all(rooms.map((room) => room.command(envelope({ type: 'next', from: 'r1/gather/1' }), HOST)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rooms[0].live.state.current?.stage).toBe('write');
  });
  it('[G3] words removed on one leave the other', async () => {
    const pair = await twoNodes();
    const { rooms } = pair;
    expect(JSON.stringify([...rooms[1].live.state.people.values()])).toContain('Name 3');
    await rooms[0].command(envelope({ type: 'endSession' }), HOST);
    await rooms[0].recordKept();
    await settled(pair);
    for (const room of rooms) expect(JSON.stringify([...room.live.state.people.values()])).not.toContain('Name');
    await checkAgreement(pair);
  });
});

describe('[G6] a clock’s end', () => {
  const race = async (bus?: RoomBus): Promise<Pair & { readonly endsAt: number }> => {
    const pair = await twoNodes(bus);
    await pair.rooms[0].command(envelope({ type: 'next', from: 'r1/gather/1' }), HOST);
    pair.rooms[1].live.heard(pair.rooms[0].live.state.rev);
    await settled(pair);
    const clock = pair.rooms[0].live.state.entered.get('r1/write/1')?.clock;
    if (clock?.kind !== 'running') throw new Error('the clock does not run');
    return { ...pair, endsAt: clock.endsAt };
  };
  const ends = async ({ a, id }: Pair): Promise<readonly number[]> =>
    (await a.store.events.read(id, 0)).flatMap(({ at, event }) => (event.type === 'timeEnded' ? [at] : []));

  it.each([['with hints', createLocalBus()], ['without', deaf]])('is told once by two nodes, %s, and never early', async (_how, bus) => {
    const pair = await race(bus);
    pair.clock.advance(pair.endsAt - pair.clock.now() - 1);
    await settled({ ...pair, clock: { ...pair.clock, advance: () => undefined } });
    expect(await ends(pair)).toEqual([]);
    pair.clock.advance(1);
    await settled(pair);
    expect(await ends(pair)).toEqual([pair.endsAt]);
    pair.clock.advance(MINUTE);
    await settled(pair);
    expect(await ends(pair)).toHaveLength(1);
  });
  it('is told once over restarts, before and after it', async () => {
    const pair = await race();
    for (const { rooms } of [pair.a, pair.b]) rooms.close();
    const again = startNode({ store: pair.a.store, clock: pair.clock });
    const reopened = await again.rooms.open(pair.id);
    const here: Pair = { ...pair, rooms: [reopened, reopened] };
    pair.clock.advance(pair.endsAt - pair.clock.now());
    await settled(here);
    expect(await ends(pair)).toEqual([pair.endsAt]);
    again.rooms.close();
    await startNode({ store: pair.a.store, clock: pair.clock }).rooms.open(pair.id);
    pair.clock.advance(MINUTE);
    await settled(here);
    expect(await ends(pair)).toHaveLength(1);
  });
  it('that passed while nobody served is told at the next load', async () => {
    const pair = await race();
    for (const { rooms } of [pair.a, pair.b]) rooms.close();
    pair.clock.advance(pair.endsAt - pair.clock.now() + 2 * MINUTE);
    const reopened = await startNode({ store: pair.a.store, clock: pair.clock }).rooms.open(pair.id);
    await settled({ ...pair, rooms: [reopened, reopened] });
    expect(await ends(pair)).toHaveLength(1);
  });
  it('[K3] a load with a wall clock behind the log pauses the clock, and the room’s time goes on from its last event', async () => {
    const pair = await race();
    const last = pair.rooms[0].live.state.at;
    const clock = createManualClock(START - 3_600_000);
    const reopened = await startNode({ store: pair.a.store, clock }).rooms.open(pair.id);
    expect(reopened.live.state.entered.get('r1/write/1')?.clock.kind).toBe('paused');
    expect(reopened.live.now()).toBeGreaterThanOrEqual(last);
    clock.advance(5_000);
    expect(reopened.live.now()).toBeGreaterThanOrEqual(last + 5_000);
    await reopened.command(envelope({ type: 'resumeClock' }), HOST);
    const running = reopened.live.state.entered.get('r1/write/1')?.clock;
    if (running?.kind !== 'running') throw new Error('the clock does not run');
    clock.advance(running.endsAt - reopened.live.now());
    await settled({ ...pair, clock, rooms: [reopened, reopened] });
    expect(await ends(pair)).toHaveLength(1);
  });
});
