import { describe, expect, it } from 'vitest';
import { consoleRoom, mineOn, phoneOf, refused, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';

const open = (people = 0): TryRoom => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(people);
  return room;
};

describe('[K5] groups', () => {
  it.each([2, 3, 5, 7, 8, 9, 13, 40])('%i people: nobody is alone', (people) => {
    const room = open(people);
    room.next();
    for (const group of consoleRoom(room).memberGroups) expect(group.members.length).toBeGreaterThan(1);
  });
  it('one person is a rehearsal', () => {
    const room = open(1);
    room.next();
    expect(consoleRoom(room)).toMatchObject({ rehearsal: true, memberGroups: [{ number: 1 }] });
  });
  it('from 13 people on, tapped tables are the groups, with the number on the table', () => {
    const room = open(13);
    for (let seat = 1; seat <= 13; seat += 1) room.phone(`seat${seat}`, { type: 'chooseTable', table: seat <= 6 ? 2 : 5 });
    expect((room.view(phoneOf('seat1')).room as { tables: boolean }).tables).toBe(true);
    room.next();
    expect(consoleRoom(room).memberGroups.map((group) => [group.number, group.members.length])).toEqual([[2, 6], [5, 7]]);
  });
  it('people of one phone move together, and nobody is moved out alone', () => {
    const room = open(8);
    room.phone('seat1', { type: 'addToThisPhone', name: 'Sam', paper: false });
    room.next();
    const [rosa, sam] = mineOn(room, 'seat1');
    expect(rosa?.group?.number).toBe(sam?.group?.number);
    const other = consoleRoom(room).memberGroups.find((group) => group.number !== rosa?.group?.number);
    room.host({ type: 'movePerson', id: rosa?.id ?? '', group: other?.number ?? 0 });
    expect(mineOn(room, 'seat1').map((one) => one.group?.number)).toEqual([other?.number, other?.number]);
    const lone = mineOn(room, 'seat2')[0]?.id ?? '';
    expect(room.host({ type: 'movePerson', id: lone, group: 'new' })).toMatchObject(refused('alone'));
    expect(room.host({ type: 'movePerson', id: lone, group: 99 })).toMatchObject(refused('unknown_group'));
  });
  it('moving, merging and shuffling can be undone', () => {
    const room = open(16);
    room.next();
    const before = consoleRoom(room).memberGroups;
    for (const command of [{ type: 'shuffleGroups' } as const, { type: 'mergeGroups', from: 1, into: 2 } as const, { type: 'movePerson', id: before[0]?.members[0] ?? '', group: 3 } as const]) {
      expect(room.host(command)).toMatchObject({ ok: true });
      expect(consoleRoom(room).undo).not.toBeNull();
      room.host({ type: 'undo' });
      expect(consoleRoom(room).memberGroups).toEqual(before);
    }
  });
  it('[K2] keeping together, letting go and the way groups are made can be undone, and take no other link along', () => {
    const room = open(12);
    const [a = '', b = '', c = ''] = room.state().people.keys();
    room.host({ type: 'linkPeople', people: [a, b] });
    room.host({ type: 'linkPeople', people: [b, c] });
    room.host({ type: 'undo' });
    expect(consoleRoom(room).links).toEqual([[a, b]]);
    room.host({ type: 'unlinkPeople', people: [a, b] });
    room.host({ type: 'undo' });
    expect(consoleRoom(room).links).toEqual([[a, b]]);
    room.host({ type: 'chooseGroupWay', way: 'hand' });
    room.host({ type: 'undo' });
    expect(consoleRoom(room).groupWay).toBeNull();
  });
  it('[K2] adding people is not undone, nor the groups they were put into', () => {
    const room = open(8);
    room.next();
    for (const command of [{ type: 'addPaperPerson', name: 'Ada', buddy: null } as const, { type: 'addRoomGroup', count: 3 } as const]) {
      room.host({ type: 'blank', blank: command.type === 'addPaperPerson' });
      const before = room.state().people.size;
      room.host(command);
      const groups = consoleRoom(room).memberGroups;
      expect(consoleRoom(room).undo).toBeNull();
      expect(room.host({ type: 'undo' })).toMatchObject(refused('nothing_to_undo'));
      expect([room.state().people.size > before, consoleRoom(room).memberGroups]).toEqual([true, groups]);
    }
  });
  it('linked people share a group', () => {
    const room = open(12);
    const ids = [...room.state().people.keys()];
    room.host({ type: 'linkPeople', people: [ids[0] ?? '', ids[5] ?? '', ids[9] ?? ''] });
    room.next();
    const groups = consoleRoom(room).people.filter((person) => [ids[0], ids[5], ids[9]].includes(person.id)).map((person) => person.group);
    expect(new Set(groups).size).toBe(1);
  });
  it('groups can come from an earlier exercise', () => {
    const room = tryRoom(toyRegistry, [toyPlan('r1'), toyPlan('r2')]);
    room.join(16);
    for (let step = 0; step < 3; step += 1) room.next();
    const first = consoleRoom(room).memberGroups;
    room.next();
    room.host({ type: 'copyGroups', run: 'r1' });
    expect(consoleRoom(room).memberGroups).toEqual(first);
  });
});
