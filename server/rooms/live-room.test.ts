import { beforeEach, describe, expect, it } from 'vitest';
import { toyPlan, toyRegistry } from '../../shared/kernel/testing/toy.ts';
import { HOST, phoneOf } from '../../shared/kernel/testing/try-room.ts';
import type { Answer } from '../../shared/protocol.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { RoomRecord } from '../ports.ts';
import type { OpenRoom } from './open-room.ts';
import { foldLog } from './load.ts';
import { faultyEvents, type FaultyEvents } from './testing/faults.ts';
import { openTestStore, START, startNode, startRoom, type Node } from './testing/node.ts';

let clock: ManualClock;
let node: Node;
let events: FaultyEvents;
let record: RoomRecord;
let room: OpenRoom;
let person: string;

/** A room with one phone, in its first step; the log is empty-handed until a test tells it what to do wrong. */
beforeEach(async () => {
  clock = createManualClock(START);
  const store = openTestStore(clock);
  events = faultyEvents(store.events);
  node = startNode({ store, events, clock });
  record = await startRoom(node);
  room = await node.rooms.open(record.id);
  await node.rooms.join(record.id, { seat: 'seat-1', name: 'Rosa', table: null, pretend: false, byKey: false });
  await host({ type: 'next', from: 'lobby' });
  person = [...room.live.state.people.keys()][0] ?? '';
  events.sizes.length = 0;
});

let made = 0;
const newId = (): string => `client-id-${(made += 1)}`;
const host = (command: { type: string } & Record<string, unknown>, id = newId()): Promise<Answer> =>
  room.command({ id, to: 'room', step: null, as: null, command }, HOST);
const say = (text: string, id = newId(), to = room): Promise<Answer> =>
  to.command({ id, to: 'activity', step: { run: 'r1', stage: 'gather', pass: 1 }, as: person, command: { type: 'say', text } }, phoneOf('seat-1'));
const said = async (): Promise<unknown[]> =>
  (await node.store.events.read(record.id, 0)).flatMap(({ event }) => (event.type === 'activity' && event.event.type === 'said' ? [(event.event as unknown as { text: string }).text] : []));

describe('what waits', () => {
  it('[G1] is answered only when it is on disk, what made no events too, and in order', async () => {
    events.faults.push('hold');
    const { rev } = room.live.state;
    const order: string[] = [];
    const note = (name: string) => (answer: Answer): void => void order.push(`${name} ${answer.ok}`);
    const all = [
      say('one').then(note('one')),
      host({ type: 'lockDoor', locked: false }).then(note('nothing to do')),
      host({ type: 'next', from: 'nowhere' }).then(note('refused')),
      say('two').then(note('two')),
    ];
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual([]);
    expect(room.live.state.rev).toBe(rev);
    events.go();
    await Promise.all(all);
    expect(order).toEqual(['one true', 'nothing to do true', 'refused false', 'two true']);
  });
  it('goes to disk in one append while another is under way', async () => {
    events.faults.push('hold');
    const all = Array.from({ length: 20 }, (_, index) => say(`line ${index}`));
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.go();
    await Promise.all(all);
    expect(events.sizes).toEqual([1, 19]);
  });
});

describe('[G2] once', () => {
  it('a repeat gets the first one’s answer, while it waits and afterwards', async () => {
    const id = newId();
    const [first, second] = await Promise.all([say('once', id), say('once', id)]);
    expect(second).toEqual(first);
    await say('something else');
    expect(await say('once', id)).toEqual(first);
    expect(await said()).toEqual(['once', 'something else']);
  });
  it('also after a restart, and when the answer was lost in a crash after the append', async () => {
    const id = newId();
    events.faults.push('hold');
    const lost = say('kept', id);
    events.go();
    await lost;
    const next = startNode({ store: node.store, clock });
    const reopened = await next.rooms.open(record.id);
    expect(await say('kept', id, reopened)).toMatchObject({ ok: true });
    expect(await said()).toEqual(['kept']);
  });
  it('an append that failed after it was written counts once and is answered ok', async () => {
    events.faults.push('after');
    expect(await say('written all the same')).toMatchObject({ ok: true });
    expect(await said()).toEqual(['written all the same']);
    expect(node.log.lines).toEqual([expect.stringContaining('an append failed')]);
  });
  it('a refused command is decided again when it is sent again', async () => {
    const id = newId();
    expect(await host({ type: 'next', from: 'r1/write/1' }, id)).toMatchObject({ ok: false, again: false });
    expect((await node.store.events.read(record.id, 0)).some(({ commandId }) => commandId.endsWith(id))).toBe(false);
    await host({ type: 'next', from: 'r1/gather/1' });
    await host({ type: 'next', from: 'r1/write/1' }, id);
    expect(room.live.state.current?.stage).toBe('read');
  });
});

describe('a log that says no', () => {
  it('one failure is tried again, unseen', async () => {
    events.faults.push('before');
    expect(await say('second try')).toMatchObject({ ok: true });
    expect(await said()).toEqual(['second try']);
  });
  it('a full disk: everybody is told to try again, nothing changed, and it resumes by itself', async () => {
    const { state } = room.live;
    events.faults.push('before', 'before', 'before', 'before');
    const answers = await Promise.all([say('a'), say('b'), host({ type: 'blank', blank: true })]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'retry', again: true });
    events.faults.length = 0;
    expect(room.live.state).toBe(state);
    expect(await say('c')).toMatchObject({ ok: true });
    expect(await said()).toEqual(['c']);
  });
  it('a log that can be neither written nor read leaves nobody waiting', async () => {
    events.blind = true;
    events.faults.push('conflict', 'conflict', 'conflict');
    expect(await say('a')).toEqual({ ok: false, code: 'retry', again: true });
    events.blind = false;
    events.faults.length = 0;
    expect(await say('b')).toMatchObject({ ok: true });
  });
  it('a rule that throws is `internal`, changes nothing and tells no words to the log', async () => {
    const broken = new Map(toyRegistry);
    const toy = toyRegistry.get('toy');
    if (!toy) throw new Error('no toy');
    broken.set('toy', { ...toy, decide: (_state: unknown, command: { text: string }) => { throw new Error(`cannot take ${command.text}`); } });
    const other = startNode({ registry: broken, clock });
    const its = await startRoom(other, [toyPlan()]);
    room = await other.rooms.open(its.id);
    await other.rooms.join(its.id, { seat: 'seat-1', name: '', table: null, pretend: false, byKey: false });
    await host({ type: 'next', from: 'lobby' });
    person = [...room.live.state.people.keys()][0] ?? '';
    const { rev } = room.live.state;
    expect(await say('a secret line')).toEqual({ ok: false, code: 'internal', again: true });
    expect(room.live.state.rev).toBe(rev);
    expect(other.log.lines.join()).toContain('a rule threw');
    expect(other.log.lines.join()).not.toContain('secret');
    expect(await host({ type: 'blank', blank: true })).toMatchObject({ ok: true });
  });
});

it('[G5] the live state is the fresh fold of the log, without gaps', async () => {
  for (let index = 0; index < 10; index += 1) await say(`line ${index}`);
  await host({ type: 'next', from: 'r1/gather/1' });
  const fresh = await foldLog(toyRegistry, node.store.events, record.id);
  expect(room.live.state).toEqual(fresh.state);
  const log = await node.store.events.read(record.id, 0);
  expect(log.map(({ rev }) => rev)).toEqual(log.map((_, index) => index + 1));
});
