import { describe, expect, it } from 'vitest';
import { refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { answer, find, host, itemOf, keeperOf, membersOf, mineOf, newItem, othersOf, phoneAt, playOut, propose, race, say, seatOf } from './testing/race.ts';

const FINDS = ['We all read', 'We all sing', 'We all bake', 'We all swim', 'We all paint'];
const peopleOf = (room: TryRoom, way: string): readonly string[] => [...room.state().people.values()].filter((person) => person.way === way).map((person) => person.id);
const asleep = (room: TryRoom, seat: string) => room.system({ type: 'presence', asleep: [seat], back: [] });

describe('[K9] own phone', () => {
  it('plays a whole race', () => {
    const room = race(4);
    for (const text of FINDS) find(room, text);
    expect(phoneAt(room, keeperOf(room, 1), 'race').done).toBe(true);
    expect(playOut(room)).toMatchObject([{ size: 4, found: 5, ms: 0 }]);
  });
});

describe('[K9] a shared phone', () => {
  const shared = () => race(2, { setUp: (room) => void room.phone('seat1', { type: 'addToThisPhone', name: 'Rosa', paper: false }) });
  it('plays a whole race: each person of it answers for themselves', () => {
    const room = shared();
    expect(membersOf(room, 1)).toHaveLength(3);
    for (const text of FINDS) {
      const item = propose(room, text);
      for (const person of othersOf(room, 1)) {
        expect(itemOf(room, item).status).toBe('open');
        answer(room, person, item, 'yes');
      }
      expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 3 } });
    }
    expect(playOut(room)).toMatchObject([{ size: 3, found: 5 }]);
  });
  it('"Yes, all of us" is for tables: on a shared phone it answers for the one person', () => {
    const room = shared();
    const item = propose(room, 'We all read');
    const other = othersOf(room, 1).find((person) => seatOf(room, person) === 'seat1') ?? '';
    say(room, other, { type: 'answerAll', item, answer: 'yes' });
    expect([...itemOf(room, item).answers.keys()].toSorted()).toEqual([keeperOf(room, 1), other].toSorted());
  });
});

describe('[K9] a paper person', () => {
  const withPaper = (buddy: boolean) =>
    race(3, {
      setUp: (room) => {
        const [first = null] = [...room.state().people.keys()];
        room.host({ type: 'addPaperPerson', name: 'Ada', buddy: buddy ? first : null });
      },
    });
  it('is in the buddy\'s group, is never keeper at first, and the buddy phone speaks for them', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const room = withPaper(true);
      const [ada = ''] = peopleOf(room, 'paper');
      expect(keeperOf(room, 1)).not.toBe(ada);
      expect(mineOf(room, ada).group?.number).toBe(mineOf(room, [...room.state().people.keys()][0] ?? '').group?.number);
    }
    const room = withPaper(true);
    const [ada = ''] = peopleOf(room, 'paper');
    for (const text of FINDS) {
      const item = propose(room, text);
      for (const person of othersOf(room, 1).filter((one) => one !== ada)) answer(room, person, item, 'yes');
      expect(itemOf(room, item).status).toBe('open');
      answer(room, ada, item, 'yes');
      expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 4 } });
    }
    expect(playOut(room)).toMatchObject([{ size: 4, found: 5 }]);
  });
  it('is spoken for by the host too, who may write an item for them', () => {
    const room = withPaper(false);
    const [ada = ''] = peopleOf(room, 'paper');
    const before = room.log().length;
    expect(host(room, { type: 'proposeItem', text: 'We all read' }, ada)).toMatchObject({ ok: true });
    const item = newItem(room, before);
    expect(itemOf(room, item).by).toBe(ada);
    for (const person of membersOf(room, 1).filter((one) => one !== ada)) answer(room, person, item, 'yes');
    expect(itemOf(room, item).status).toBe('confirmed');
    const second = propose(room, 'We all sing');
    expect(host(room, { type: 'answer', item: second, answer: 'no' }, ada)).toMatchObject({ ok: true });
    expect(itemOf(room, second).status).toBe('aside');
  });
  it('whose buddy phone sleeps is answered for by a groupmate', () => {
    const room = withPaper(true);
    const [ada = ''] = peopleOf(room, 'paper');
    const item = propose(room, 'We all read');
    const mate = membersOf(room, 1).find((person) => person !== ada && seatOf(room, person) !== 'seat1') ?? '';
    expect(say(room, mate, { type: 'answerFor', item, person: ada, answer: 'yes' })).toMatchObject(refused('not_asleep'));
    asleep(room, 'seat1');
    expect(phoneAt(room, mate, 'race').items[0]?.asleep).toContain(ada);
    expect(say(room, mate, { type: 'answerFor', item, person: ada, answer: 'yes' })).toMatchObject({ ok: true });
  });
});

describe('[CG8] one phone per table', () => {
  const tables = () =>
    race(2, {
      setUp: (room) => {
        room.phone('seat1', { type: 'setTableCount', count: 4 });
        room.phone('seat2', { type: 'setTableCount', count: 5 });
      },
    });
  it('each table is a group; whoever holds the phone writes, and "Yes, all of us" once confirms', () => {
    const room = tables();
    expect([membersOf(room, 1).length, membersOf(room, 2).length].toSorted()).toEqual([4, 5]);
    for (const group of [1, 2]) {
      const [speaker = ''] = membersOf(room, group);
      expect(phoneAt(room, speaker, 'race')).toMatchObject({ table: true, youKeep: true, mayAdd: true });
      for (const text of FINDS) {
        const before = room.log().length;
        say(room, speaker, { type: 'proposeItem', text });
        const item = newItem(room, before);
        expect(say(room, speaker, { type: 'answerAll', item, answer: 'yes' })).toMatchObject({ ok: true });
        expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: membersOf(room, group).length } });
      }
    }
    expect(playOut(room)).toMatchObject([{ found: 5 }, { found: 5 }]);
  });
  it('"Not all of us" once sets it aside', () => {
    const room = tables();
    const [speaker = ''] = membersOf(room, 1);
    const before = room.log().length;
    say(room, speaker, { type: 'proposeItem', text: 'We all read' });
    const item = newItem(room, before);
    say(room, speaker, { type: 'answerAll', item, answer: 'no' });
    expect(itemOf(room, item).status).toBe('aside');
    say(room, speaker, { type: 'answerAll', item, answer: 'yes' });
    expect(itemOf(room, item).status).toBe('confirmed');
  });
  it('the host does not tap for a table whose phone is awake', () => {
    const room = tables();
    expect(host(room, { type: 'addFound', group: 1, text: '' })).toMatchObject(refused('group_has_phone'));
    expect(host(room, { type: 'chooseFavourite', group: 1, item: null })).toMatchObject(refused('group_has_phone'));
  });
});
