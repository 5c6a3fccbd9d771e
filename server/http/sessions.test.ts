import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Session } from '../../shared/http.ts';
import { ReadOnlyError } from '../ports.ts';
import { OPEN_ROOMS } from './deps.ts';
import { newToken, ORIGIN, refusalOf, startSite, type Site } from './testing/site.ts';

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

const plan = [{ activity: 'common-ground', preset: '15' }];
const make = (body: object) => site.asStaff('POST', '/api/sessions', body);
const runsOf = async (session: Session) => [...(await site.rooms.state(session.id)).runs.values()];

describe('making a session', () => {
  it('gives its code, addresses, join link and big screen link', async () => {
    const answer = await make({ title: ' Our  Community ', place: 'Room 2', language: 'es', endsAt: 1_800_000_000_000, wifi: { name: 'Library', password: 'read more' }, plan });
    expect(answer.statusCode).toBe(201);
    const session = answer.json<Session>();
    expect(session).toMatchObject({
      endedAt: null, here: 0,
      card: { title: 'Our  Community', place: 'Room 2', language: 'es', practice: false, addresses: [ORIGIN], wifi: { name: 'Library', password: 'read more' } },
    });
    expect(session.card.code).toMatch(/^[2-9]\d{5}$/);
    expect(session.card.joinUrl).toMatch(new RegExp(`^${ORIGIN.toUpperCase()}/J[0-9A-HJKMNP-TV-Z]{13}$`));
    expect(session.screenPath).toMatch(new RegExp(`^/screen/${session.id}#key=[\\w-]{20,}$`));
    expect(await site.rooms.state(session.id)).toMatchObject({ phase: 'lobby', language: 'es', endsAt: 1_800_000_000_000, practice: false });
  });
  it('a draft takes its preset\'s settings or its own; closing is added at the end, or moved there', async () => {
    const own = { ...(registry.get('common-ground')?.presets[0].config as object), target: 3 };
    const session = (await make({ title: 'Us', plan: [{ activity: 'closing', preset: null }, { activity: 'question-card', preset: 'talk' }, { activity: 'common-ground', preset: null, config: own }] })).json<Session>();
    const runs = await runsOf(session);
    expect(runs.map(({ activity, preset }) => [activity, preset])).toEqual([['question-card', 'talk'], ['common-ground', null], ['closing', null]]);
    expect(runs[0]?.config).toEqual(registry.get('question-card')?.presets.find(({ id }) => id === 'talk')?.config);
    expect(runs[1]?.config).toEqual(own);
    const bare = (await make({ title: 'Us', plan: [] })).json<Session>();
    expect((await runsOf(bare)).map(({ activity }) => activity)).toEqual(['closing']);
  });
  it('two sessions never share a code or a key', async () => {
    const [one, two] = [await site.newSession(), await site.newSession()];
    expect(one.card.code).not.toBe(two.card.code);
    expect(one.card.joinUrl).not.toBe(two.card.joinUrl);
  });
  it('is for staff only', async () => {
    expect((await site.send('POST', '/api/sessions', { body: { title: 'Us', plan } })).statusCode).toBe(401);
    expect((await site.send('GET', '/api/sessions')).statusCode).toBe(401);
    expect((await site.send('POST', '/api/practice', { body: { people: 3, pace: 1, plan } })).statusCode).toBe(401);
  });
  it(`not more than ${OPEN_ROOMS} at once; ending one makes room`, async () => {
    const first = await site.newSession();
    const { directory } = site.store;
    for (let room = 1; room < OPEN_ROOMS; room += 1) await directory.addRoom({ ...directory.room(first.id)!, id: `room-${room}`, code: String(20_000_000 + room * 111), key: `KEY${room}` });
    const answer = await make({ title: 'One more', plan });
    expect([answer.statusCode, refusalOf(answer).code]).toEqual([409, 'too_many_rooms']);
    await site.asStaff('POST', `/api/sessions/${first.id}/end`);
    expect((await make({ title: 'One more', plan })).statusCode).toBe(201);
  });
});

describe('listing and changing', () => {
  it('open ones and ended ones, newest first', async () => {
    const one = await site.newSession();
    site.clock.advance(1_000);
    const two = await site.newSession();
    await site.asStaff('POST', `/api/sessions/${one.id}/end`);
    const { sessions } = (await site.asStaff('GET', '/api/sessions')).json<{ sessions: readonly Session[] }>();
    expect(sessions.map(({ id, endedAt }) => [id, endedAt !== null])).toEqual([[two.id, false], [one.id, true]]);
    expect((await site.asStaff('GET', '/api/sessions?open=1')).json<{ sessions: readonly Session[] }>().sessions.map(({ id }) => id)).toEqual([two.id]);
  });
  it('tells how many are here', async () => {
    const session = await site.newSession();
    await site.join({ code: session.card.code });
    expect((await site.asStaff('GET', `/api/sessions/${session.id}`)).json()).toMatchObject({ here: 1, role: 'staff' });
  });
  it('title, place and Wi-Fi change, each alone, and every face is told', async () => {
    const session = await site.newSession();
    const told: string[] = [];
    site.rooms.onCardChanged((id) => told.push(id));
    const change = (body: object) => site.asStaff('PATCH', `/api/sessions/${session.id}`, body);
    expect((await change({ title: 'Friday' })).json()).toMatchObject({ card: { title: 'Friday', place: '' } });
    expect((await change({ place: 'Hall', wifi: { name: 'Guest', password: '' } })).json()).toMatchObject({ card: { title: 'Friday', place: 'Hall', wifi: { name: 'Guest', password: '' } } });
    expect((await change({ wifi: null, place: '' })).json()).toMatchObject({ card: { place: '', wifi: null } });
    expect(told).toEqual([session.id, session.id, session.id]);
    expect((await change({ code: '222222' })).statusCode).toBe(400);
    expect((await site.send('PATCH', `/api/sessions/${session.id}`, { body: { title: 'Mine' } })).statusCode).toBe(401);
    expect((await site.asStaff('PATCH', '/api/sessions/nothing', { title: 'Mine' })).statusCode).toBe(404);
  });
});

describe('ending', () => {
  it('ending answers the ended session, frees its code and erases names', async () => {
    const session = await site.newSession();
    await site.send('POST', '/api/join', { body: { code: session.card.code, token: newToken(1), name: 'Rosa' } });
    const answer = await site.asStaff('POST', `/api/sessions/${session.id}/end`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<Session>().endedAt).toBe(site.clock.now());
    expect((await site.rooms.state(session.id)).phase).toBe('ended');
    expect([...(await site.rooms.state(session.id)).people.values()]).toMatchObject([{ name: null }]);
    expect(JSON.stringify(await site.store.events.read(session.id, 0))).not.toContain('Rosa');
    expect(site.store.directory.roomByCode(session.card.code)).toBeUndefined();
    expect((await site.asStaff('POST', `/api/sessions/${session.id}/end`)).statusCode).toBe(200);
  });
});

describe('a full disk', () => {
  const full = () => Promise.reject(new ReadOnlyError());
  const toldFull = (answer: Awaited<ReturnType<Site['send']>>) => expect([answer.statusCode, refusalOf(answer)]).toMatchObject([503, { code: 'read_only', again: true, seconds: 5 }]);

  it('a session that could not be ended, or begun, may be tried again', async () => {
    const broken = await startSite(registry, { readOnly: () => true });
    const session = await broken.newSession();
    broken.store.events.append = full;
    toldFull(await broken.asStaff('POST', `/api/sessions/${session.id}/end`));
    expect((await broken.asStaff('GET', `/api/sessions/${session.id}`)).json<Session>().endedAt).toBeNull();
    toldFull(await broken.asStaff('POST', '/api/sessions', { title: 'Us', plan }));
    await broken.close();
  });
});

describe('practice runs', () => {
  it('start with pretend people, marked, under a title of their own', async () => {
    const answer = await site.asStaff('POST', '/api/practice', { people: 12, pace: 4, plan });
    expect(answer.statusCode).toBe(201);
    const session = answer.json<Session>();
    expect(session.card).toMatchObject({ practice: true, title: 'Practice run' });
    const state = await site.rooms.state(session.id);
    expect(state.practice).toBe(true);
    expect(state.seats.size).toBe(11);
    expect([...state.seats.values()].every(({ pretend }) => pretend)).toBe(true);
    expect((await site.asStaff('DELETE', `/api/sessions/${session.id}`)).statusCode).toBe(204);
  });
});
