import { describe, expect, it } from 'vitest';
import { deadlineRoom } from './room.ts';
import { consoleRoom, HOST, phoneOf, refused, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';
import type { ScreenRoom } from './views.ts';

const inWriting = (people = 4): TryRoom => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(people);
  room.next();
  room.next();
  return room;
};
const wall = (room: TryRoom): ScreenRoom => room.view('screen').room as ScreenRoom;
const firstOf = (room: TryRoom): string => [...room.state().people.keys()][0] ?? '';
const say = (room: TryRoom, text: string): string => {
  room.act(phoneOf('seat1'), { type: 'say', text }, firstOf(room));
  const said = room.log().at(-1)?.event;
  return said?.type === 'activity' ? ((said.event as unknown as { id: string }).id) : '';
};

describe('[K4] steps and late words', () => {
  it('a late command is accepted, marked, while the session is open', () => {
    const room = inWriting();
    const step = room.state().current;
    room.next();
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'late' }, firstOf(room), step)).toMatchObject({ ok: true });
    expect(room.log().at(-1)?.event).toMatchObject({ late: true, step });
    expect(room.act(HOST, { type: 'strike', id: 'x' }, null, step)).toMatchObject(refused('wrong_stage'));
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'x' }, firstOf(room), { run: 'r1', stage: 'never', pass: 1 })).toMatchObject(refused('wrong_stage'));
    room.host({ type: 'endSession' });
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'x' }, firstOf(room), step)).toMatchObject(refused('session_over'));
  });
});

describe('[K10] what the wall shows', () => {
  it('nothing typed before it is shown; hidden leaves the wall and the spotlight', () => {
    const room = inWriting();
    const id = say(room, 'hello wall');
    expect(JSON.stringify(room.view('screen'))).not.toContain('hello wall');
    room.host({ type: 'spotlight', id });
    expect(wall(room).spotlight).toEqual({ text: 'hello wall', group: null });
    room.host({ type: 'hideText', id, hidden: true });
    expect(JSON.stringify(room.view('screen'))).not.toContain('hello wall');
    expect(room.host({ type: 'spotlight', id })).toMatchObject(refused('text_hidden'));
    room.host({ type: 'undo' });
    room.host({ type: 'showText', id, shown: true });
    expect(JSON.stringify(room.view('screen'))).toContain('hello wall');
  });
  it('an unknown text is refused and changes nothing', () => {
    const room = inWriting();
    const before = room.state();
    for (const command of [{ type: 'spotlight', id: 'nope' }, { type: 'hideText', id: 'nope', hidden: true }, { type: 'showText', id: 'nope', shown: true }] as const) {
      expect(room.host(command)).toMatchObject(refused('unknown_text'));
    }
    expect(room.state()).toBe(before);
  });
  it('a new step takes the spotlight and the join screen off', () => {
    const room = inWriting();
    room.host({ type: 'spotlight', id: say(room, 'x') });
    room.host({ type: 'showJoin', mode: 'qr' });
    room.next();
    expect(wall(room)).toMatchObject({ spotlight: null, join: 'off' });
  });
  it('a stranger changes nothing a phone is told (architecture, point 8)', () => {
    const room = inWriting(12);
    const phone = room.view(phoneOf('seat1'));
    const mates = new Set(phone.face === 'phone' ? phone.mine[0]?.group?.mates.map((mate) => mate.id) : []);
    const stranger = [...room.state().people.values()].find((person) => !mates.has(person.id) && person.seat !== 'seat1');
    const before = JSON.stringify(phone);
    room.act(phoneOf(stranger?.seat ?? ''), { type: 'say', text: 'elsewhere' }, stranger?.id ?? '');
    room.system({ type: 'presence', asleep: [stranger?.seat ?? ''], back: [] });
    room.phone(stranger?.seat ?? '', { type: 'needMoreTime' });
    expect(JSON.stringify(room.view(phoneOf('seat1')))).toBe(before);
  });
});

describe('who may', () => {
  const helper = { authority: 'helper', key: 'staff-2', seat: null } as const;
  it('a moderating helper hides and shows; the room’s steps are the host’s', () => {
    const room = inWriting();
    const id = say(room, 'x');
    const send = (command: Parameters<TryRoom['as']>[1]) => room.as(helper, command);
    expect(send({ type: 'hideText', id, hidden: true })).toMatchObject({ ok: true });
    expect(send({ type: 'next', from: 'r1/write/1' })).toMatchObject(refused('not_allowed'));
    expect(send({ type: 'endSession' })).toMatchObject(refused('not_allowed'));
  });
  it('prototype keys, unknown commands and extra fields are bad payloads', () => {
    const room = inWriting();
    for (const type of ['__proto__', 'constructor', 'toString', 'nope']) expect(room.as(HOST, { type })).toMatchObject(refused('invalid_payload'));
    expect(room.as(HOST, { type: 'blank', blank: true, extra: 1 })).toMatchObject(refused('invalid_payload'));
    expect(room.act(phoneOf('seat1'), { type: '__proto__' }, firstOf(room))).toMatchObject(refused('invalid_payload'));
  });
  it('empty and too long texts are told with their field', () => {
    const room = inWriting();
    expect(room.act(phoneOf('seat1'), { type: 'say', text: ' \u200B ' }, firstOf(room))).toMatchObject({ rejection: { rejected: 'empty', params: { field: 'text' } } });
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'é'.repeat(121) }, firstOf(room))).toMatchObject({ rejection: { rejected: 'too_long', params: { over: 1, max: 120 } } });
    expect(room.act(phoneOf('seat1'), { type: 'say', text: 'e\u0301'.repeat(120) }, firstOf(room))).toMatchObject({ ok: true });
  });
});

describe('[K13] the plan', () => {
  it('what has not started can change; what has keeps its place and config', () => {
    const room = tryRoom(toyRegistry, [toyPlan('r1'), toyPlan('r2')]);
    room.join(4);
    room.next();
    expect(room.host({ type: 'changePlan', plan: [toyPlan('r1', { size: 2, minutes: 1 }), toyPlan('r3', { size: 3, minutes: 4 })] })).toMatchObject({ ok: true });
    expect(consoleRoom(room).plan).toMatchObject([{ run: 'r1', started: true, config: { size: 4 } }, { run: 'r3', config: { size: 3 } }]);
    expect(room.host({ type: 'changePlan', plan: [toyPlan('r3')] })).toMatchObject(refused('already_started'));
    expect(room.host({ type: 'changePlan', plan: [toyPlan('r1'), toyPlan('r1')] })).toMatchObject(refused('invalid_payload'));
    expect(room.host({ type: 'changePlan', plan: [toyPlan('r1'), { ...toyPlan('r4'), config: { size: 'huge' } }] })).toMatchObject({ rejection: { rejected: 'invalid_payload', params: { field: 'plan.1.config.size' } } });
  });
  it('the session ends, refuses more, and can be opened again', () => {
    const room = inWriting();
    room.host({ type: 'writeNote', text: 'went well' });
    room.host({ type: 'makePromise', what: 'A reading corner', who: 'Friends', by: 'May', work: 'programming' });
    room.host({ type: 'endSession' });
    expect(wall(room).phase).toBe('ended');
    expect(room.next()).toMatchObject(refused('session_over'));
    expect(deadlineRoom(toyRegistry, room.state())).toBeNull();
    room.wait(30 * 24 * 3_600_000);
    room.host({ type: 'reopenSession' });
    expect(consoleRoom(room)).toMatchObject({ phase: 'open', promises: [{ what: 'A reading corner' }], notes: [{ text: 'went well' }] });
    room.host({ type: 'endSession' });
    room.wait(30 * 24 * 3_600_000 + 1);
    expect(room.host({ type: 'reopenSession' })).toMatchObject(refused('too_old'));
  });
});

describe('[G8] what a console sends', () => {
  it.each([8.64e15 + 1, 1e308, -1, 1.5])('an end of %s is no time', (endsAt) => {
    expect(inWriting().host({ type: 'setEndTime', endsAt })).toMatchObject(refused('invalid_payload'));
  });
});
