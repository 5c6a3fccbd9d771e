import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { HelperLinkInfo, Session } from '../../shared/http.ts';
import type { Connection } from '../sockets/connection.ts';
import { helperCookie, STAFF_COOKIE } from '../identity/identity.ts';
import { cookieOf, refusalOf, startSite, type Site } from './testing/site.ts';

let site: Site;
let session: Session;
beforeEach(async () => {
  site = await startSite(registry);
  session = await site.newSession();
});
afterEach(() => site.close());

const at = (path: string, id = session.id): string => `/api/sessions/${id}${path}`;
async function newLink(role: 'moderate' | 'full', id = session.id): Promise<{ readonly link: HelperLinkInfo; readonly key: string }> {
  const answer = await site.asStaff('POST', at('/links', id), { role, label: 'Sam' });
  expect(answer.statusCode).toBe(201);
  const { link, path } = answer.json<{ link: HelperLinkInfo; path: string }>();
  return { link, key: path.split('/help#key=')[1] ?? '' };
}
const exchange = (key: string) => site.send('POST', '/api/links/exchange', { body: { key } });
const statusOf = async (answer: ReturnType<Site['send']>): Promise<number> => (await answer).statusCode;

describe('helper links', () => {
  it('are listed without their keys and exchanged for a cookie of that session', async () => {
    const { link, key } = await newLink('moderate');
    expect(link).toMatchObject({ role: 'moderate', label: 'Sam', revokedAt: null });
    const listed = await site.asStaff('GET', at('/links'));
    expect(listed.json()).toEqual({ links: [link] });
    expect(listed.body).not.toContain(key);
    const answer = await exchange(key);
    expect(answer.json()).toEqual({ room: session.id, role: 'moderate' });
    expect(answer.cookies).toMatchObject([{ name: helperCookie(session.id), httpOnly: true, sameSite: 'Strict', path: '/' }]);
    expect(helperCookie(session.id)).not.toBe(STAFF_COOKIE);
    expect((await exchange(key)).statusCode).toBe(200);
  });
  it('a moderate helper reads their session and no more; nothing of another', async () => {
    const { link, key } = await newLink('moderate');
    const cookie = cookieOf(await exchange(key));
    const other = await site.newSession();
    expect((await site.send('GET', at(''), { cookie })).json()).toMatchObject({ role: 'moderate', screenPath: null });
    expect(await statusOf(site.send('GET', at('', other.id), { cookie }))).toBe(401);
    const forbidden = [
      site.send('PATCH', at(''), { cookie, body: { title: 'Mine' } }), site.send('POST', at('/end'), { cookie }), site.send('GET', at('/links'), { cookie }),
      site.send('POST', at('/links'), { cookie, body: { role: 'full' } }), site.send('DELETE', at(`/links/${link.id}`), { cookie }), site.send('POST', at('/reader'), { cookie }),
      site.send('POST', at('/tv'), { cookie, body: { digits: '1234' } }), site.send('POST', at('/seats/x/move'), { cookie }),
    ];
    expect(await Promise.all(forbidden.map(statusOf))).toEqual(forbidden.map(() => 403));
    const staffOnly = [site.send('GET', '/api/sessions', { cookie }), site.send('DELETE', at(''), { cookie }), site.send('GET', '/api/plans', { cookie }), site.send('POST', '/api/checks', { cookie }), site.send('GET', '/api/activities', { cookie })];
    expect(await Promise.all(staffOnly.map(statusOf))).toEqual(staffOnly.map(() => 401));
  });
  it('a full helper is host of that session, not of the server', async () => {
    const cookie = cookieOf(await exchange((await newLink('full')).key));
    expect((await site.send('GET', at(''), { cookie })).json()).toMatchObject({ role: 'full', screenPath: session.screenPath });
    expect(await statusOf(site.send('PATCH', at(''), { cookie, body: { title: 'Ours' } }))).toBe(200);
    expect(await statusOf(site.send('GET', '/api/sessions', { cookie }))).toBe(401);
    expect(await statusOf(site.send('POST', at('/end'), { cookie }))).toBe(200);
  });
  it('revoked: the cookie is dead, its consoles are cut, the key opens nothing', async () => {
    const { link, key } = await newLink('full');
    const { key: otherKey } = await newLink('full');
    const [cookie, other] = [cookieOf(await exchange(key)), cookieOf(await exchange(otherKey))];
    expect(await statusOf(site.asStaff('DELETE', at(`/links/${link.id}`)))).toBe(204);
    expect(await statusOf(site.send('GET', at(''), { cookie }))).toBe(401);
    expect(await statusOf(site.send('GET', at(''), { cookie: other }))).toBe(200);
    const refused = await exchange(key);
    expect([refused.statusCode, refusalOf(refused).code]).toEqual([404, 'bad_link']);
    expect(site.cuts).toHaveLength(1);
    const linked = (of: string | null): boolean => site.cuts[0]?.match({ link: of } as Connection) ?? false;
    expect([site.cuts[0]?.reason, linked(link.id), linked('another'), linked(null)]).toEqual(['removed', true, false, false]);
    expect((await site.asStaff('GET', at('/links'))).json<{ links: HelperLinkInfo[] }>().links.find(({ id }) => id === link.id)?.revokedAt).toBe(site.clock.now());
  });
  it('a link of another session is not found here', async () => {
    const other = await site.newSession();
    const { link } = await newLink('full', other.id);
    expect(await statusOf(site.asStaff('DELETE', at(`/links/${link.id}`)))).toBe(404);
    expect((await exchange('no-such-key-at-all')).statusCode).toBe(404);
    expect((await site.asStaff('POST', at('/links'), { role: 'owner' })).statusCode).toBe(400);
  });
});

describe('the big screen', () => {
  it('a new link ends the old one and cuts only that room\'s readers', async () => {
    const answer = await site.asStaff('POST', at('/reader'));
    const { screenPath } = answer.json<Session>();
    expect(screenPath).toMatch(new RegExp(`^/screen/${session.id}#key=`));
    expect(screenPath).not.toBe(session.screenPath);
    const reader = (room: string, authority: Connection['authority']): boolean => site.cuts[0]?.match({ authority, room: { live: { id: room } } } as Connection) ?? false;
    expect([reader(session.id, 'reader'), reader('another', 'reader'), reader(session.id, 'host')]).toEqual([true, false, false]);
  });
  it('a TV shows four digits, the host types them, and the TV learns the room', async () => {
    const shown = (await site.send('POST', '/api/tv')).json<{ digits: string; secret: string; expiresAt: number }>();
    expect(shown.digits).toMatch(/^\d{4}$/);
    expect(shown.expiresAt).toBe(site.clock.now() + 600_000);
    const poll = () => site.send('POST', '/api/tv/poll', { body: { secret: shown.secret } });
    expect((await poll()).json()).toEqual({ paired: false });
    const spaced = `${shown.digits.slice(0, 2)} ${String.fromCodePoint(...[...shown.digits.slice(2)].map((digit) => 0x660 + Number(digit)))}`;
    expect(await statusOf(site.asStaff('POST', at('/tv'), { digits: spaced }))).toBe(204);
    const reader = session.screenPath?.split('#key=')[1];
    expect((await poll()).json()).toEqual({ paired: true, room: session.id, reader });
    const again = await site.asStaff('POST', at('/tv'), { digits: shown.digits });
    expect([again.statusCode, refusalOf(again).code]).toEqual([404, 'bad_digits']);
  });
  it('digits end after ten minutes; wrong ones and wrong secrets open nothing', async () => {
    const { digits, secret } = (await site.send('POST', '/api/tv')).json<{ digits: string; secret: string }>();
    const wrong = String(1000 + ((Number(digits) + 4321) % 9000));
    expect(refusalOf(await site.asStaff('POST', at('/tv'), { digits: wrong }))).toMatchObject({ code: 'bad_digits' });
    expect(refusalOf(await site.send('POST', '/api/tv/poll', { body: { secret: 'made-up-secret' } }))).toMatchObject({ code: 'gone' });
    site.clock.advance(600_000);
    expect(refusalOf(await site.asStaff('POST', at('/tv'), { digits }))).toMatchObject({ code: 'bad_digits' });
    const old = await site.send('POST', '/api/tv/poll', { body: { secret } });
    expect([old.statusCode, refusalOf(old).code]).toEqual([410, 'gone']);
  });
  it('a flood of TVs is slowed, and waiting ones still pair', async () => {
    const first = (await site.send('POST', '/api/tv')).json<{ digits: string }>();
    let slowed = 0;
    for (let tv = 0; tv < 130; tv += 1) if ((await site.send('POST', '/api/tv')).statusCode === 429) slowed += 1;
    expect(slowed).toBeGreaterThanOrEqual(31);
    expect(await statusOf(site.asStaff('POST', at('/tv'), { digits: first.digits }))).toBe(204);
    site.clock.advance(600_000);
    expect((await site.send('POST', '/api/tv')).statusCode).toBe(201);
  });
  it('places taken by a script that went away are free again after half a minute; TVs that still ask keep theirs', async () => {
    const tv = (await site.send('POST', '/api/tv')).json<{ digits: string; secret: string }>();
    for (let one = 0; one < 99; one += 1) await site.send('POST', '/api/tv');
    site.clock.advance(29_000);
    expect(await statusOf(site.send('POST', '/api/tv'))).toBe(429);
    await site.send('POST', '/api/tv/poll', { body: { secret: tv.secret } });
    site.clock.advance(1_000);
    expect(await statusOf(site.send('POST', '/api/tv'))).toBe(201);
    expect(await statusOf(site.asStaff('POST', at('/tv'), { digits: tv.digits }))).toBe(204);
  });
});
