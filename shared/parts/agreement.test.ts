import { describe, expect, it } from 'vitest';
import { HOST, phoneOf, refused, type TryRoom } from '../kernel/testing/try-room.ts';
import { desk, peopleOf, phone, rate, rateAll, ratingRoom, say, seatOf, show, summary, wall } from './testing/rating-room.ts';

const suggest = (room: TryRoom, person: string, text: string) => say(room, person, { type: 'suggestChange', text });
const gone = (room: TryRoom, person: string) => room.host({ type: 'sayLeft', id: person });
const rev = (room: TryRoom): number => room.log().length;

describe('[CD7] rating 0 to 5, or a skip', () => {
  it('a rating stands on one\'s own phone, can change while not everybody is in, and the same again is nothing new', () => {
    const room = ratingRoom(3);
    const [one = ''] = peopleOf(room);
    for (const value of [0, 1, 2, 3, 4, 5]) expect(rate(room, one, value)).toMatchObject({ ok: true });
    expect(phone(room, one)).toMatchObject({ mine: 5, skipped: false });
    const before = rev(room);
    expect(rate(room, one, 5)).toMatchObject({ ok: true });
    expect(rev(room)).toBe(before);
  });
  it.each([-1, 6, 2.5, '3', null, Number.NaN])('%j is no rating', (value) => {
    const room = ratingRoom(2);
    const [one = ''] = peopleOf(room);
    expect(say(room, one, { type: 'rate', value })).toMatchObject(refused('invalid_payload'));
  });
  it('[K11] a skip counts as in, but is no number; it can become one', () => {
    const room = ratingRoom(3);
    const [one = ''] = peopleOf(room);
    rate(room, one, null);
    expect(phone(room, one)).toMatchObject({ mine: null, skipped: true });
    expect(wall(room)).toMatchObject({ answered: 1, of: 3 });
    expect(summary(room)).toMatchObject({ numbers: 0, skips: 1 });
    rate(room, one, 4);
    expect(phone(room, one)).toMatchObject({ mine: 4, skipped: false });
    expect(summary(room)).toMatchObject({ numbers: 1, skips: 0 });
  });
  it('nobody rates for nobody', () => {
    const room = ratingRoom(2);
    for (const command of [{ type: 'rate', value: 3 }, { type: 'skipRating' }, { type: 'suggestChange', text: 'x' }]) expect(room.act(HOST, command, null)).toMatchObject(refused('not_allowed'));
  });
});

describe('[CD7] below 3: what one change would help?', () => {
  it.each([0, 1, 2])('%d asks for it', (value) => {
    const room = ratingRoom(2);
    const [one = ''] = peopleOf(room);
    rate(room, one, value);
    expect(phone(room, one)).toMatchObject({ asksChange: true, change: null });
    suggest(room, one, 'Say who we mean');
    expect(phone(room, one)).toMatchObject({ asksChange: true, change: { text: 'Say who we mean', hidden: false } });
  });
  it.each([3, 4, 5, null])('%j does not, and a note is refused', (value) => {
    const room = ratingRoom(2);
    const [one = '', two = ''] = peopleOf(room);
    rate(room, one, value);
    expect(phone(room, one)).toMatchObject({ asksChange: false });
    expect(suggest(room, one, 'x')).toMatchObject(refused('no_change_asked'));
    expect(suggest(room, two, 'x')).toMatchObject(refused('no_change_asked'));
  });
  it('[K10] one note each; a changed one has a new id, the same words do nothing, and coming up to 3 or skipping takes it back', () => {
    const room = ratingRoom(2);
    const [one = ''] = peopleOf(room);
    rate(room, one, 1);
    suggest(room, one, 'First');
    const first = phone(room, one).change?.id;
    suggest(room, one, 'Second');
    const second = phone(room, one).change?.id;
    expect(second).not.toBe(first);
    suggest(room, one, 'Second');
    expect(phone(room, one).change?.id).toBe(second);
    expect(summary(room).changes).toBe(1);
    rate(room, one, 2);
    expect(phone(room, one).change?.id).toBe(second);
    for (const value of [3, null]) {
      rate(room, one, 2);
      suggest(room, one, 'Third');
      rate(room, one, value);
      expect(phone(room, one)).toMatchObject({ asksChange: false, change: null });
    }
  });
  it('a note may still come after the ratings are shown, and after the step', () => {
    const room = ratingRoom(2);
    const [one = ''] = peopleOf(room);
    rateAll(room, 2, 4);
    expect(suggest(room, one, 'Later')).toMatchObject({ ok: true });
    expect(desk(room).changes).toMatchObject([{ text: 'Later' }]);
    room.next();
    expect(room.act(phoneOf(seatOf(room, one)), { type: 'suggestChange', text: 'Much later' }, one, { run: 'r', stage: 'agreement', pass: 1 })).toMatchObject({ ok: true });
    expect(desk(room).changes).toMatchObject([{ text: 'Much later' }]);
  });
  it('[K10] hidden words are gone from the phone, which says so; the console keeps them', () => {
    const room = ratingRoom(2);
    const [one = ''] = peopleOf(room);
    rateAll(room, 2, 4);
    suggest(room, one, 'Rude');
    room.host({ type: 'hideText', id: phone(room, one).change?.id ?? '', hidden: true });
    expect(phone(room, one).change).toMatchObject({ text: null, hidden: true });
    expect(desk(room).changes).toMatchObject([{ text: 'Rude', hidden: true }]);
  });
});

describe('[CD7] shown only when everybody who is not gone is in, or the host shows it', () => {
  it('the last one in shows it in the same decision', () => {
    const room = ratingRoom(3);
    rateAll(room, 5, null);
    expect(wall(room)).toEqual({ answered: 2, of: 3, result: null });
    const before = rev(room);
    rate(room, peopleOf(room)[2] ?? '', 4);
    expect(room.log().slice(before).map(({ event }) => (event.type === 'activity' ? event.event : event))).toMatchObject([{ type: 'rated' }, { type: 'ratingsShown', shown: true, turnout: { numbers: 2, skips: 1, of: 3 } }]);
    expect(wall(room).result).toEqual({ kind: 'notYet', bars: null });
  });
  it('so does the last missing person leaving; who sleeps is waited for', () => {
    const room = ratingRoom(3);
    const [, , third = ''] = peopleOf(room);
    rateAll(room, 5, 4);
    room.system({ type: 'presence', asleep: [seatOf(room, third)], back: [] });
    expect(wall(room).result).toBeNull();
    gone(room, third);
    expect(wall(room).result).toMatchObject({ kind: 'agreed' });
  });
  it('nobody in and everybody gone shows nothing', () => {
    const room = ratingRoom(2);
    for (const person of peopleOf(room)) gone(room, person);
    expect(wall(room)).toEqual({ answered: 0, of: 0, result: null });
  });
  it('the host shows it early; then numbers are closed, also for who was missing', () => {
    const room = ratingRoom(3);
    const [one = '', , three = ''] = peopleOf(room);
    rateAll(room, 5, 4);
    expect(room.act({ authority: 'helper', key: 'helper-1', seat: null }, { type: 'showRatings' }, null)).toMatchObject(refused('not_allowed'));
    show(room);
    expect(wall(room).result).toMatchObject({ kind: 'notYet' });
    for (const person of [one, three]) {
      expect(rate(room, person, 3)).toMatchObject(refused('rating_closed'));
      expect(rate(room, person, null)).toMatchObject(refused('rating_closed'));
    }
    const before = rev(room);
    expect(show(room)).toMatchObject({ ok: true });
    expect(rev(room)).toBe(before);
  });
  it('once shown it stays as it was: for a latecomer, and when people leave', () => {
    const room = ratingRoom(5);
    rateAll(room, 5, 4, 3, 5, 4);
    const shown = { answered: 5, of: 5, result: { kind: 'agreed', bars: null } };
    expect(wall(room)).toEqual(shown);
    room.join(3, 'late');
    expect(wall(room)).toEqual(shown);
    expect(desk(room)).toMatchObject({ waiting: [], answered: 5, of: 5 });
    expect(rate(room, peopleOf(room).at(-1) ?? '', 0)).toMatchObject(refused('rating_closed'));
    for (const person of peopleOf(room).slice(0, 4)) gone(room, person);
    expect(wall(room)).toEqual(shown);
  });
});

describe('[K2] Undo', () => {
  it('takes showing back while somebody is missing; then they can rate', () => {
    const room = ratingRoom(3);
    rateAll(room, 5, 4);
    show(room);
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(wall(room)).toEqual({ answered: 2, of: 3, result: null });
    rate(room, peopleOf(room)[2] ?? '', 3);
    expect(wall(room).result).toMatchObject({ kind: 'agreed' });
  });
  it('not once everybody is in, nor when the missing have left since', () => {
    const room = ratingRoom(3);
    rateAll(room, 5, 4);
    show(room);
    room.phone(seatOf(room, peopleOf(room)[2] ?? ''), { type: 'sayLeft', id: peopleOf(room)[2] ?? '' }, peopleOf(room)[2]);
    expect(room.host({ type: 'undo' })).toMatchObject(refused('nothing_to_undo'));
    expect(wall(room).result).not.toBeNull();
  });
  it('takes back a note typed for someone on paper', () => {
    const room = ratingRoom(1, (open) => open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null }));
    const ada = peopleOf(room)[1] ?? '';
    room.act(HOST, { type: 'rate', value: 1 }, ada);
    room.act(HOST, { type: 'suggestChange', text: 'Wrong row' }, ada);
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(phone(room, ada)).toMatchObject({ mine: 1, change: null });
    expect(room.host({ type: 'undo' })).toMatchObject(refused('nothing_to_undo'));
  });
});

describe('[K9] every way to take part', () => {
  it('a table rates once for all its people, whoever of them holds the phone', () => {
    const room = ratingRoom(2, (open) => open.phone('seat1', { type: 'setTableCount', count: 4 }));
    const table = peopleOf(room).filter((person) => seatOf(room, person) === 'seat1');
    const [first = '', second = ''] = table;
    rate(room, first, 2);
    expect(wall(room)).toMatchObject({ answered: 4, of: 5 });
    for (const person of table) expect(phone(room, person)).toMatchObject({ mine: 2, asksChange: true });
    rate(room, second, 4);
    expect(phone(room, first)).toMatchObject({ mine: 4, asksChange: false });
    expect(summary(room)).toMatchObject({ numbers: 4, of: 5 });
    rate(room, peopleOf(room)[1] ?? '', 5);
    expect(wall(room).result).toMatchObject({ kind: 'agreed' });
  });
  it('the host rates as people on paper and without phones, each on their own; a buddy\'s phone does for paper', () => {
    const room = ratingRoom(1, (open) => {
      open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null });
      open.host({ type: 'addRoomGroup', count: 3 });
    });
    const [one = '', ...others] = peopleOf(room);
    expect(desk(room)).toMatchObject({ waiting: [one, ...others], rateFor: others, of: 5 });
    for (const person of others) expect(room.act(HOST, { type: 'rate', value: 3 }, person)).toMatchObject({ ok: true });
    expect(room.act(HOST, { type: 'rate', value: 3 }, one)).toMatchObject(refused('not_allowed'));
    expect(desk(room)).toMatchObject({ waiting: [one], answered: 4 });
    rate(room, one, 3);
    expect(desk(room)).toMatchObject({ rateFor: [], result: { kind: 'agreed' } });
  });
});
