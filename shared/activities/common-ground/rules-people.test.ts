import { describe, expect, it } from 'vitest';
import { refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { answer, consoleAt, find, groupsOf, itemOf, keeperOf, membersOf, MINUTE, mineOf, othersOf, phoneAt, propose, race, say, seatOf } from './testing/race.ts';

const sleep = (room: TryRoom, person: string) => room.system({ type: 'presence', asleep: [seatOf(room, person)], back: [] });
const wake = (room: TryRoom, person: string) => room.system({ type: 'presence', asleep: [], back: [seatOf(room, person)] });

describe('[K7] a groupmate whose phone sleeps', () => {
  it('is answered for, marked, and it counts', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    sleep(room, two);
    expect(phoneAt(room, one, 'race').items[0]).toMatchObject({ asleep: [two] });
    expect(mineOf(room, one).group?.mates.find(({ id }) => id === two)).toMatchObject({ presence: 'asleep' });
    answer(room, one, item, 'yes');
    expect(say(room, one, { type: 'answerFor', item, person: two, answer: 'yes' })).toMatchObject({ ok: true });
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 3 } });
    expect(itemOf(room, item).answers.get(two)).toEqual({ reply: 'yes', givenFor: true });
    expect(phoneAt(room, two, 'race').items[0]).toMatchObject({ mine: 'yes', givenFor: true });
  });
  it('changes the answer on waking while the item is open, and then it is their own', () => {
    const room = race(4);
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    sleep(room, two);
    say(room, one, { type: 'answerFor', item, person: two, answer: 'yes' });
    wake(room, two);
    expect(answer(room, two, item, 'no')).toMatchObject({ ok: true });
    expect(itemOf(room, item).status).toBe('aside');
    sleep(room, two);
    expect(say(room, one, { type: 'answerFor', item, person: two, answer: 'yes' })).toMatchObject(refused('already_answered'));
    wake(room, two);
    answer(room, two, item, 'yes');
    expect(itemOf(room, item).answers.get(two)).toEqual({ reply: 'yes', givenFor: false });
  });
  it('a no said for a sleeper sets aside, and the sleeper can take it back', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    answer(room, one, item, 'yes');
    sleep(room, two);
    say(room, one, { type: 'answerFor', item, person: two, answer: 'no' });
    expect(itemOf(room, item).status).toBe('aside');
    wake(room, two);
    expect(phoneAt(room, two, 'race').items[0]).toMatchObject({ mine: 'no', givenFor: true });
    answer(room, two, item, 'yes');
    expect(itemOf(room, item).status).toBe('confirmed');
  });
  it('nobody answers for who is awake, for who is gone, or for another group', () => {
    const room = race(9);
    const item = propose(room, 'We all sing', 1);
    const [one = '', two = ''] = othersOf(room, 1);
    const [stranger = ''] = membersOf(room, 2);
    const forThem = (from: string, person: string) => say(room, from, { type: 'answerFor', item, person, answer: 'yes' });
    expect(forThem(one, two)).toMatchObject(refused('not_asleep'));
    sleep(room, stranger);
    expect(forThem(one, stranger)).toMatchObject(refused('not_your_group'));
    sleep(room, two);
    wake(room, stranger);
    expect(forThem(stranger, two)).toMatchObject(refused('not_your_group'));
    room.host({ type: 'sayLeft', id: two });
    expect(forThem(one, two)).toMatchObject(refused('not_asleep'));
  });
  it('"{name} left" from a groupmate: they no longer count, and coming back undoes it', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    answer(room, one, item, 'yes');
    sleep(room, two);
    expect(room.phone(seatOf(room, one), { type: 'sayLeft', id: two })).toMatchObject({ ok: true });
    expect(itemOf(room, item)).toMatchObject({ status: 'confirmed', confirmation: { roster: 2 } });
    wake(room, two);
    expect(room.state().people.get(two)?.presence).toBe('here');
    expect(phoneAt(room, two, 'race').items[0]).toMatchObject({ state: 'confirmed', ask: false });
    const next = propose(room, 'We all read');
    answer(room, one, next, 'yes');
    expect(itemOf(room, next).status).toBe('open');
  });
  it('ten minutes asleep is gone, and what hung on them is confirmed', () => {
    const room = race(3);
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    answer(room, one, item, 'yes');
    sleep(room, two);
    room.wait(10 * MINUTE);
    room.system({ type: 'deadlinePassed', at: room.now() });
    expect(room.state().people.get(two)?.presence).toBe('gone');
    expect(itemOf(room, item).status).toBe('confirmed');
  });
});

describe('[CG7] [K8] a late joiner', () => {
  it('joins the smallest group, answers the open items only; confirmed ones stand', () => {
    const room = race(9);
    const found = find(room, 'We all read', 1);
    const open = propose(room, 'We all sing', 1);
    const [late = ''] = room.join(1, 'late');
    expect(groupsOf(room).map(({ members }) => members.length)).toEqual([5, 5]);
    expect(mineOf(room, late).group?.number).toBe(1);
    expect(phoneAt(room, late, 'race').items).toMatchObject([{ id: found, state: 'confirmed', ask: false }, { id: open, state: 'open', ask: true }]);
    for (const person of othersOf(room, 1)) if (person !== late) answer(room, person, open, 'yes');
    expect(itemOf(room, open).status).toBe('open');
    answer(room, late, open, 'yes');
    expect(itemOf(room, open)).toMatchObject({ status: 'confirmed', confirmation: { roster: 5 } });
    expect(itemOf(room, found)).toMatchObject({ status: 'confirmed', confirmation: { roster: 4 } });
  });
  it('in the reveal or debrief they look on and may answer the card', () => {
    const room = race(4);
    find(room, 'We all read');
    room.next();
    const [late = ''] = room.join(1, 'late');
    expect(phoneAt(room, late, 'reveal').group).toBe(1);
    while (room.state().current?.stage !== 'debrief') room.next();
    expect(say(room, late, { type: 'skipCard', card: 0 })).toMatchObject({ ok: true });
  });
  it('a keeper is drawn for a group that had nobody with a phone', () => {
    const room = race(0, { setUp: (open) => void open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null }) });
    expect(consoleAt(room, 'race').rows[0]).toMatchObject({ keeper: null, noPhone: true });
    const [late = ''] = room.join(1, 'late');
    expect(keeperOf(room, 1)).toBe(late);
    expect(consoleAt(room, 'race').rows[0]?.noPhone).toBe(false);
  });
});
