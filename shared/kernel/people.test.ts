import { describe, expect, it } from 'vitest';
import { NAUGHTY } from '../testing-data/naughty.ts';
import { measureText } from '../text.ts';
import { consoleRoom, HOST, mineOn, phoneOf, refused, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';
import { deadlineRoom } from './room.ts';

const open = (people = 0): TryRoom => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(people);
  return room;
};
const joinAs = (room: TryRoom, seat: string, name = '', byKey = true) => room.system({ type: 'join', seat, name, table: null, pretend: false, byKey });

describe('joining', () => {
  it('a repeated join is the same seat and makes nothing', () => {
    const room = open(2);
    const before = room.log().length;
    expect(joinAs(room, 'seat1', 'Rosa')).toMatchObject({ ok: true });
    expect(room.log()).toHaveLength(before);
  });
  it('who never connects is asleep from the start', () => {
    const room = open();
    joinAs(room, 'a');
    expect([...room.state().people.values()].map((person) => person.presence)).toEqual(['asleep']);
    room.system({ type: 'presence', asleep: [], back: ['a'] });
    expect([...room.state().people.values()].map((person) => person.presence)).toEqual(['here']);
  });
  it('behind a locked door a phone that is in brings nobody new in either', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    room.join(1);
    room.phone('seat1', { type: 'setTableCount', count: 3 });
    room.host({ type: 'lockDoor', locked: true });
    expect(room.phone('seat1', { type: 'setTableCount', count: 9 })).toMatchObject(refused('locked'));
    expect(room.phone('seat1', { type: 'addToThisPhone', name: '', paper: true })).toMatchObject(refused('locked'));
    expect(room.phone('seat1', { type: 'setTableCount', count: 2 })).toMatchObject({ ok: true });
    expect(room.state().people.size).toBe(3);
  });
  it('a locked, full or ended room says so', () => {
    const room = open(1);
    room.host({ type: 'raiseLimit', limit: 1 });
    expect(joinAs(room, 'x')).toMatchObject(refused('full'));
    room.host({ type: 'raiseLimit', limit: 400 });
    room.host({ type: 'lockDoor', locked: true });
    expect(joinAs(room, 'x')).toMatchObject(refused('locked'));
    room.host({ type: 'endSession' });
    expect(joinAs(room, 'x')).toMatchObject(refused('over'));
    expect(joinAs(room, 'seat1')).toMatchObject({ ok: true });
  });
});

describe('[K7] presence', () => {
  it('asleep is not gone; ten minutes asleep is; coming back undoes it', () => {
    const room = open(4);
    room.next();
    room.system({ type: 'presence', asleep: ['seat1'], back: [] });
    const id = mineOn(room, 'seat1')[0]?.id;
    expect(mineOn(room, 'seat2')[0]?.group?.mates.find((mate) => mate.id === id)?.presence).toBe('asleep');
    expect(deadlineRoom(toyRegistry, room.state())).toBe(room.now() + 600_000);
    room.wait(600_000);
    room.system({ type: 'deadlinePassed', at: room.now() });
    expect(room.state().people.get(id ?? '')?.presence).toBe('gone');
    expect(mineOn(room, 'seat2')[0]?.group?.size).toBe(3);
    room.system({ type: 'presence', asleep: [], back: ['seat1'] });
    expect(room.state().people.get(id ?? '')?.presence).toBe('here');
  });
  it('a groupmate or the host says who left; a stranger may not; the person may say they are here', () => {
    const room = open(8);
    room.next();
    const me = mineOn(room, 'seat1')[0];
    const mate = me?.group?.mates[0]?.id ?? '';
    const stranger = consoleRoom(room).people.find((person) => person.group !== me?.group?.number)?.id ?? '';
    expect(room.phone('seat1', { type: 'sayLeft', id: mate })).toMatchObject({ ok: true });
    expect(room.state().people.get(mate)?.presence).toBe('gone');
    expect(room.phone('seat1', { type: 'sayLeft', id: stranger })).toMatchObject(refused('not_allowed'));
    expect(room.phone(room.state().people.get(mate)?.seat ?? '', { type: 'sayHere', id: mate })).toMatchObject({ ok: true });
    expect(room.state().people.get(mate)?.presence).toBe('here');
  });
  it('paper people never sleep', () => {
    const room = open(2);
    room.host({ type: 'addPaperPerson', name: 'Ada', buddy: [...room.state().people.keys()][0] ?? '' });
    room.system({ type: 'presence', asleep: ['seat1'], back: [] });
    expect([...room.state().people.values()].map((person) => `${person.way} ${person.presence}`)).toEqual(['phone asleep', 'phone here', 'paper here']);
  });
});

describe('[K8] [K9] late joiners and ways to take part', () => {
  it('[K8] a late joiner is placed in the smallest group at once', () => {
    const room = open(9);
    room.next();
    const smallest = Math.min(...consoleRoom(room).memberGroups.map((group) => group.members.length));
    room.join(1, 'late');
    const late = mineOn(room, 'late1')[0];
    expect(late?.group?.size).toBe(smallest + 1);
    expect(room.log().at(-1)?.event).toMatchObject({ type: 'activity', event: { type: 'heard' } });
  });
  it('[K9] a phone speaks for at most nine', () => {
    const room = open(1);
    for (let index = 0; index < 8; index += 1) expect(room.phone('seat1', { type: 'addToThisPhone', name: '', paper: false })).toMatchObject({ ok: true });
    expect(room.phone('seat1', { type: 'addToThisPhone', name: '', paper: true })).toMatchObject(refused('seat_full'));
  });
  it('[K9] a phone brings thirty at most, those who left among them', () => {
    const room = open(1);
    for (let index = 0; index < 29; index += 1) {
      expect(room.phone('seat1', { type: 'addToThisPhone', name: '', paper: false })).toMatchObject({ ok: true });
      room.phone('seat1', { type: 'sayLeft', id: mineOn(room, 'seat1').at(-1)?.id ?? '' });
    }
    expect(room.phone('seat1', { type: 'addToThisPhone', name: '', paper: false })).toMatchObject(refused('seat_full'));
  });
  it('[K9] a table does not grow past the room\'s limit', () => {
    const room = open(6);
    room.host({ type: 'raiseLimit', limit: 8 });
    expect(room.phone('seat1', { type: 'setTableCount', count: 4 })).toMatchObject(refused('full'));
    expect(room.phone('seat1', { type: 'setTableCount', count: 3 })).toMatchObject({ ok: true });
  });
  it('[K9] one phone for a table: nameless people who are a group of their own', () => {
    const room = open(6);
    room.phone('seat1', { type: 'setTableCount', count: 5 });
    room.next();
    expect(mineOn(room, 'seat1')).toHaveLength(5);
    const numbers = mineOn(room, 'seat1').map((one) => one.group?.number);
    expect(new Set(numbers).size).toBe(1);
    expect(mineOn(room, 'seat1')[0]?.group?.size).toBe(5);
    room.phone('seat1', { type: 'setTableCount', count: 3 });
    expect(mineOn(room, 'seat1').filter((one) => one.presence === 'here')).toHaveLength(3);
  });
  it('[K9] people without phones are one group the host speaks for', () => {
    const room = open(0);
    room.host({ type: 'addRoomGroup', count: 6 });
    room.host({ type: 'addRoomGroup', count: 4 });
    room.next();
    expect(consoleRoom(room).memberGroups.map((group) => group.members.length)).toEqual([6, 4]);
    const person = consoleRoom(room).memberGroups[0]?.members[0] ?? '';
    expect(room.act(HOST, { type: 'say', text: 'aloud' }, person)).toMatchObject({ ok: true });
  });
  it('[K9] a buddy phone and the host speak for a paper person; another phone does not', () => {
    const room = open(3);
    room.host({ type: 'addPaperPerson', name: 'Ada', buddy: [...room.state().people.keys()][0] ?? '' });
    const ada = [...room.state().people.values()].find((person) => person.way === 'paper')?.id ?? '';
    room.next();
    room.next();
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'a' }, ada)).toMatchObject({ ok: true });
    expect(room.act(HOST, { type: 'say', text: 'b' }, ada)).toMatchObject({ ok: true });
    expect(room.act(phoneOf('seat2'), { type: 'say', text: 'c' }, ada)).toMatchObject(refused('not_allowed'));
    expect(room.act(HOST, { type: 'say', text: 'd' }, [...room.state().people.keys()][1] ?? '')).toMatchObject(refused('not_allowed'));
  });
});

describe('[K12] names', () => {
  it.each(NAUGHTY.map((one) => [one.what, one.text] as const))('%s', (_what, text) => {
    const room = open(1);
    const id = [...room.state().people.keys()][0] ?? '';
    const outcome = room.phone('seat1', { type: 'nameMe', name: text }, id);
    const name = room.state().people.get(id)?.name ?? null;
    if (outcome.ok) expect(name === null || measureText(name) <= 40).toBe(true);
    else expect(['too_long', 'invalid_payload']).toContain(outcome.rejection.rejected);
    expect(JSON.stringify(room.view('screen'))).not.toContain(JSON.stringify(text.slice(0, 20) || '\u0000'));
  });
});
