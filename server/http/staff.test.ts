import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityInfo } from '../../shared/http.ts';
import { registry } from '../../shared/activities/index.ts';
import { SIGNED_IN_MS, STAFF_COOKIE } from '../identity/identity.ts';
import type { Connection } from '../sockets/connection.ts';
import { cookieOf, ORIGIN, refusalOf, STAFF_KEY, startSite, type Site } from './testing/site.ts';

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

describe('signing in as host', () => {
  it('the staff key is exchanged for a cookie of this site\'s own pages only', async () => {
    const answer = await site.send('POST', '/api/staff', { body: { key: STAFF_KEY } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ signedIn: true });
    expect(answer.cookies).toMatchObject([{ name: STAFF_COOKIE, httpOnly: true, sameSite: 'Strict', path: '/', maxAge: SIGNED_IN_MS / 1000 }]);
    expect(answer.cookies[0]).not.toHaveProperty('secure');
    expect(JSON.stringify(answer.cookies)).not.toContain(STAFF_KEY);
  });
  it('where people come by https the cookie is Secure', async () => {
    const secure = await startSite(registry, { publicUrl: 'https://rooms.example' });
    const answer = await secure.send('POST', '/api/staff', { body: { key: STAFF_KEY }, origin: 'https://rooms.example' });
    expect(answer.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
    await secure.close();
  });
  it('another key is refused and sets no cookie', async () => {
    const answer = await site.send('POST', '/api/staff', { body: { key: 'not-the-staff-key' } });
    expect(answer.statusCode).toBe(403);
    expect(refusalOf(answer)).toMatchObject({ code: 'wrong_key', again: false });
    expect(answer.cookies).toEqual([]);
  });
  it('tells who is signed in, and addresses only to them', async () => {
    expect((await site.send('GET', '/api/staff')).json()).toEqual({ signedIn: false });
    expect((await site.send('GET', '/api/staff', { cookie: `${STAFF_COOKIE}=made-up` })).json()).toEqual({ signedIn: false });
    expect((await site.asStaff('GET', '/api/staff')).json()).toEqual({ signedIn: true, addresses: [ORIGIN] });
  });
  it('signing out ends this browser\'s session, not another\'s', async () => {
    const other = cookieOf(await site.send('POST', '/api/staff', { body: { key: STAFF_KEY } }));
    const answer = await site.asStaff('DELETE', '/api/staff');
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies[0]).toMatchObject({ name: STAFF_COOKIE, value: '' });
    expect((await site.asStaff('GET', '/api/staff')).json()).toEqual({ signedIn: false });
    expect((await site.send('GET', '/api/staff', { cookie: other })).json()).toMatchObject({ signedIn: true });
  });
  it('signing out cuts the consoles and big screens this browser has open, nobody else\'s', async () => {
    const { id } = await site.newSession();
    const key = (cookie: string): string => site.identity.authenticate(cookie, id)?.key ?? '';
    const [mine, other] = [key(site.staff), key(cookieOf(await site.send('POST', '/api/staff', { body: { key: STAFF_KEY } })))];
    await site.asStaff('DELETE', '/api/staff');
    const of = (one: string | null) => site.cuts[0]?.match({ key: one } as Connection);
    expect([site.cuts.length, site.cuts[0]?.reason, of(mine), of(other), of(null)]).toEqual([1, 'removed', true, false, false]);
    await site.send('DELETE', '/api/staff');
    expect(site.cuts).toHaveLength(1);
  });
  it('a cookie ends after thirty days', async () => {
    site.clock.advance(SIGNED_IN_MS - 1);
    expect((await site.asStaff('GET', '/api/staff')).json()).toMatchObject({ signedIn: true });
    site.clock.advance(1);
    expect((await site.asStaff('GET', '/api/staff')).json()).toEqual({ signedIn: false });
  });
});

describe('what can be planned', () => {
  it('every exercise with its presets, their settings and minutes', async () => {
    const { activities } = (await site.asStaff('GET', '/api/activities')).json<{ activities: readonly ActivityInfo[] }>();
    expect(activities.map(({ id }) => id)).toEqual([...registry.keys()]);
    expect(activities[0]?.presets.map(({ id, minutes }) => [id, minutes])).toEqual([['15', 15], ['bigger-20', 20]]);
  });
  it('plans are saved, listed, changed and deleted', async () => {
    const items = [{ activity: 'common-ground', preset: '15' }, { activity: 'question-card', preset: null, config: registry.get('question-card')?.presets[1]?.config as object }];
    expect((await site.asStaff('PUT', '/api/plans/plan-0001', { name: 'Evening', items })).json()).toEqual({ id: 'plan-0001', name: 'Evening', items });
    await site.asStaff('PUT', '/api/plans/plan-0001', { name: 'Morning', items });
    expect((await site.asStaff('GET', '/api/plans')).json()).toEqual({ plans: [{ id: 'plan-0001', name: 'Morning', items }] });
    expect((await site.asStaff('DELETE', '/api/plans/plan-0001')).statusCode).toBe(204);
    expect((await site.asStaff('GET', '/api/plans')).json()).toEqual({ plans: [] });
  });
  it.each([
    ['name', { name: '', items: [] }],
    ['items', { name: 'Evening' }],
    ['plan.0.activity', { name: 'Evening', items: [{ activity: 'karaoke', preset: null }] }],
    ['plan.1.preset', { name: 'Evening', items: [{ activity: 'common-ground', preset: '15' }, { activity: 'common-ground', preset: '99' }] }],
    ['plan.0.config.target', { name: 'Evening', items: [{ activity: 'common-ground', preset: null, config: { ...(registry.get('common-ground')?.presets[0].config as object), target: 99 } }] }],
  ])('a plan with a wrong %s is not saved', async (field, body) => {
    const answer = await site.asStaff('PUT', '/api/plans/plan-0001', body);
    expect(answer.statusCode).toBe(400);
    expect(refusalOf(answer)).toMatchObject({ code: 'invalid', field });
    expect((await site.asStaff('GET', '/api/plans')).json()).toEqual({ plans: [] });
  });
  it('a plan\'s id has a shape', async () => {
    for (const id of ['short', 'x'.repeat(41), 'a%2Fb%2Fc%2Fd']) expect((await site.asStaff('PUT', `/api/plans/${id}`, { name: 'Evening', items: [] })).statusCode).toBe(400);
  });
});

describe('room check', () => {
  it('is seen once another device has loaded its page', async () => {
    const answer = await site.asStaff('POST', '/api/checks');
    expect(answer.statusCode).toBe(201);
    const { nonce, paths } = answer.json<{ nonce: string; paths: readonly string[] }>();
    const seen = async (): Promise<unknown> => (await site.asStaff('GET', `/api/checks/${nonce}`)).json();
    expect(await seen()).toEqual({ seen: false });
    await site.send('GET', paths[0] ?? '');
    expect(await seen()).toEqual({ seen: false });
    expect((await site.send('GET', paths[0] ?? '', { ip: '192.168.1.77' })).statusCode).toBe(200);
    expect(await seen()).toEqual({ seen: true });
  });
  it('another browser on the same address is another device', async () => {
    const { nonce, paths } = (await site.asStaff('POST', '/api/checks')).json<{ nonce: string; paths: readonly string[] }>();
    await site.send('GET', `${paths[0] ?? ''}?from=qr`, { headers: { 'user-agent': 'A phone' } });
    expect((await site.asStaff('GET', `/api/checks/${nonce}`)).json()).toEqual({ seen: true });
  });
  it('an unknown or old one is not found', async () => {
    const { nonce } = (await site.asStaff('POST', '/api/checks')).json<{ nonce: string }>();
    expect((await site.asStaff('GET', '/api/checks/nothing')).statusCode).toBe(404);
    site.clock.advance(3_600_000);
    expect((await site.asStaff('GET', `/api/checks/${nonce}`)).statusCode).toBe(404);
  });
});
