import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Session } from '../../shared/http.ts';
import { HOST } from '../../shared/kernel/testing/try-room.ts';
import type { HostCommand } from '../../shared/kernel/commands.ts';
import { hashSecret } from '../identity/secrets.ts';
import { joinedOf, newToken, refusalOf, startSite, type Site } from './testing/site.ts';
import { REFUSALS } from './words.ts';

let site: Site;
let session: Session;
beforeEach(async () => {
  site = await startSite(registry);
  session = await site.newSession();
});
afterEach(() => site.close());

let commands = 0;
/** The host's console, without its socket. */
async function tell(command: HostCommand, id = session.id): Promise<void> {
  const room = await site.rooms.open(id);
  const answer = await room.command({ id: `console-${(commands += 1)}`, to: 'room', step: null, as: null, command }, HOST);
  expect(answer).toMatchObject({ ok: true });
}
const keyOf = (one: Session): string => one.card.joinUrl.split('/J')[1] ?? '';
const seatsIn = async (): Promise<number> => (await site.rooms.state(session.id)).seats.size;
const outcome = async (answer: ReturnType<Site['join']>): Promise<readonly unknown[]> => {
  const told = await answer;
  return [told.statusCode, refusalOf(told).code];
};

describe('joining', () => {
  it('by typed code: a seat in the room, asleep until its phone connects', async () => {
    const answer = await site.join({ code: session.card.code });
    expect(answer.statusCode).toBe(200);
    const joined = joinedOf(answer);
    expect(joined).toMatchObject({ room: session.id, title: 'Our Community', language: 'en' });
    const state = await site.rooms.state(session.id);
    expect([...state.seats.keys()]).toEqual([joined.seat]);
    expect([...state.people.values()]).toMatchObject([{ presence: 'asleep', way: 'phone', name: null }]);
  });
  it.each(['spaces', 'dashes', 'full width'])('a code typed with %s is the same code', async (how) => {
    const { code } = session.card;
    const typed = { spaces: ` ${code.slice(0, 3)} ${code.slice(3)} `, dashes: `${code.slice(0, 3)}-${code.slice(3)}`, 'full width': code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) }[how];
    expect((await site.join({ code: typed ?? '' })).statusCode).toBe(200);
  });
  it('by the key of link and QR, in any case, letters that look alike included', async () => {
    expect((await site.join({ key: keyOf(session) })).statusCode).toBe(200);
    expect((await site.join({ key: keyOf(session).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l') })).statusCode).toBe(200);
    expect(await seatsIn()).toBe(2);
  });
  it('with a name and a table', async () => {
    const answer = await site.send('POST', '/api/join', { body: { code: session.card.code, token: newToken(50), name: '  Rosa ', table: 3 } });
    const state = await site.rooms.state(session.id);
    expect([...state.people.values()]).toMatchObject([{ name: 'Rosa' }]);
    expect(state.seats.get(joinedOf(answer).seat)).toMatchObject({ table: 3 });
  });
  it('the same token again is the same seat, by code or by key, also when both come at once', async () => {
    const token = newToken(60);
    const first = joinedOf(await site.join({ code: session.card.code }, token));
    expect(joinedOf(await site.join({ key: keyOf(session) }, token)).seat).toBe(first.seat);
    const twin = newToken(61);
    const [one, two] = await Promise.all([site.join({ code: session.card.code }, twin), site.join({ code: session.card.code }, twin)]);
    expect([one.statusCode, two.statusCode]).toEqual([200, 200]);
    expect(joinedOf(one).seat).toBe(joinedOf(two).seat);
    expect(await seatsIn()).toBe(2);
  });
  it('days later too, name and code as they were; a new phone with the key takes a new seat', async () => {
    const token = newToken(65);
    const { seat } = joinedOf(await site.send('POST', '/api/join', { body: { code: session.card.code, token, name: 'Rosa' } }));
    site.clock.advance(9 * 24 * 3_600_000);
    for (const by of [{ code: session.card.code }, { key: keyOf(session) }]) expect(joinedOf(await site.join(by, token)).seat).toBe(seat);
    expect(joinedOf(await site.join({ key: keyOf(session) })).seat).not.toBe(seat);
    expect([...(await site.rooms.state(session.id)).people.values()].map(({ name }) => name)).toEqual(['Rosa', null]);
  });
  it('only a hash of the token is kept', async () => {
    const token = newToken(70);
    const { seat } = joinedOf(await site.join({ code: session.card.code }, token));
    expect(site.store.seats.find(hashSecret(token))).toEqual({ seat, room: session.id });
    expect(site.store.seats.find(token)).toBeUndefined();
  });
  it('a phone that sits in another room has to make a new token', async () => {
    const token = newToken(80);
    await site.join({ code: session.card.code }, token);
    const other = await site.newSession();
    expect(await outcome(site.join({ code: other.card.code }, token))).toEqual([409, 'token_used']);
    expect((await site.join({ code: other.card.code })).statusCode).toBe(200);
  });
});

describe('what opens nothing', () => {
  it('a typed code that is unknown, ended, locked or full gets one answer, to the letter', async () => {
    const told: string[] = [];
    const ask = async (code: string): Promise<void> => {
      const answer = await site.join({ code });
      expect(answer.statusCode).toBe(404);
      told.push(answer.body);
    };
    await ask('999999');
    await ask('');
    await tell({ type: 'lockDoor', locked: true });
    await ask(session.card.code);
    await tell({ type: 'lockDoor', locked: false });
    await site.join({ code: session.card.code });
    await tell({ type: 'raiseLimit', limit: 1 });
    await ask(session.card.code);
    await site.asStaff('POST', `/api/sessions/${session.id}/end`);
    await ask(session.card.code);
    expect(new Set(told).size).toBe(1);
    expect(JSON.parse(told[0] ?? '')).toEqual({ code: 'bad_code', message: REFUSALS.bad_code.message, again: false });
    expect(REFUSALS.bad_code.message).toBe('That code does not open a room. Check the big screen, or ask your host.');
  });
  it('by key the phone learns full, locked or over', async () => {
    await tell({ type: 'lockDoor', locked: true });
    expect(await outcome(site.join({ key: keyOf(session) }))).toEqual([409, 'locked']);
    await tell({ type: 'lockDoor', locked: false });
    await site.join({ key: keyOf(session) });
    await tell({ type: 'raiseLimit', limit: 1 });
    expect(await outcome(site.join({ key: keyOf(session) }))).toEqual([409, 'full']);
    await site.asStaff('POST', `/api/sessions/${session.id}/end`);
    expect(await outcome(site.join({ key: keyOf(session) }))).toEqual([409, 'over']);
    expect(await outcome(site.join({ key: 'ZZZZZZZZZZZZZ' }))).toEqual([404, 'bad_link']);
  });
  it('a seat learns it too, and comes back through a locked door or into a full room', async () => {
    const token = newToken(90);
    await site.join({ code: session.card.code }, token);
    await tell({ type: 'lockDoor', locked: true });
    await tell({ type: 'raiseLimit', limit: 1 });
    expect((await site.join({ code: session.card.code }, token)).statusCode).toBe(200);
    await site.asStaff('POST', `/api/sessions/${session.id}/end`);
    expect(await outcome(site.join({ code: session.card.code }, token))).toEqual([409, 'over']);
  });
  it('who was refused leaves no seat behind, and may come with the same token later', async () => {
    const token = newToken(91);
    await tell({ type: 'lockDoor', locked: true });
    await site.join({ key: keyOf(session) }, token);
    expect(site.store.seats.find(hashSecret(token))).toBeUndefined();
    await tell({ type: 'lockDoor', locked: false });
    expect((await site.join({ code: session.card.code }, token)).statusCode).toBe(200);
  });
});

describe('another phone', () => {
  const moveLink = async (seat: string): Promise<string> => {
    const answer = await site.asStaff('POST', `/api/sessions/${session.id}/seats/${seat}/move`);
    expect(answer.statusCode).toBe(201);
    return answer.json<{ path: string }>().path.split('#key=')[1] ?? '';
  };
  const move = (key: string, token: string) => site.send('POST', '/api/move', { body: { key, token } });

  it('takes over the seat once; the old phone is cut and no longer speaks for it', async () => {
    const old = newToken(1);
    const { seat } = joinedOf(await site.join({ code: session.card.code }, old));
    const key = await moveLink(seat);
    const answer = await move(key, newToken(2));
    expect(joinedOf(answer)).toEqual({ room: session.id, seat, title: 'Our Community', language: 'en' });
    expect(site.store.seats.find(hashSecret(old))).toBeUndefined();
    expect(site.store.seats.find(hashSecret(newToken(2)))).toEqual({ seat, room: session.id });
    expect(site.cuts.map(({ reason }) => reason)).toEqual(['replaced']);
    expect(await outcome(move(key, newToken(3)))).toEqual([404, 'bad_link']);
  });
  it('two who use one link at the same moment: one is in', async () => {
    const { seat } = joinedOf(await site.join({ key: keyOf(session) }, newToken(1)));
    const key = await moveLink(seat);
    const both = await Promise.all([2, 3].map((phone) => move(key, newToken(phone))));
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404]);
  });
  it('not after ten minutes, not after the end, not onto a phone with a seat of its own', async () => {
    const { seat } = joinedOf(await site.join({ code: session.card.code }, newToken(1)));
    await site.join({ code: session.card.code }, newToken(2));
    expect(await outcome(move(await moveLink(seat), newToken(2)))).toEqual([409, 'token_used']);
    const key = await moveLink(seat);
    site.clock.advance(10 * 60_000);
    expect(await outcome(move(key, newToken(3)))).toEqual([404, 'bad_link']);
    const late = await moveLink(seat);
    await site.asStaff('POST', `/api/sessions/${session.id}/end`);
    expect(await outcome(move(late, newToken(3)))).toEqual([409, 'over']);
  });
  it('only a host makes the link, and only for a seat of that room', async () => {
    const { seat } = joinedOf(await site.join({ code: session.card.code }));
    expect((await site.send('POST', `/api/sessions/${session.id}/seats/${seat}/move`)).statusCode).toBe(401);
    expect((await site.asStaff('POST', `/api/sessions/${session.id}/seats/nobody/move`)).statusCode).toBe(404);
    const other = await site.newSession();
    expect((await site.asStaff('POST', `/api/sessions/${other.id}/seats/${seat}/move`)).statusCode).toBe(404);
  });
});
