import { describe, expect, it } from 'vitest';
import { phoneOf, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { consoleAt, find, host, itemOf, membersOf, newItem, playOut, race, screenAt } from './testing/race.ts';

describe('[CG8] no phones', () => {
  const twoGroups = () =>
    race(0, {
      setUp: (room) => {
        room.host({ type: 'addRoomGroup', count: 5 });
        room.host({ type: 'addRoomGroup', count: 12 });
      },
    });
  const plusOne = (room: TryRoom, group: number, text = ''): string => {
    const before = room.log().length;
    expect(host(room, { type: 'addFound', group, text })).toMatchObject({ ok: true });
    return newItem(room, before);
  };
  it('the host taps +1 for a group; a find may stand without words', () => {
    const room = twoGroups();
    expect(consoleAt(room, 'race').rows).toMatchObject([{ noPhone: true, keeper: null }, { noPhone: true, keeper: null }]);
    const big = consoleAt(room, 'race').rows.find(({ size }) => size === 12)?.group ?? 0;
    const item = plusOne(room, big);
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', text: null, confirmation: { roster: 12 } });
    for (let tap = 2; tap <= 5; tap += 1) plusOne(room, big);
    expect(consoleAt(room, 'race').rows.find(({ group }) => group === big)).toMatchObject({ found: 5, done: true });
    expect(host(room, { type: 'chooseFavourite', group: big, item })).toMatchObject({ ok: true });
    expect(playOut(room)).toContainEqual(expect.objectContaining({ group: big, size: 12, found: 5, ms: 0 }));
  });
  it('words are typed in later, in any stage, and corrected; Undo goes back a wording', () => {
    const room = twoGroups();
    const item = plusOne(room, 1);
    expect(consoleAt(room, 'race').rows[0]?.items[0]).toMatchObject({ wordless: true, text: null });
    room.next();
    room.next();
    expect(screenAt(room, 'reveal').showing).toMatchObject({ kind: 'group', group: 1, text: null });
    expect(host(room, { type: 'typeFound', item, text: 'We all raed' })).toMatchObject({ ok: true });
    expect(host(room, { type: 'typeFound', item, text: 'We all read' })).toMatchObject({ ok: true });
    expect(screenAt(room, 'reveal').showing).toMatchObject({ text: 'We all read' });
    room.host({ type: 'undo' });
    expect(itemOf(room, item).text).toBe('We all raed');
  });
  it('[CG4] a repeat is refused here too, and [K2] a +1 is taken back', () => {
    const room = twoGroups();
    plusOne(room, 1, 'We all read');
    expect(host(room, { type: 'addFound', group: 1, text: 'we all READ' })).toMatchObject(refused('near_duplicate'));
    plusOne(room, 2, 'We all read');
    room.host({ type: 'undo' });
    expect(consoleAt(room, 'race').rows.map(({ found }) => found)).toEqual([1, 0]);
  });
  it('words of an item that a phone wrote are not the host\'s to change', () => {
    const room = race(4);
    const item = find(room, 'We all read');
    expect(host(room, { type: 'typeFound', item, text: 'Else' })).toMatchObject(refused('not_yours'));
    expect(host(room, { type: 'withdrawItem', item })).toMatchObject(refused('group_has_phone'));
    expect(room.act(phoneOf('seat1'), { type: 'addFound', group: 1, text: '' }, [...room.state().people.keys()][0] ?? '')).toMatchObject(refused('not_allowed'));
  });
  it('beside groups with phones: both in one wall', () => {
    const room = race(4, { setUp: (open) => open.host({ type: 'addRoomGroup', count: 6 }) });
    const bare = consoleAt(room, 'race').rows.find(({ noPhone }) => noPhone)?.group ?? 0;
    const lit = consoleAt(room, 'race').rows.find(({ noPhone }) => !noPhone)?.group ?? 0;
    plusOne(room, bare);
    find(room, 'We all read', lit);
    expect(screenAt(room, 'race')).toMatchObject({ total: 2, rows: [{ found: 1 }, { found: 1 }] });
    expect(membersOf(room, bare)).toHaveLength(6);
  });
});
