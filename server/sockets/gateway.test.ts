import { connect as connectTo } from 'node:net';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { PROTOCOL } from '../../shared/protocol.ts';
import { createManualClock } from '../clock/manual-clock.ts';
import type { RoomRecord } from '../ports.ts';
import { START } from '../rooms/testing/node.ts';
import { connect, hostOf, joinRoom, openStage, screenOf, startRoom, type Face, type Phone, type Stage } from './testing/stage.ts';

let stage: Stage;
let record: RoomRecord;
let rosa: Phone;
let sam: Phone;
let host: Face;

const STEP = { run: 'r1', stage: 'gather', pass: 1 };
/** What people did; presence is told by the server in its own time. */
const log = async (): Promise<readonly RecordedEvent[]> => (await stage.store.events.read(record.id, 0)).filter(({ by }) => by !== 'system');
const said = async (): Promise<number> => (await log()).filter(({ event }) => event.type === 'activity' && event.event.type === 'said').length;
const say = (phone: Phone, text: string, rest: object = {}) => phone.send({ type: 'say', text }, { to: 'activity', step: STEP, as: phone.person, ...rest });

beforeEach(async () => {
  stage = await openStage();
  record = await startRoom(stage);
  rosa = await joinRoom(stage, record, 'Rosa');
  sam = await joinRoom(stage, record, 'Sam');
  host = await hostOf(stage, record);
  await host.send({ type: 'next', from: 'lobby' });
  await rosa.until((view) => view.room.step !== null);
});
afterEach(() => stage.close());

describe('[G8] bad input gets a stable code, changes nothing and takes nobody else down', () => {
  const envelope = (change: object): object => ({ id: nanoid(), to: 'activity', step: STEP, as: rosa.person, command: { type: 'say', text: 'x' }, ...change });
  const bad: readonly (readonly [string, () => unknown, string])[] = [
    ['nothing', () => null, 'invalid_payload'],
    ['text', () => 'next', 'invalid_payload'],
    ['a list', () => [], 'invalid_payload'],
    ['no id', () => envelope({ id: undefined }), 'invalid_payload'],
    ['a short id', () => envelope({ id: 'a' }), 'invalid_payload'],
    ['an id with a colon, as the server’s own have', () => envelope({ id: 'sys:deadline' }), 'invalid_payload'],
    ['one field too many', () => envelope({ authority: 'host' }), 'invalid_payload'],
    ['a command without type', () => envelope({ command: {} }), 'invalid_payload'],
    ['an unknown command', () => envelope({ command: { type: 'winEverything' } }), 'invalid_payload'],
    ['a command named like a prototype’s field', () => envelope({ command: { type: 'constructor' } }), 'invalid_payload'],
    ['a command with an extra field', () => envelope({ command: { type: 'say', text: 'x', by: sam.person } }), 'invalid_payload'],
    ['a wrong type', () => envelope({ command: { type: 'say', text: { length: 3 } } }), 'invalid_payload'],
    ['prototype keys', () => JSON.parse(`{"id":"${nanoid()}","to":"room","step":null,"as":null,"command":{"type":"blank","blank":true,"__proto__":{"by":["participant"]}}}`) as unknown, 'invalid_payload'],
    ['a constructor key', () => envelope({ command: { type: 'say', text: 'x', constructor: { prototype: {} } } }), 'invalid_payload'],
    ['nesting without end', () => envelope({ command: { type: 'say', text: JSON.parse(`${'['.repeat(400)}${']'.repeat(400)}`) as unknown } }), 'invalid_payload'],
    ['empty text', () => envelope({ command: { type: 'say', text: ' \u202e\n ' } }), 'empty'],
    ['text that is too long', () => envelope({ command: { type: 'say', text: 'x'.repeat(121) } }), 'too_long'],
    ['a step that has not come', () => envelope({ step: { run: 'r1', stage: 'read', pass: 1 } }), 'wrong_stage'],
    ['a step of no exercise', () => envelope({ step: { run: 'r7', stage: 'gather', pass: 1 } }), 'wrong_stage'],
    ['a host’s command from a phone', () => envelope({ to: 'room', step: null, as: null, command: { type: 'next', from: 'r1/gather/1' } }), 'not_allowed'],
    ['a host’s command for the exercise from a phone', () => envelope({ as: null, command: { type: 'strike', id: 'x' } }), 'not_allowed'],
    ['another phone’s person', () => envelope({ as: sam.person }), 'not_allowed'],
    ['nobody', () => envelope({ as: 'nobody' }), 'not_allowed'],
    ['a command of the server’s own', () => envelope({ to: 'room', command: { type: 'deadlinePassed', at: 1 } }), 'invalid_payload'],
  ];
  it.each(bad)('%s', async (_what, made, code) => {
    const before = await log();
    expect(await rosa.raw(made())).toMatchObject({ ok: false, code, again: false });
    expect(await log()).toEqual(before);
    expect(await say(sam, 'nobody notices')).toMatchObject({ ok: true });
    expect(stage.log.lines).toEqual([]);
  });
  it('events nobody knows, and callbacks that are none, are passed over', async () => {
    const loose = rosa.socket as unknown as { emit: (event: string, ...values: unknown[]) => void };
    loose.emit('takeOver', { all: true });
    for (const event of ['command', 'probe', 'typing', 'mirror']) for (const value of [null, 5, 'x', { a: 1 }, []]) loose.emit(event, value, 'not a function');
    expect(await say(rosa, 'still here')).toMatchObject({ ok: true });
    expect(stage.log.lines).toEqual([]);
  });
  it('a big screen on a wall sends nothing', async () => {
    const screen = await screenOf(stage, record);
    expect(await screen.send({ type: 'blank', blank: true })).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await screen.send({ type: 'say', text: 'x' }, { to: 'activity', step: STEP, as: rosa.person })).toMatchObject({ ok: false, code: 'not_allowed' });
  });
  it('a seat of another room speaks for nobody here', async () => {
    const other = await startRoom(stage, undefined, { code: '777111', key: 'OTHEROTHER123' });
    const stranger = await joinRoom(stage, other);
    const before = await log();
    expect(await stranger.send({ type: 'say', text: 'x' }, { to: 'activity', step: STEP, as: rosa.person })).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await log()).toEqual(before);
  });
  it('a frame of 40 KB closes that socket alone', async () => {
    const gone = new Promise((resolve) => rosa.socket.on('disconnect', resolve));
    rosa.socket.emit('command', { id: nanoid(), to: 'room', step: null, as: rosa.person, command: { type: 'nameMe', name: 'x'.repeat(40_000) } } as never, () => undefined);
    await gone;
    expect(await say(sam, 'nobody notices')).toMatchObject({ ok: true });
    expect(host.socket.connected).toBe(true);
  });
  it('bytes that are no Socket.IO close that socket alone', async () => {
    const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send(`40${JSON.stringify({ v: PROTOCOL, face: 'phone', token: rosa.token })}`);
    socket.send('42["command",{{{');
    await closed;
    expect(await say(sam, 'nobody notices')).toMatchObject({ ok: true });
  });
  it('a flood is refused, may try again, then the sender is cut; the others notice nothing', async () => {
    const gone = new Promise<void>((resolve) => rosa.socket.on('disconnect', () => resolve()));
    const answers: unknown[] = [];
    for (let index = 0; index < 300; index += 1) {
      rosa.socket.emit('command', { id: nanoid(), to: 'activity', step: STEP, as: rosa.person, command: { type: 'say', text: `${index}` } }, (answer) => answers.push(answer));
    }
    expect(await say(sam, 'in between')).toMatchObject({ ok: true });
    await gone;
    expect(answers).toContainEqual({ ok: false, code: 'too_fast', again: true });
    expect(answers.filter((answer) => (answer as { ok: boolean }).ok).length).toBeLessThan(45);
    expect(await say(sam, 'afterwards')).toMatchObject({ ok: true });
  });
});

describe('[G8] a connection that sends what is no event of ours is cut, and the others notice nothing', () => {
  const rawSocket = async (first: string): Promise<{ readonly socket: WebSocket; readonly closed: Promise<unknown> }> => {
    const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send(first);
    return { socket, closed };
  };
  const floods: readonly (readonly [string, number, string])[] = [
    ['answers nobody asked for', 450, '430[1]'],
    ['few, but large', 40, `430[${'{"a":1},'.repeat(3_800)}0]`],
    ['namespaces that are none', 21, '40/nowhere,{}'],
    ['handshakes on one connection', 21, `40${JSON.stringify({ v: PROTOCOL, face: 'phone', token: 'guessed' })}`],
    ['heartbeats', 450, '3'],
  ];
  it.each(floods)('%s', async (_what, times, packet) => {
    const { socket, closed } = await rawSocket(packet.startsWith('40') ? '40/nowhere,{}' : `40${JSON.stringify({ v: PROTOCOL, face: 'phone', token: rosa.token })}`);
    for (let time = 0; time < times; time += 1) socket.send(packet);
    await closed;
    expect(await say(sam, 'nobody notices')).toMatchObject({ ok: true });
    expect(stage.log.lines).toEqual([]);
  });
});

describe('[G2] a repeated id', () => {
  it('counts once, on one socket and on the next', async () => {
    const id = nanoid();
    const first = await say(rosa, 'once', { id });
    expect(await say(rosa, 'once', { id })).toEqual(first);
    rosa.socket.disconnect();
    const again = await connect(stage, { auth: { face: 'phone', token: rosa.token } });
    expect(await again.send({ type: 'say', text: 'once' }, { id, to: 'activity', step: STEP, as: rosa.person })).toEqual(first);
    expect(await said()).toBe(1);
  });
  it('of another seat is another command', async () => {
    const id = nanoid();
    await say(rosa, 'mine', { id });
    await say(sam, 'mine too', { id });
    expect(await said()).toBe(2);
  });
});

describe('the handshake', () => {
  const refused = (auth: Record<string, unknown>, rest: object = {}): Promise<string> => connect(stage, { auth, ...rest }).then(() => 'let in', (error: Error) => error.message);

  it('names what is wrong', async () => {
    expect(await refused({ v: PROTOCOL + 1, face: 'phone', token: rosa.token })).toBe('wrong_protocol');
    expect(await refused({ face: 'phone', token: rosa.token, authority: 'host' })).toBe('wrong_protocol');
    expect(await refused({ face: 'phone', token: 'guessed' })).toBe('seat_unknown');
    expect(await refused({ face: 'phone' })).toBe('seat_unknown');
    expect(await refused({ face: 'console', room: record.id })).toBe('not_signed_in');
    expect(await refused({ face: 'console', room: record.id, reader: record.reader })).toBe('not_signed_in');
    expect(await refused({ face: 'screen', room: record.id, reader: 'guessed' })).toBe('not_signed_in');
    expect(await refused({ face: 'console', room: 'gone' }, { cookie: 'host' })).toBe('session_over');
  });
  it.each(['websocket', 'polling'])('a page of somebody else’s is turned away (%s)', async (transport) => {
    expect(await refused({ face: 'console', room: record.id }, { cookie: 'host', origin: 'http://elsewhere.example', transports: [transport] })).not.toBe('let in');
  });
  it('a second socket of a seat replaces the first', async () => {
    const gone = new Promise((resolve) => rosa.socket.on('disconnect', resolve));
    const second = await connect(stage, { auth: { face: 'phone', token: rosa.token } });
    expect(await gone).toBe('io server disconnect');
    expect(rosa.left).toEqual(['replaced']);
    expect(await second.send({ type: 'say', text: 'here now' }, { to: 'activity', step: STEP, as: rosa.person })).toMatchObject({ ok: true });
    expect(second.socket.connected).toBe(true);
  });
  it('more than it can take at once are told to come back', async () => {
    const still = await openStage({ clock: createManualClock(START) });
    const { id } = await startRoom(still);
    const tokens = Array.from({ length: 410 }, (_, seat) => `token-${seat}`);
    await Promise.all(tokens.map((token) => still.store.seats.add(`hash of ${token}`, { seat: token, room: id })));
    const many = await Promise.all(tokens.map((token) => connect(still, { auth: { face: 'phone', token } }).then(() => 'let in', (error: Error) => error.message)));
    expect(many.filter((answer) => answer === 'busy')).toHaveLength(10);
    expect(many.filter((answer) => answer === 'let in')).toHaveLength(400);
    await still.close();
  });
  it('strangers and one who comes again and again use up nobody else’s', async () => {
    const clock = createManualClock(START);
    const still = await openStage({ clock });
    const { id } = await startRoom(still);
    for (const seat of ['busy bee', 'sam']) await still.store.seats.add(`hash of ${seat}`, { seat, room: id });
    const knock = (token: string): Promise<string> => connect(still, { auth: { face: 'phone', token } }).then(() => 'let in', (error: Error) => error.message);
    const strangers = await Promise.all(Array.from({ length: 420 }, () => knock('guessed')));
    expect(new Set(strangers)).toEqual(new Set(['seat_unknown']));
    const often: string[] = [];
    for (let time = 0; time < 25; time += 1) often.push(await knock('busy bee'));
    expect(often.filter((answer) => answer === 'let in')).toHaveLength(20);
    expect(await knock('sam')).toBe('let in');
    clock.advance(1_000);
    expect(await knock('busy bee')).toBe('let in');
    await still.close();
  });
  it('works over polling alone, views and answers included', async () => {
    const polling = await connect(stage, { auth: { face: 'phone', token: rosa.token }, transports: ['polling'] });
    await polling.until((view) => view.room.step !== null);
    expect(await polling.send({ type: 'say', text: 'by polling' }, { to: 'activity', step: STEP, as: rosa.person })).toMatchObject({ ok: true });
    await polling.until((view) => JSON.stringify(view).includes('by polling'));
  });
});

describe('closing', () => {
  it('tells everybody and does not wait for open sockets', async () => {
    const gone = Promise.all([rosa, sam, host].map(({ socket }) => new Promise((resolve) => socket.on('disconnect', resolve))));
    await stage.sockets.close();
    expect(await gone).toEqual(['transport close', 'transport close', 'transport close']);
    expect([rosa, sam, host].map(({ left }) => left)).toEqual([['moving'], ['moving'], ['moving']]);
  });
  it('does not wait for who never asks, never ends or never reads', async () => {
    const port = Number(new URL(stage.url).port);
    const [idle, half] = [connectTo(port, '127.0.0.1'), connectTo(port, '127.0.0.1')];
    half.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
    const deaf = new WebSocket(`${stage.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await new Promise((resolve) => deaf.on('open', resolve));
    deaf.pause();
    const gone = Promise.all([idle, half].map((wire) => new Promise((resolve) => wire.on('error', () => undefined).on('close', resolve))));
    await stage.sockets.close();
    await gone;
    expect(stage.http.listening).toBe(false);
    deaf.terminate();
  });
  it('a deleted session cuts its connections', async () => {
    const gone = new Promise((resolve) => rosa.socket.on('disconnect', resolve));
    await stage.rooms.remove(record.id);
    await gone;
    expect(rosa.left).toEqual(['ended']);
  });
});
