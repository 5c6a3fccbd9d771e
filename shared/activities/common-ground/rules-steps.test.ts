import { describe, expect, it } from 'vitest';
import { phoneOf, refused } from '../../kernel/testing/try-room.ts';
import { NAUGHTY } from '../../testing-data/naughty.ts';
import { cleanText, TEXT } from '../../text.ts';
import { answer, consoleAt, find, groupsOf, host, itemOf, keeperOf, membersOf, MINUTE, newItem, othersOf, phoneAt, propose, race, say, screenAt, seatOf } from './testing/race.ts';

describe('[K4] a race item never comes late', () => {
  it('neither item nor answer of a step already left is taken', () => {
    const room = race(4);
    const item = propose(room, 'We all sing');
    const step = room.state().current;
    const keeper = keeperOf(room, 1);
    const [one = ''] = othersOf(room, 1);
    room.next();
    expect(room.act(phoneOf(seatOf(room, keeper)), { type: 'proposeItem', text: 'Too late' }, keeper, step)).toMatchObject(refused('wrong_stage'));
    expect(room.act(phoneOf(seatOf(room, one)), { type: 'answer', item, answer: 'yes' }, one, step)).toMatchObject(refused('wrong_stage'));
    expect(answer(room, one, item, 'yes')).toMatchObject(refused('wrong_stage'));
    expect(say(room, keeper, { type: 'proposeItem', text: 'Too late' })).toMatchObject(refused('wrong_stage'));
  });
});

describe('[K2] Back and Undo', () => {
  it('back in the race all is as it was, and it goes on', () => {
    const room = race(9);
    const found = find(room, 'We all read', 1);
    const open = propose(room, 'We all sing', 1);
    room.wait(MINUTE);
    const before = { groups: groupsOf(room), rows: consoleAt(room, 'race').rows };
    room.next();
    room.next();
    room.back();
    expect({ groups: groupsOf(room), rows: consoleAt(room, 'race').rows }).toEqual(before);
    for (const person of othersOf(room, 1)) answer(room, person, open, 'yes');
    expect([itemOf(room, found).status, itemOf(room, open).status]).toEqual(['confirmed', 'confirmed']);
  });
  it('a reveal entered again after more was found calls up what is new', () => {
    const room = race(9);
    find(room, 'We all read', 1);
    room.next();
    room.next();
    room.back();
    find(room, 'We all bake', 2);
    room.next();
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { group: 1 }, shown: 1, of: 2 });
    room.next();
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { group: 2, text: 'We all bake' }, shown: 2 });
  });
  it('Undo of Next loses nothing that phones did since', () => {
    const room = race(4);
    find(room, 'We all read');
    room.next();
    const [one = ''] = membersOf(room, 1);
    say(room, one, { type: 'chooseFavourite', group: 1, item: null });
    room.host({ type: 'undo' });
    expect(room.state().current).toMatchObject({ stage: 'race' });
    expect(phoneAt(room, one, 'race').favourite.mine).toBeNull();
    expect(find(room, 'We all bake')).toBeTruthy();
  });
  it('after ten seconds it is too late', () => {
    const room = race(4);
    host(room, { type: 'nudgeGroup', group: 1 });
    room.wait(10_001);
    expect(room.host({ type: 'undo' })).toMatchObject(refused('undo_too_late'));
    expect(phoneAt(room, keeperOf(room, 1), 'race').nudged).toBe(true);
  });
  it('the group drawn anew by Shuffle keeps its list, and everyone is asked what is open', () => {
    const room = race(9);
    const open = propose(room, 'We all sing', 1);
    room.host({ type: 'shuffleGroups' });
    for (const person of membersOf(room, 1)) {
      const seen = phoneAt(room, person, 'race').items.find(({ id }) => id === open);
      expect(seen).toMatchObject({ state: 'open', ask: itemOf(room, open).by !== person });
    }
  });
});

describe('[K12] any text', () => {
  it.each(NAUGHTY)('$what: cleaned and kept, or refused in a known way, and every phone of the group stands', ({ text }) => {
    const room = race(3);
    const before = room.log().length;
    const outcome = say(room, keeperOf(room, 1), { type: 'proposeItem', text });
    if (!outcome.ok) {
      expect(['empty', 'too_long', 'invalid_payload']).toContain(outcome.rejection.rejected);
      return;
    }
    const item = newItem(room, before);
    expect(itemOf(room, item).text).toBe(cleanText(text, TEXT.item));
    for (const person of othersOf(room, 1)) expect(phoneAt(room, person, 'race').items[0]?.text).toBe(cleanText(text, TEXT.item));
  });
});
