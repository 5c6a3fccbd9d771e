import { describe, expect, it } from 'vitest';
import { HOST, phoneOf, type TryRoom } from '../kernel/testing/try-room.ts';
import { ratingSecret, ratingWords } from './agreement-model.ts';
import { desk, peopleOf, phone, rate, rateAll, ratingRoom, say, seatOf, show, summary, wall } from './testing/rating-room.ts';

const HELPER = { authority: 'helper', key: 'helper-1', seat: null } as const;
/** What everybody but this person's phone is sent, as text. */
const seenByOthers = (room: TryRoom, person: string): string =>
  [...peopleOf(room).filter((one) => one !== person).map((one) => phoneOf(seatOf(room, one))), HOST, HELPER, 'screen' as const].map((viewer) => JSON.stringify(room.view(viewer))).join('\n');

describe('[CD7] [K10] ratings are private', () => {
  it('whatever one person rates, everybody else is sent the same to the letter until it is shown', () => {
    const told = [0, 1, 2, 3, 4, 5, null].map((value) => {
      const room = ratingRoom(9);
      const [one = ''] = peopleOf(room);
      rateAll(room, value, 4, 5);
      return seenByOthers(room, one);
    });
    expect(new Set(told).size).toBe(1);
  });
  it('no note is anywhere but on its author\'s phone until it is shown, and then on the console only, without a name', () => {
    const room = ratingRoom(3);
    const [one = ''] = peopleOf(room);
    rateAll(room, 1, 5);
    say(room, one, { type: 'suggestChange', text: 'CANARY' });
    expect(seenByOthers(room, one)).not.toContain('CANARY');
    expect(desk(room).changes).toEqual([]);
    show(room);
    expect(desk(room).changes).toEqual([{ id: phone(room, one).change?.id, text: 'CANARY', hidden: false }]);
    const others = peopleOf(room).slice(1).map((person) => JSON.stringify(room.view(phoneOf(seatOf(room, person)))));
    for (const face of [...others, JSON.stringify(room.view('screen'))]) expect(face).not.toContain('CANARY');
  });
  it('notes stand by their random ids, not in the order they came', () => {
    const room = ratingRoom(8);
    rateAll(room, ...Array.from({ length: 8 }, () => 1));
    peopleOf(room).forEach((person, index) => void say(room, person, { type: 'suggestChange', text: `note ${index}` }));
    const ids = desk(room).changes.map(({ id }) => id);
    expect(ids).toHaveLength(8);
    expect(ids).toEqual(ids.toSorted());
    expect(desk(room).changes.map(({ text }) => text)).not.toEqual(peopleOf(room).map((_, index) => `note ${index}`));
  });
  it('whoever of seven rated low, all others are shown the same: one sentence and no bars', () => {
    const told = [0, 3, 6].map((low) => {
      const room = ratingRoom(7);
      rateAll(room, ...Array.from({ length: 7 }, (_, index) => (index === low ? 1 : 4)));
      expect(wall(room).result).toEqual({ kind: 'change', bars: null });
      return [JSON.stringify(room.view('screen')), JSON.stringify(desk(room))].join();
    });
    expect(new Set(told).size).toBe(1);
  });
  it('bars from eight numbers on; a skip is none, and a table\'s rating is one however many sit there', () => {
    const eight = ratingRoom(9);
    rateAll(eight, 5, 5, 4, 4, 3, 2, 0, 5, null);
    expect(wall(eight).result).toEqual({ kind: 'change', bars: [1, 0, 1, 1, 2, 3] });
    const seven = ratingRoom(8);
    rateAll(seven, 5, 5, 4, 4, 3, 3, 3, null);
    expect(wall(seven).result).toEqual({ kind: 'agreed', bars: null });
    const tables = ratingRoom(2, (room) => ['seat1', 'seat2'].forEach((seat) => void room.phone(seat, { type: 'setTableCount', count: 6 })));
    rateAll(tables, 2, 4);
    expect(wall(tables)).toEqual({ answered: 12, of: 12, result: { kind: 'change', bars: null } });
  });
  it('who leaves after rating low does not change what the room is told, so nobody can tell it was them', () => {
    const told = [0, 3].map((leaver) => {
      const room = ratingRoom(6);
      rateAll(room, 1, 4, 4, 4, 4);
      room.host({ type: 'sayLeft', id: peopleOf(room)[leaver] ?? '' });
      rate(room, peopleOf(room)[5] ?? '', 4);
      return JSON.stringify(wall(room));
    });
    expect(told[0]).toBe(told[1]);
    expect(told[0]).toContain('"change"');
  });
  it('[CD7] "Many skipped" is the console\'s alone, only with the result, and only above 20 % of those who are in', () => {
    const room = ratingRoom(5);
    rateAll(room, null, null, 4, 4);
    expect(desk(room).manySkipped).toBe(false);
    show(room);
    expect(desk(room).manySkipped).toBe(true);
    expect(JSON.stringify(room.view('screen'))).not.toContain('anySkipped');
    const fifth = ratingRoom(5);
    rateAll(fifth, null, 4, 4, 4, 4);
    expect(desk(fifth).manySkipped).toBe(false);
  });
  it('the summary has counts only, and what the room never saw is not in it', () => {
    const room = ratingRoom(9);
    rateAll(room, 1, 5, 5, 5, 5, 5, 5, 5);
    say(room, peopleOf(room)[0] ?? '', { type: 'suggestChange', text: 'CANARY' });
    expect(summary(room)).toEqual({ numbers: 8, skips: 0, of: 9, kind: null, bars: null, changes: 1 });
    show(room);
    expect(summary(room)).toEqual({ numbers: 8, skips: 0, of: 9, kind: 'change', bars: [0, 1, 0, 0, 0, 7], changes: 1 });
  });
  it('[G4] the number and the author of a note are secret fields, its words removable', () => {
    expect(ratingSecret).toMatchObject({ rated: ['value'], changeSuggested: ['person'] });
    expect(ratingWords.changeSuggested).toEqual(['text']);
  });
});
