import { describe, expect, it } from 'vitest';
import { parseStored } from './event-schema.ts';
import { present } from './people.ts';
import { deadlineRoom } from './room.ts';
import { openUntil } from './steps.ts';
import { simulate } from './testing/simulate.ts';
import { fold } from './fold.ts';
import { consoleRoom, HOST, mineOn, phoneOf, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';

const DAY = 24 * 3_600_000;
const field = toyPlan('r1', { size: 3, minutes: 5, openUntil: 6 * DAY });

/** `people` phones, in the field since now. */
const inField = (people: number): TryRoom => {
  const room = tryRoom(toyRegistry, [field]);
  room.join(people);
  room.next();
  return room;
};
const seatsOf = (room: TryRoom): readonly string[] => [...room.state().seats.keys()];
/** The server's roll call: only these phones are connected. */
const roll = (room: TryRoom, here: readonly string[]): unknown =>
  room.system({ type: 'presence', asleep: seatsOf(room).filter((seat) => !here.includes(seat)), back: here, roll: true });
const presences = (room: TryRoom): readonly unknown[] => room.log().filter(({ event }) => event.type === 'presenceChanged');
const grouped = (room: TryRoom): readonly (readonly string[])[] =>
  consoleRoom(room).memberGroups.map(({ members }) => members.flatMap((id) => room.state().people.get(id)?.seat ?? []).toSorted());

describe('[K7] a stage open for days', () => {
  it('counts nobody as asleep or gone, however long no phone is there', () => {
    const room = inField(6);
    const before = presences(room).length;
    room.system({ type: 'presence', asleep: seatsOf(room), back: [] });
    expect(deadlineRoom(toyRegistry, room.state())).toBeNull();
    room.wait(3 * DAY);
    room.system({ type: 'deadlinePassed', at: room.now() });
    expect(presences(room)).toHaveLength(before);
    expect(consoleRoom(room).people.map(({ presence }) => presence)).toEqual(Array.from({ length: 6 }, () => 'here'));
  });
  it('wakes who slept before it, and takes newcomers as here at once', () => {
    const room = tryRoom(toyRegistry, [field]);
    room.join(2);
    room.system({ type: 'presence', asleep: ['seat1'], back: [] });
    room.next();
    room.system({ type: 'join', seat: 'late', name: '', table: null, pretend: false, byKey: true });
    expect([...room.state().seats.values()].some(({ asleep }) => asleep)).toBe(false);
    expect(mineOn(room, 'seat1')[0]?.presence).toBe('here');
    expect(mineOn(room, 'late')[0]?.presence).toBe('here');
  });
  it('still takes a word for it that somebody left, and that they are here again', () => {
    const room = inField(2);
    const id = mineOn(room, 'seat1')[0]?.id ?? '';
    room.host({ type: 'sayLeft', id });
    expect(mineOn(room, 'seat1')[0]?.presence).toBe('gone');
    expect(consoleRoom(room).here).toBe(1);
    room.phone('seat1', { type: 'sayHere', id });
    expect(mineOn(room, 'seat1')[0]?.presence).toBe('here');
  });
  it('is known by its log alone, which reads back as it was', () => {
    const room = inField(2);
    expect(openUntil(toyRegistry, room.state())).toBe(6 * DAY);
    const entered = room.log().map(({ event }) => event).find(({ type }) => type === 'stepEntered');
    expect(parseStored(toyRegistry, new Map(), JSON.parse(JSON.stringify(entered)))).toEqual(entered);
    expect(fold(toyRegistry, room.log())).toEqual(room.state());
    room.next();
    expect(openUntil(toyRegistry, room.state())).toBeUndefined();
  });
  it('[K3] a week of silence is no gap: its clock goes on, and nothing is due', () => {
    const room = inField(3);
    room.wait(7 * DAY);
    const { rev } = room.state();
    room.system({ type: 'load' });
    expect(room.state().rev).toBe(rev);
    expect(consoleRoom(room).gap).toBe(false);
    expect(consoleRoom(room).consoleClock).toMatchObject({ kind: 'untimed' });
    expect(deadlineRoom(toyRegistry, room.state())).toBeNull();
  });
});

describe('[K7] [K5] the way out of a stage open for days', () => {
  it('makes groups of the people in the room only; who comes later joins one', () => {
    const room = inField(12);
    room.wait(5 * DAY);
    roll(room, ['seat1', 'seat2', 'seat3', 'seat4']);
    expect(room.next()).toMatchObject({ ok: true });
    expect(grouped(room)).toEqual([['seat1', 'seat2', 'seat3', 'seat4']]);
    expect(present(room.state())).toHaveLength(4);
    room.system({ type: 'presence', asleep: [], back: ['seat9'] });
    expect(grouped(room)).toEqual([['seat1', 'seat2', 'seat3', 'seat4', 'seat9']]);
    expect(mineOn(room, 'seat9')[0]).toMatchObject({ presence: 'here', group: { number: 1 } });
  });
  it('leaves people whom the host alone speaks for, and those on paper, in the room', () => {
    const room = inField(2);
    room.host({ type: 'addRoomGroup', count: 3 });
    room.host({ type: 'addPaperPerson', name: 'Ada', buddy: mineOn(room, 'seat1')[0]?.id ?? '' });
    roll(room, []);
    room.next();
    expect(present(room.state()).map(({ way }) => way).toSorted()).toEqual(['paper', 'room', 'room', 'room']);
  });
  it('an inner move, or a refused Next, changes nobody', () => {
    const room = inField(3);
    room.host({ type: 'next', from: 'lobby' });
    expect(present(room.state())).toHaveLength(3);
  });
  it('[K2] Back leaves it too, and Undo returns to it with whoever comes', () => {
    const room = inField(4);
    roll(room, ['seat1', 'seat2']);
    room.back();
    expect(room.state().current).toBeNull();
    expect(present(room.state())).toHaveLength(2);
    room.next();
    room.system({ type: 'presence', asleep: [], back: ['seat3'] });
    expect(consoleRoom(room).here).toBe(3);
    roll(room, ['seat3']);
    room.next();
    expect(room.as(HOST, { type: 'undo' })).toMatchObject({ ok: true });
    expect(room.state().current?.stage).toBe('field');
    expect(consoleRoom(room).people.map(({ presence }) => presence)).toEqual(['gone', 'gone', 'here', 'gone']);
    room.system({ type: 'presence', asleep: [], back: ['seat1'] });
    expect(mineOn(room, 'seat1')[0]?.presence).toBe('here');
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'back' }, mineOn(room, 'seat1')[0]?.id ?? '')).toMatchObject({ ok: true });
  });
});

describe('[G2] [G3] [G5] simulation with a stage open for days', () => {
  it.each([1, 2, 3, 4])('seed %i: nodes agree with a fresh fold', (seed) => {
    const ran = simulate({ registry: toyRegistry, plan: [field, toyPlan('r2', { size: 2, minutes: 3, openUntil: null })], seed, clients: 12, commands: 300, permits: { onWall: () => false, groupsWith: () => [] } });
    for (const state of ran.states) expect(state).toEqual(ran.folded);
    expect(ran.log.some(({ event }) => event.type === 'stepEntered' && event.open)).toBe(true);
  });
});
