import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { isUnnamed } from '../../kernel/steps.ts';
import { HOST, phoneOf, refused, tryRoom, type Raw, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { ConsoleRoom } from '../../kernel/views.ts';
import { registry } from '../index.ts';
import { closing } from './index.ts';
import { configSchema, type ClosingState, type Feeling } from './model.ts';
import type { ClosingConsoleView, ClosingPhoneView, ClosingScreenView } from './views.ts';

function close(people: number, setUp?: (room: TryRoom) => void): TryRoom {
  const room = tryRoom(registry, [{ run: 'c', activity: 'closing', version: 1, preset: null, config: closing.presets[0].config }]);
  room.join(people);
  setUp?.(room);
  room.next();
  return room;
}
const peopleOf = (room: TryRoom): readonly string[] => [...room.state().people.keys()];
const say = (room: TryRoom, person: string, command: Raw) => room.act(phoneOf(room.state().people.get(person)?.seat ?? ''), command, person);
const feel = (room: TryRoom, person: string, ...feelings: readonly Feeling[]) => say(room, person, { type: 'feel', feelings });
const HELPER = { authority: 'helper', key: 'helper-1', seat: null } as const;
const desk = (room: TryRoom, sender: typeof HOST | typeof HELPER = HOST) => (room.view(sender) as { readonly view: ClosingConsoleView }).view;
const wall = (room: TryRoom) => (room.view('screen') as { readonly view: ClosingScreenView }).view;
function phone(room: TryRoom, person: string): ClosingPhoneView {
  const face = room.view(phoneOf(room.state().people.get(person)?.seat ?? ''));
  return (face.face === 'phone' ? face.mine.find(({ id }) => id === person)?.view : null) as ClosingPhoneView;
}
const promise = (room: TryRoom, what: string) => room.host({ type: 'makePromise', what, who: 'Sam', by: 'May', work: 'outreach' });
const summaryOf = (room: TryRoom) => closing.summary(room.state().runs.get('c')?.state as ClosingState, factsOf(room.state(), { run: 'c', stage: 'promises', pass: 1 }));

describe('"How did today feel?"', () => {
  it('people tap all that fit; only their own phone shows it', () => {
    const room = close(3);
    const [one = '', two = ''] = peopleOf(room);
    expect(feel(room, one, 'welcomed', 'known', 'welcomed')).toMatchObject({ ok: true });
    expect(phone(room, one)).toMatchObject({ stage: 'checkin', mine: ['known', 'welcomed'] });
    expect(phone(room, two)).toMatchObject({ mine: null });
    for (const viewer of ['screen', HOST, phoneOf(room.state().people.get(two)?.seat ?? '')] as const) expect(JSON.stringify(room.view(viewer))).not.toContain('"known"');
    expect(wall(room)).toEqual({ face: 'screen', stage: 'checkin' });
  });
  it('the host sees a distribution from five answers on, helpers none; skips are no answers', () => {
    const room = close(6);
    const people = peopleOf(room);
    for (const person of people.slice(0, 4)) feel(room, person, 'included');
    say(room, people[4] ?? '', { type: 'skipFeeling' });
    expect(desk(room)).toMatchObject({ counts: null, answered: 5 });
    expect(summaryOf(room)).toEqual({ took: 5, answers: null, skips: null, counts: null, promises: 0 });
    feel(room, people[5] ?? '', 'notYet', 'included');
    expect(desk(room)).toMatchObject({ counts: { welcomed: 0, included: 5, notYet: 1 } });
    expect(desk(room, HELPER)).toMatchObject({ counts: null });
    expect(summaryOf(room)).toMatchObject({ took: 6, answers: 5, skips: 1, counts: { included: 5 } });
  });
  it('[K11] a skip is an answer, and an answer can change while the question stands', () => {
    const room = close(2);
    const [one = ''] = peopleOf(room);
    say(room, one, { type: 'skipFeeling' });
    expect(phone(room, one)).toMatchObject({ mine: [] });
    feel(room, one, 'supported');
    expect(phone(room, one)).toMatchObject({ mine: ['supported'] });
    const before = room.log().length;
    feel(room, one, 'supported');
    expect(room.log()).toHaveLength(before);
    room.next();
    expect(feel(room, one, 'known')).toMatchObject(refused('wrong_stage'));
  });
  it('what nobody may tap is refused', () => {
    const room = close(1);
    const [one = ''] = peopleOf(room);
    expect(say(room, one, { type: 'feel', feelings: ['angry'] })).toMatchObject(refused('invalid_payload'));
    expect(room.act(HOST, { type: 'feel', feelings: ['known'] }, null)).toMatchObject(refused('not_allowed'));
    expect(closing.secret.feelingsGiven).toEqual(['feelings']);
  });
  it('watching the totals grow tells nobody whose the latest tap is: another in their place would look the same', () => {
    const watched = (last: number): readonly unknown[] => {
      const room = close(7);
      const people = peopleOf(room);
      for (const person of people.slice(0, 5)) feel(room, person, 'included');
      feel(room, people[last] ?? '', 'notYet');
      return [room.view(HOST), room.view(HELPER)];
    };
    expect(watched(5)).toEqual(watched(6));
    expect(isUnnamed(registry, close(1).state())).toBe(true);
  });
  it('[K9] a table answers once; the host speaks for people on paper; people without phones are not waited for', () => {
    const room = close(1, (open) => {
      open.phone('seat1', { type: 'setTableCount', count: 4 });
      open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null });
      open.host({ type: 'addRoomGroup', count: 5 });
    });
    const [one = ''] = peopleOf(room);
    const ada = [...room.state().people.values()].find(({ way }) => way === 'paper')?.id ?? '';
    expect(desk(room)).toMatchObject({ answered: 0 });
    feel(room, one, 'connected');
    expect(desk(room)).toMatchObject({ answered: 4 });
    expect(room.act(HOST, { type: 'feel', feelings: ['known'] }, ada)).toMatchObject({ ok: true });
    expect(desk(room)).toMatchObject({ answered: 5 });
    expect(room.view('screen').room).toMatchObject({ progress: { done: 5, of: 5, unit: 'people' } });
  });
});

describe('the page each person keeps', () => {
  const journal = { fields: ['  What will I tell my team? '], stops: [] };
  const told = (config: unknown) => {
    const room = tryRoom(registry, [{ run: 'c', activity: 'closing', version: 1, preset: null, config: v.parse(configSchema, config) }]);
    room.join(1);
    room.next();
    room.next();
    return formOf(room);
  };
  const formOf = (room: TryRoom) => {
    const face = room.view(phoneOf([...room.state().seats.keys()][0] ?? ''));
    return face.face === 'phone' ? face.mine[0]?.home?.map(({ form }) => form) : undefined;
  };
  it('asks what the host has set, or, unset, what phones ask by themselves', () => {
    const { minutes } = closing.presets[0].config;
    expect(told({ minutes, journal })).toEqual([{ fields: ['What will I tell my team?'], stops: [] }]);
    expect(told({ minutes })).toEqual([undefined]);
  });
  it('[K10] has promises once they were read back; of a session that ended before that only the host has them', () => {
    const promisedOn = (room: TryRoom, sender: Parameters<TryRoom['view']>[0]) => {
      const face = room.view(sender);
      const home = face.face === 'phone' ? face.mine[0]?.home : face.face === 'console' ? face.home : undefined;
      return home?.flatMap(({ promised = [] }) => promised);
    };
    for (const readBack of [false, true]) {
      const room = close(1);
      promise(room, 'A shared table');
      if (readBack) room.next();
      room.host({ type: 'endSession' });
      expect(promisedOn(room, phoneOf([...room.state().seats.keys()][0] ?? ''))).toEqual(readBack ? ['A shared table'] : []);
      expect(promisedOn(room, HOST)).toEqual(['A shared table']);
    }
  });
  it('asks it also on phones that never saw the last step, once the session is over', () => {
    const { minutes } = closing.presets[0].config;
    const room = tryRoom(registry, [{ run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes, journal } }]);
    room.join(1);
    room.next();
    expect(formOf(room)).toBeUndefined();
    room.host({ type: 'endSession' });
    expect(formOf(room)).toEqual([journal]);
  });
  it('has no command: nothing written on it can be sent', () => {
    expect(Object.keys(closing.commands)).toEqual(['feel', 'skipFeeling']);
  });
});

describe('[QC3] promises are read back', () => {
  const withPromises = (count: number): TryRoom => {
    const room = close(1, (open) => Array.from({ length: count }, (_, index) => promise(open, `Promise ${index + 1}`)));
    room.next();
    return room;
  };
  it('four a page; Next turns the page, Undo turns it back, then the session is at its end', () => {
    const room = withPromises(6);
    const [one = ''] = peopleOf(room);
    expect(wall(room)).toMatchObject({ page: 0, pages: 2, promises: [{ what: 'Promise 1', who: 'Sam', by: 'May', work: 'outreach' }, {}, {}, {}] });
    expect((room.view(HOST).room as ConsoleRoom).nextMove).toMatchObject({ kind: 'inner', move: 'morePromises' });
    room.next();
    expect(wall(room)).toMatchObject({ page: 1, promises: [{ what: 'Promise 5' }, { what: 'Promise 6' }] });
    expect(phone(room, one)).toMatchObject({ promises: { length: 6 } });
    room.host({ type: 'undo' });
    expect(wall(room)).toMatchObject({ page: 0 });
    room.next();
    expect(room.next()).toMatchObject(refused('no_next'));
  });
  it('dropped ones are left out, also from a page that was turned to', () => {
    const room = withPromises(5);
    room.next();
    const promises = (room.view(HOST).room as ConsoleRoom).promises;
    room.host({ type: 'dropPromise', id: promises[0]?.id ?? '' });
    expect(wall(room)).toMatchObject({ page: 0, pages: 1, promises: [{ what: 'Promise 2' }, {}, {}, { what: 'Promise 5' }] });
    expect(summaryOf(room).promises).toBe(4);
  });
  it('without promises the page is empty and nothing more follows', () => {
    const room = withPromises(0);
    expect(wall(room)).toMatchObject({ promises: [], pages: 0 });
    expect(room.next()).toMatchObject(refused('no_next'));
  });
});
