import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import { ReadOnlyError } from '../ports.ts';
import { CSP, SECURITY_HEADERS } from './headers.ts';
import { PAGE, refusalOf, STAFF_KEY, startSite, type Site } from './testing/site.ts';
import { REFUSALS } from './words.ts';

let site: Site;
beforeAll(async () => { site = await startSite(registry); });
afterAll(() => site.close());

describe('headers', () => {
  it.each([
    ['GET', '/', 200], ['GET', '/482913', 200], ['GET', '/health', 200], ['GET', '/api/staff', 200], ['GET', '/api/sessions', 401], ['GET', '/api/nothing', 404],
    ['GET', '/nowhere', 404], ['GET', '/assets/phone-abc123.js', 200], ['GET', '/assets/gone.js', 404], ['POST', '/api/join', 400], ['PUT', '/', 404],
    ['GET', '/%', 404], ['GET', '/api/sessions/%zz', 404], ['GET', `/api/sessions/${'x'.repeat(200)}`, 404], ['HEAD', '/', 200],
  ] as const)('%s %s carries all security headers under status %i', async (method, url, status) => {
    const answer = await site.send(method, url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject(SECURITY_HEADERS);
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });
  it('the content security policy lets in nothing from elsewhere and no script in text', () => {
    expect(CSP).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(CSP).toContain("base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html");
    expect(CSP).not.toMatch(/unsafe|https?:|\*/);
  });
  it('answers of the routes are never cached', async () => {
    for (const url of ['/api/staff', '/%61pi/staff', '/api/sessions', '/api/nothing']) expect((await site.send('GET', url)).headers['cache-control']).toBe('no-store');
  });
});

describe('Origin', () => {
  const changing = [['POST', '/api/join'], ['POST', '/api/staff'], ['DELETE', '/api/staff'], ['POST', '/api/sessions'], ['PATCH', '/api/sessions/x'], ['PUT', '/api/plans/plan-0001'], ['DELETE', '/api/sessions/x'], ['POST', '/api/tv'], ['POST', '/api/nothing']] as const;
  it.each(changing)('%s %s from another site, or from no page, is refused before it is read', async (method, url) => {
    for (const origin of ['https://evil.example', 'http://library.test', 'http://library.test:4001', 'null', 'not an origin', null]) {
      const answer = await site.send(method, url, { origin, cookie: site.staff });
      expect(answer.statusCode).toBe(403);
      expect(refusalOf(answer)).toMatchObject({ code: 'bad_origin' });
    }
  });
  it('reading needs none', async () => {
    expect((await site.send('GET', '/api/staff', { origin: null })).statusCode).toBe(200);
  });
  it('the public address counts too, where a proxy rewrites Host', async () => {
    const proxied = await startSite(registry, { publicUrl: 'https://rooms.example' });
    expect((await proxied.send('POST', '/api/tv', { origin: 'https://rooms.example' })).statusCode).toBe(201);
    expect((await proxied.send('POST', '/api/tv', { origin: 'https://rooms.example.evil.example' })).statusCode).toBe(403);
    await proxied.close();
  });
});

describe('bodies', () => {
  const bad = async (url: string, body: object | string, headers = {}) => refusalOf(await site.send('POST', url, { body, headers, cookie: site.staff }));
  const token = 'a'.repeat(22);
  const plan = [{ activity: 'common-ground', preset: '15' }];
  it.each([
    ['/api/join', { code: '482913' }, 'token'], ['/api/join', { code: '482913', token: 'short' }, 'token'], ['/api/join', { code: 482913, token }, 'code'],
    ['/api/join', { code: '482913', token, name: 'x'.repeat(41) }, 'name'], ['/api/join', { code: '482913', token, table: 0 }, 'table'], ['/api/join', { code: '482913', token, admin: true }, 'admin'],
    ['/api/staff', {}, 'key'], ['/api/sessions', { plan }, 'title'], ['/api/sessions', { title: '  ', plan }, 'title'], ['/api/sessions', { title: 'x'.repeat(81), plan }, 'title'],
    ['/api/sessions', { title: 'Us', language: 'no language!', plan }, 'language'], ['/api/sessions', { title: 'Us', endsAt: 'tonight', plan }, 'endsAt'], ['/api/sessions', { title: 'Us', wifi: { name: '', password: '' }, plan }, 'wifi.name'],
    ['/api/sessions', { title: 'Us', plan: [{ activity: 'karaoke', preset: null }] }, 'plan.0.activity'], ['/api/sessions', { title: 'Us', plan: [{ activity: 'common-ground', preset: 'x' }] }, 'plan.0.preset'],
    ['/api/practice', { people: 0, pace: 1, plan }, 'people'], ['/api/practice', { people: 61, pace: 1, plan }, 'people'], ['/api/practice', { people: 12, pace: 3, plan }, 'pace'],
  ])('%s %j: 400, naming %s', async (url, body, field) => {
    expect(await bad(url, body)).toMatchObject({ code: 'invalid', again: false, field, message: REFUSALS.invalid.message });
  });
  it('code and key together, or neither, is refused', async () => {
    expect(await bad('/api/join', { token })).toMatchObject({ code: 'invalid' });
    expect(await bad('/api/join', { token, code: '482913', key: 'ABCDEFGH12345' })).toMatchObject({ code: 'invalid' });
  });
  it('what is no JSON, or is above 64 KB, is refused in the same words', async () => {
    expect(await bad('/api/join', '{ "code": ', { 'content-type': 'application/json' })).toMatchObject({ code: 'invalid' });
    expect(await bad('/api/join', 'code=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ code: 'invalid' });
    expect(await bad('/api/join', '[]', { 'content-type': 'application/json' })).toMatchObject({ code: 'invalid' });
    const large = await site.send('POST', '/api/join', { body: { code: '482913', token, name: 'x'.repeat(65 * 1024) } });
    expect(large.statusCode).toBe(413);
    expect(refusalOf(large)).toMatchObject({ code: 'too_large' });
  });
  it('keys that reach into prototypes do nothing', async () => {
    const answer = await site.send('POST', '/api/staff', { body: `{"key":"${STAFF_KEY}","__proto__":{"admin":true}}`, headers: { 'content-type': 'application/json' } });
    expect(answer.statusCode).toBe(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('pages', () => {
  it.each(['/', '/482913', '/482%20913', '/J0123456789ABC', '/j0123456789abc', '/host', '/run/abc', '/screen', '/screen/abc', '/check/abc', '/help', '/move', '/shared/abc', '/shared/abc/replay', '/?from=qr'])('%s is the one page, never cached', async (url) => {
    const answer = await site.send('GET', url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(PAGE);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  });
  it.each(['/nowhere', '/Jtooshort', '/run', '/index', '/.env', '/..%2fstaff-key', '/assets', '/assets/'])('%s is 404', async (url) => {
    expect((await site.send('GET', url)).statusCode).toBe(404);
  });
  it('hashed files are cached for a year; missing ones are refused in JSON', async () => {
    const file = await site.send('GET', '/assets/phone-abc123.js');
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(file.headers['content-type']).toContain('javascript');
    expect(refusalOf(await site.send('GET', '/assets/gone.js'))).toMatchObject({ code: 'not_found' });
  });
  it('what is no page and no route is refused in JSON', async () => {
    for (const [method, url] of [['GET', '/api/nothing'], ['POST', '/host'], ['DELETE', '/']] as const) {
      const answer = await site.send(method, url);
      expect(answer.statusCode).toBe(404);
      expect(refusalOf(answer)).toMatchObject({ code: 'not_found', message: REFUSALS.not_found.message });
    }
  });
});

describe('health and faults', () => {
  it('tells status, version, rooms and seats', async () => {
    expect((await site.send('GET', '/health')).json()).toEqual({ status: 'ok', version: '1.2.3', rooms: 0, seats: 0 });
  });
  it('tells a full disk and a server about to stop', async () => {
    const full = await startSite(registry, { readOnly: () => true });
    expect((await full.send('GET', '/health')).json()).toMatchObject({ status: 'read_only' });
    await full.close();
    const going = await startSite(registry, { readOnly: () => true, moving: () => true });
    expect((await going.send('GET', '/health')).json()).toMatchObject({ status: 'moving' });
    await going.close();
  });
  it('a full disk is told plainly and may be tried again; a bug is told as internal, without its words', async () => {
    const broken = await startSite(registry);
    const staff = { cookie: broken.staff };
    broken.store.directory.savePlan = () => Promise.reject(new ReadOnlyError());
    broken.store.directory.deletePlan = () => Promise.reject(new Error('secret detail'));
    const full = await broken.send('PUT', '/api/plans/plan-0001', { ...staff, body: { name: 'Evening', items: [] } });
    expect([full.statusCode, refusalOf(full)]).toMatchObject([503, { code: 'read_only', again: true, seconds: 5 }]);
    const bug = await broken.send('DELETE', '/api/plans/plan-0001', staff);
    expect([bug.statusCode, refusalOf(bug)]).toMatchObject([500, { code: 'internal', again: false }]);
    expect(bug.body).not.toContain('secret');
    await broken.close();
  });
  it('every refusal has plain words and a status of its own kind', () => {
    for (const { status, message } of Object.values(REFUSALS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });
});
