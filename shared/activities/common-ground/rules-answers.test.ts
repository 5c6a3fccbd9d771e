import { describe, expect, it } from 'vitest';
import { HOST, refused } from '../../kernel/testing/try-room.ts';
import { answer, eventsSince, find, itemOf, keeperOf, membersOf, othersOf, phoneAt, propose, race, say } from './testing/race.ts';

describe('[CG1] answers', () => {
  it('the writer counts as yes; the others are asked', () => {
    const room = race(4);
    const item = propose(room, 'We all sing');
    expect(phoneAt(room, keeperOf(room, 1), 'race').items[0]).toMatchObject({ id: item, mine: 'yes', ask: false });
    for (const person of othersOf(room, 1)) expect(phoneAt(room, person, 'race').items[0]).toMatchObject({ id: item, text: 'We all sing', mine: null, ask: true });
  });
  it('anyone may change their answer until the item is confirmed', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    answer(room, one, item, 'no');
    expect(answer(room, one, item, 'yes')).toMatchObject({ ok: true });
    expect(phoneAt(room, two, 'race').items[0]).toMatchObject({ state: 'open', ask: true });
    answer(room, two, item, 'yes');
    expect(itemOf(room, item).status).toBe('confirmed');
    expect(answer(room, one, item, 'no')).toMatchObject(refused('already_confirmed'));
  });
  it('the keeper may change their own yes', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    expect(answer(room, keeperOf(room, 1), item, 'no')).toMatchObject({ ok: true });
    expect(itemOf(room, item).status).toBe('aside');
  });
  it('the same answer again is nothing new', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    const [one = ''] = othersOf(room, 1);
    answer(room, one, item, 'yes');
    const before = room.log().length;
    expect(answer(room, one, item, 'yes')).toMatchObject({ ok: true });
    expect(room.log()).toHaveLength(before);
  });
  it('the keeper may withdraw an open or set-aside item, not a confirmed one', () => {
    const room = race(3);
    const open = propose(room, 'We all sing');
    const aside = propose(room, 'We all dance');
    const found = find(room, 'We all read');
    const keeper = keeperOf(room, 1);
    const [one = ''] = othersOf(room, 1);
    answer(room, one, aside, 'no');
    expect(say(room, one, { type: 'withdrawItem', item: open })).toMatchObject(refused('not_keeper'));
    expect(say(room, keeper, { type: 'withdrawItem', item: open })).toMatchObject({ ok: true });
    expect(say(room, keeper, { type: 'withdrawItem', item: aside })).toMatchObject({ ok: true });
    expect(say(room, keeper, { type: 'withdrawItem', item: found })).toMatchObject(refused('already_confirmed'));
    expect(phoneAt(room, one, 'race').items.map(({ id }) => id)).toEqual([found]);
    expect(answer(room, one, open, 'yes')).toMatchObject(refused('unknown_item'));
  });
  it('nobody answers for another group, or for another person', () => {
    const room = race(9);
    const item = propose(room, 'We all sing', 1);
    const [stranger = ''] = membersOf(room, 2);
    const [mate = ''] = othersOf(room, 1);
    expect(answer(room, stranger, item, 'yes')).toMatchObject(refused('not_your_group'));
    expect(say(room, stranger, { type: 'withdrawItem', item })).toMatchObject(refused('not_your_group'));
    expect(room.act({ authority: 'participant', key: 'seatX', seat: 'seatX' }, { type: 'answer', item, answer: 'yes' }, mate)).toMatchObject(refused('not_allowed'));
    expect(room.act(HOST, { type: 'answer', item, answer: 'yes' }, mate)).toMatchObject(refused('not_allowed'));
  });
});

describe('[CG3] one No or Skip', () => {
  it.each(['no', 'skip'] as const)('a %s sets the item aside, and the group may try another one', (reply) => {
    const room = race(4);
    const item = propose(room, 'We all sing');
    const [one = '', two = '', three = ''] = othersOf(room, 1);
    const before = room.log().length;
    answer(room, one, item, reply);
    expect(eventsSince(room, before).map(({ type }) => type)).toEqual(['answered', 'itemSetAside']);
    for (const person of [keeperOf(room, 1), two, three]) expect(phoneAt(room, person, 'race').items[0]).toMatchObject({ state: 'aside', ask: false });
    expect(phoneAt(room, one, 'race').items[0]).toMatchObject({ state: 'aside', mine: reply });
    expect(itemOf(room, find(room, 'We all read')).status).toBe('confirmed');
  });
  it('two refusals: the item opens again only when both are taken back', () => {
    const room = race(4);
    const item = propose(room, 'We all sing');
    const [one = '', two = '', three = ''] = othersOf(room, 1);
    answer(room, one, item, 'no');
    answer(room, two, item, 'skip');
    answer(room, one, item, 'yes');
    expect(itemOf(room, item).status).toBe('aside');
    answer(room, two, item, 'yes');
    expect(itemOf(room, item).status).toBe('open');
    answer(room, three, item, 'yes');
    expect(itemOf(room, item).status).toBe('confirmed');
  });
  it('who said no and left keeps their secret: the item stays aside', () => {
    const room = race(4);
    const item = propose(room, 'We all sing');
    const [one = '', two = '', three = ''] = othersOf(room, 1);
    answer(room, two, item, 'yes');
    answer(room, three, item, 'yes');
    answer(room, one, item, 'no');
    room.host({ type: 'sayLeft', id: one });
    expect(itemOf(room, item).status).toBe('aside');
  });
});
