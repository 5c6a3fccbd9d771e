import { describe, expect, it } from 'vitest';
import { refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { answer, consoleAt, find, groupsOf, host, itemOf, keeperOf, membersOf, MINUTE, newItem, othersOf, phoneAt, propose, race, say, screenAt, stateOf } from './testing/race.ts';

const FINDS = ['We all read', 'We all sing', 'We all bake', 'We all swim', 'We all paint'];
const isAt = (room: TryRoom, stage: string, pass = 1): boolean => room.state().current?.stage === stage && room.state().current?.pass === pass;
function goTo(room: TryRoom, stage: string, pass = 1): void {
  for (let press = 0; press < 40 && !isAt(room, stage, pass); press += 1) room.next();
  expect(room.state().current).toMatchObject({ stage, pass });
}
/** The items of a bigger round, by the id of what they were brought from. */
function broughtFrom(room: TryRoom, source: string, pass = 2): string {
  for (const list of stateOf(room).rounds.get(pass)?.lists.values() ?? []) {
    for (const item of list.items.values()) if (item.from === source) return item.id;
  }
  throw new Error(`${source} was not brought`);
}

describe('[CG10] again, bigger: groups join in twos', () => {
  /** Two groups, each with two finds; the second is group 1's favourite. Then the bigger round. */
  function bigger(): { readonly room: TryRoom; readonly first: readonly string[]; readonly second: readonly string[]; readonly members: readonly (readonly string[])[] } {
    const room = race(9, { config: { bigger: true } });
    const first = FINDS.slice(0, 2).map((text) => find(room, text, 1));
    const second = FINDS.slice(2, 4).map((text) => find(room, text, 2));
    const members = [membersOf(room, 1), membersOf(room, 2)];
    goTo(room, 'reveal');
    say(room, members[0]?.[0] ?? '', { type: 'chooseFavourite', group: 1, item: first[1] ?? '' });
    goTo(room, 'race', 2);
    return { room, first, second, members };
  }
  it('two groups are one, the target is three, and one list keeper is drawn', () => {
    const { room } = bigger();
    expect(groupsOf(room)).toMatchObject([{ number: 1 }]);
    expect(membersOf(room, 1)).toHaveLength(9);
    expect(phoneAt(room, keeperOf(room, 1), 'race')).toMatchObject({ pass: 2, target: 3, mode: 'groups', youKeep: true });
  });
  it('each group brings its favourite, else its first find; its own members\' yeses stand', () => {
    const { room, first, second, members } = bigger();
    const favourite = broughtFrom(room, first[1] ?? '');
    const other = broughtFrom(room, second[0] ?? '');
    expect(consoleAt(room, 'race').rows[0]?.items).toHaveLength(2);
    for (const person of members[0] ?? []) {
      expect(phoneAt(room, person, 'race').items.find(({ id }) => id === favourite)).toMatchObject({ text: 'We all sing', mine: 'yes', ask: false, broughtBy: 1 });
      expect(phoneAt(room, person, 'race').items.find(({ id }) => id === other)).toMatchObject({ mine: null, ask: true, broughtBy: 2 });
    }
    for (const person of members[1] ?? []) answer(room, person, favourite, 'yes');
    expect(itemOf(room, favourite)).toMatchObject({ status: 'confirmed', confirmation: { roster: 9 } });
    expect(consoleAt(room, 'race').held).toEqual({ held: 1, of: 2 });
    expect(screenAt(room, 'race').held).toEqual({ held: 1, of: 2 });
  });
  it('new finds and repeats work as in the first round, brought words included', () => {
    const { room } = bigger();
    expect(say(room, keeperOf(room, 1), { type: 'proposeItem', text: 'we all SING' })).toMatchObject(refused('near_duplicate'));
    const item = propose(room, 'We all walk');
    for (const person of othersOf(room, 1)) answer(room, person, item, 'yes');
    expect(phoneAt(room, keeperOf(room, 1), 'race').found).toBe(1);
  });
  it('the host brings more of what was found, once', () => {
    const { room, first } = bigger();
    const [more = ''] = first;
    expect(consoleAt(room, 'race').bring.map(({ id }) => id)).toContain(more);
    expect(host(room, { type: 'bringItem', item: more })).toMatchObject({ ok: true });
    const before = room.log().length;
    expect(host(room, { type: 'bringItem', item: more })).toMatchObject({ ok: true });
    expect(room.log()).toHaveLength(before);
    expect(consoleAt(room, 'race').bring.map(({ id }) => id)).not.toContain(more);
    expect(host(room, { type: 'bringItem', item: 'nothing' })).toMatchObject(refused('unknown_item'));
  });
  it('[K2] what the host brought is taken back by Undo', () => {
    const { room, first } = bigger();
    const [more = ''] = first;
    host(room, { type: 'bringItem', item: more });
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(consoleAt(room, 'race').bring.map(({ id }) => id)).toContain(more);
    expect(consoleAt(room, 'race').rows[0]?.items).toHaveLength(2);
  });
  it('the rounds are measured beside each other: held, time and size', () => {
    const { room, first, members } = bigger();
    room.wait(MINUTE);
    const favourite = broughtFrom(room, first[1] ?? '');
    for (const person of members[1] ?? []) answer(room, person, favourite, 'yes');
    goTo(room, 'debrief');
    expect(consoleAt(room, 'debrief').times).toMatchObject([
      { pass: 1, group: 1, target: 5, found: 2, held: 0, brought: 0 },
      { pass: 1, group: 2, target: 5, found: 2 },
      { pass: 2, group: 1, size: 9, target: 3, found: 1, ms: null, held: 1, brought: 2 },
    ]);
    room.next();
    expect(phoneAt(room, members[1]?.[0] ?? '', 'debrief').ours).toMatchObject([{ pass: 1, group: 2 }, { pass: 2, group: 1 }]);
  });
  it('[K2] Back from the bigger round finds the first one as it was, and Next the bigger one', () => {
    const { room, first, members } = bigger();
    const favourite = broughtFrom(room, first[1] ?? '');
    room.back();
    room.back();
    expect(groupsOf(room).map((group) => group.members)).toEqual(members);
    goTo(room, 'race', 2);
    expect(broughtFrom(room, first[1] ?? '')).toBe(favourite);
  });
  it('Again may be asked for later, and once more', () => {
    const room = race(13, { setUp: (open) => open.host({ type: 'chooseGroupWay', way: 'random' }) });
    for (const group of [1, 2, 3]) find(room, FINDS[group] ?? '', group);
    room.next();
    expect(room.host({ type: 'again', run: 'g' })).toMatchObject({ ok: true });
    expect(room.state().current).toMatchObject({ stage: 'race', pass: 2 });
    expect(groupsOf(room)).toHaveLength(1);
    expect(consoleAt(room, 'race').rows[0]?.items).toHaveLength(3);
    expect(room.host({ type: 'again', run: 'g' })).toMatchObject({ ok: true });
    expect(room.state().current).toMatchObject({ stage: 'race', pass: 3 });
  });
  it('four groups make two', () => {
    const room = race(16, { config: { bigger: true }, setUp: (open) => open.host({ type: 'chooseGroupWay', way: 'random' }) });
    for (const group of [1, 2, 3, 4]) find(room, FINDS[group] ?? '', group);
    goTo(room, 'race', 2);
    expect(groupsOf(room).map(({ members }) => members.length)).toEqual([8, 8]);
    expect(consoleAt(room, 'race').rows.map(({ items }) => items.map(({ text }) => text))).toEqual([[FINDS[1], FINDS[2]], [FINDS[3], FINDS[4]]]);
  });
  it('a find of people without phones comes along with their yes', () => {
    const room = race(4, { config: { bigger: true }, setUp: (open) => open.host({ type: 'addRoomGroup', count: 4 }) });
    const bare = consoleAt(room, 'race').rows.find(({ noPhone }) => noPhone)?.group ?? 0;
    const before = room.log().length;
    host(room, { type: 'addFound', group: bare, text: 'We all walk' });
    const found = newItem(room, before);
    const phones = membersOf(room, bare === 1 ? 2 : 1);
    goTo(room, 'race', 2);
    const item = broughtFrom(room, found);
    for (const person of phones) answer(room, person, item, 'yes');
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 8 } });
  });
});

describe('[CG10] again, bigger: the whole room', () => {
  function wholeRoom(): { readonly room: TryRoom; readonly items: readonly string[] } {
    const room = race(9, { config: { bigger: true, biggerGroups: 'all' } });
    const items = [find(room, 'We all read', 1), find(room, 'We all sing', 2)];
    goTo(room, 'race', 2);
    return { room, items: items.map((id) => broughtFrom(room, id)) };
  }
  it('the host reads one after the other; only what is read is on the wall and the phones', () => {
    const { room } = wholeRoom();
    const [one = ''] = membersOf(room, 1);
    expect(screenAt(room, 'race')).toMatchObject({ mode: 'room', reading: null });
    expect(JSON.stringify(room.view('screen'))).not.toContain('We all');
    room.next();
    expect(screenAt(room, 'race').reading).toEqual({ text: 'We all read', standing: null });
    expect(phoneAt(room, one, 'race')).toMatchObject({ mode: 'room', items: [], youKeep: false, mayAdd: false, reading: { text: 'We all read' } });
    expect(JSON.stringify(room.view('screen'))).not.toContain('We all sing');
    room.host({ type: 'undo' });
    expect(screenAt(room, 'race').reading).toBeNull();
    room.next();
    room.next();
    expect(screenAt(room, 'race').reading?.text).toBe('We all sing');
    room.next();
    expect(room.state().current?.stage).toBe('debrief');
  });
  it('people stand, the host taps all, most or some; only all holds, and a tap can be changed or taken back', () => {
    const { room, items } = wholeRoom();
    const [first = '', second = ''] = items;
    room.next();
    expect(host(room, { type: 'roomAnswer', item: first, how: 'most' })).toMatchObject({ ok: true });
    expect(screenAt(room, 'race')).toMatchObject({ reading: { standing: 'most' }, held: { held: 0, of: 2 } });
    host(room, { type: 'roomAnswer', item: first, how: 'all' });
    expect(itemOf(room, first)).toMatchObject({ status: 'confirmed', confirmation: { roster: 9 } });
    expect(screenAt(room, 'race').held).toEqual({ held: 1, of: 2 });
    room.host({ type: 'undo' });
    expect(itemOf(room, first)).toMatchObject({ standing: 'most', status: 'aside', confirmation: null });
    host(room, { type: 'roomAnswer', item: second, how: 'some' });
    expect(itemOf(room, second).status).toBe('aside');
  });
  it('phones do not answer and write, the host adds what the room calls out', () => {
    const { room, items } = wholeRoom();
    const [one = ''] = membersOf(room, 1);
    expect(answer(room, one, items[0] ?? '', 'yes')).toMatchObject(refused('host_asks'));
    expect(say(room, one, { type: 'proposeItem', text: 'Me' })).toMatchObject(refused('host_asks'));
    expect(host(room, { type: 'addFound', group: 1, text: 'We are all here' })).toMatchObject({ ok: true });
    expect(screenAt(room, 'race').total).toBe(1);
  });
  it('a tap for the whole room is nothing in a race of groups', () => {
    const room = race(9);
    const item = propose(room, 'We all read', 1);
    expect(host(room, { type: 'roomAnswer', item, how: 'all' })).toMatchObject(refused('wrong_stage'));
  });
});
