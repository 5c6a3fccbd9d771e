import { describe, expect, it } from 'vitest';
import type { TryRoom } from '../../kernel/testing/try-room.ts';
import { answer, consoleAt, eventsSince, find, groupsOf, host, itemOf, keeperOf, membersOf, othersOf, phoneAt, propose, race, say, stateOf } from './testing/race.ts';

describe('[CG7] a group below two', () => {
  /** Nine phones, groups of four and five; of the first only its keeper stays. */
  function lonely(): { readonly room: TryRoom; readonly alone: string; readonly ours: string; readonly theirs: string; readonly both: readonly string[] } {
    const room = race(9);
    const ours = find(room, 'We all read', 1);
    const theirs = find(room, 'We all sing', 2);
    const both = [find(room, 'We all cook', 1), find(room, 'We all COOK!', 2)];
    for (const person of othersOf(room, 1)) room.host({ type: 'sayLeft', id: person });
    return { room, alone: keeperOf(room, 1), ours, theirs, both };
  }
  it('is offered a merge with the smallest other group', () => {
    const { room } = lonely();
    expect(consoleAt(room, 'race').offerMerge).toEqual([{ group: 1, into: 2 }]);
    expect(consoleAt(room, 'race').rows.map(({ mergeInto }) => mergeInto)).toEqual([2, null]);
  });
  it('the merged group answers again what only one side had confirmed; what both had counts once and stands', () => {
    const { room, alone, ours, theirs, both } = lonely();
    room.host({ type: 'mergeGroups', from: 1, into: 2 });
    expect(membersOf(room, 2)).toContain(alone);
    expect(itemOf(room, ours)).toMatchObject({ status: 'open', group: 2 });
    expect(itemOf(room, theirs).status).toBe('open');
    const view = phoneAt(room, alone, 'race');
    expect(view.found).toBe(1);
    expect(view.items.filter(({ id }) => both.includes(id))).toMatchObject([{ state: 'confirmed' }]);
    expect(view.items.find(({ id }) => id === ours)).toMatchObject({ state: 'open', mine: 'yes', ask: false, again: true });
    expect(view.items.find(({ id }) => id === theirs)).toMatchObject({ state: 'open', ask: true, again: true });
    answer(room, alone, theirs, 'yes');
    expect(itemOf(room, theirs)).toMatchObject({ status: 'confirmed', confirmation: { roster: 6 } });
    for (const person of membersOf(room, 2)) if (person !== alone && room.state().people.get(person)?.presence === 'here') answer(room, person, ours, 'yes');
    expect(itemOf(room, ours).status).toBe('confirmed');
    expect(phoneAt(room, alone, 'race').found).toBe(3);
  });
  it('one list keeper is left, and set-aside items stay aside', () => {
    const room = race(9);
    const aside = propose(room, 'We all ski', 1);
    answer(room, othersOf(room, 1)[0] ?? '', aside, 'no');
    const keeper = keeperOf(room, 2);
    room.host({ type: 'mergeGroups', from: 1, into: 2 });
    expect(consoleAt(room, 'race').rows).toMatchObject([{ group: 2, size: 9, keeper }]);
    expect(itemOf(room, aside)).toMatchObject({ status: 'aside', group: 2 });
  });
  it('[K2] Undo parts the two again, each with what it had confirmed', () => {
    const { room, ours, theirs, both } = lonely();
    const before = { rows: consoleAt(room, 'race').rows, groups: groupsOf(room) };
    room.host({ type: 'mergeGroups', from: 1, into: 2 });
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(groupsOf(room)).toEqual(before.groups);
    for (const id of [ours, theirs, ...both]) expect(itemOf(room, id).status).toBe('confirmed');
    expect(consoleAt(room, 'race').rows).toEqual(before.rows);
  });
  it('what the merged group answered meanwhile is not lost by Undo', () => {
    const { room, alone, theirs } = lonely();
    room.host({ type: 'mergeGroups', from: 1, into: 2 });
    answer(room, alone, theirs, 'yes');
    room.host({ type: 'undo' });
    expect(itemOf(room, theirs)).toMatchObject({ status: 'confirmed', group: 2 });
    expect(itemOf(room, theirs).answers.get(alone)?.reply).toBe('yes');
  });
});

describe('moving people', () => {
  it('[K5] work stays with the group: who is moved answers the open items there', () => {
    const room = race(9);
    const found = find(room, 'We all read', 1);
    const open = propose(room, 'We all sing', 2);
    const [moved = ''] = othersOf(room, 1);
    room.host({ type: 'movePerson', id: moved, group: 2 });
    expect(phoneAt(room, moved, 'race').items).toMatchObject([{ id: open, ask: true }]);
    expect(itemOf(room, found)).toMatchObject({ group: 1, status: 'confirmed' });
  });
  it('a moved keeper leaves the list for the others to take', () => {
    const room = race(9);
    const keeper = keeperOf(room, 1);
    const [other = ''] = othersOf(room, 1);
    room.host({ type: 'movePerson', id: keeper, group: 2 });
    expect(phoneAt(room, other, 'race').mayTake).toBe(true);
    expect(phoneAt(room, keeper, 'race').youKeep).toBe(false);
    expect(say(room, other, { type: 'takeList' })).toMatchObject({ ok: true });
  });
  it('an open item that only the moved person had not answered is confirmed', () => {
    const room = race(9);
    const item = propose(room, 'We all read', 1);
    const [moved = '', ...others] = othersOf(room, 1);
    for (const person of others) answer(room, person, item, 'yes');
    const before = room.log().length;
    room.host({ type: 'movePerson', id: moved, group: 2 });
    expect(eventsSince(room, before).map(({ type }) => type)).toContain('itemConfirmed');
    expect(stateOf(room).places.get(item)?.group).toBe(1);
    expect(host(room, { type: 'nudgeGroup', group: 1 })).toMatchObject({ ok: true });
  });
});
