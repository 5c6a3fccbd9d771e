import { describe, expect, it } from 'vitest';
import { answer, consoleAt, find, itemOf, MINUTE, othersOf, phoneAt, propose, race } from './testing/race.ts';

describe('[CG2] confirming', () => {
  it('takes a yes of every member, and stores the roster and the running time', () => {
    const room = race(4);
    room.wait(30_000);
    const item = propose(room, 'We all sing');
    const others = othersOf(room, 1);
    room.wait(5_000);
    for (const person of others.slice(0, 2)) answer(room, person, item, 'yes');
    expect(itemOf(room, item).status).toBe('open');
    room.wait(5_000);
    answer(room, others[2] ?? '', item, 'yes');
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 4, at: 40_000 } });
    expect(phoneAt(room, others[0] ?? '', 'race')).toMatchObject({ found: 1, items: [{ state: 'confirmed' }] });
  });
  it('pauses are not counted, Restart, Back and +1 change nothing', () => {
    const room = race(2);
    room.wait(MINUTE);
    room.host({ type: 'pauseClock' });
    room.wait(10 * MINUTE);
    room.host({ type: 'resumeClock' });
    room.host({ type: 'addMinute' });
    room.host({ type: 'restartClock' });
    room.wait(MINUTE);
    room.back();
    room.wait(3 * MINUTE);
    room.next();
    room.wait(1_000);
    const item = find(room, 'We all sing');
    expect(itemOf(room, item).confirmation).toEqual({ roster: 2, at: 2 * MINUTE + 1_000 });
  });
  it('asleep is not gone: a sleeper is waited for; who has left is not', () => {
    const room = race(3);
    const [one = '', two = ''] = othersOf(room, 1);
    const item = propose(room, 'We all sing');
    answer(room, one, item, 'yes');
    room.system({ type: 'presence', asleep: [room.state().people.get(two)?.seat ?? ''], back: [] });
    expect(itemOf(room, item).status).toBe('open');
    room.host({ type: 'sayLeft', id: two });
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 2 } });
  });
  it('one person left of a group confirms nothing: at least two', () => {
    const room = race(9);
    const item = propose(room, 'We all sing', 1);
    for (const person of othersOf(room, 1)) room.host({ type: 'sayLeft', id: person });
    expect(itemOf(room, item).status).toBe('open');
    expect(consoleAt(room, 'race').rows.find(({ group }) => group === 1)).toMatchObject({ size: 1, found: 0 });
  });
  it('nor does the last one left of the room', () => {
    const room = race(2);
    const item = propose(room, 'We all sing');
    for (const person of othersOf(room, 1)) room.host({ type: 'sayLeft', id: person });
    expect(itemOf(room, item).status).toBe('open');
  });
  it('[K5] one person alone rehearses', () => {
    const room = race(1);
    const item = propose(room, 'I sing');
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 1 } });
  });
});
