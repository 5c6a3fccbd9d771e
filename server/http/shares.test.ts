import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { MadeShare, ShareInfo } from '../../shared/http-shares.ts';
import { recordOf } from '../rooms/testing/node.ts';
import { SHARED_REPLAY_LIMIT } from '../sockets/limits.ts';
import { cookieOf, refusalOf, startSite, type Site } from './testing/site.ts';

const DAY = 24 * 3_600_000;

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

async function ended(): Promise<string> {
  const { id } = await site.newSession();
  await site.asStaff('POST', `/api/sessions/${id}/end`);
  return id;
}
const share = async (id: string, body: object = { days: 7, replay: false }): Promise<MadeShare> => (await site.asStaff('POST', `/api/sessions/${id}/shares`, body)).json<MadeShare>();
const keyOf = ({ path }: MadeShare): string => path.split('#key=')[1] ?? '';
const exchange = (key: string, ip?: string) => site.send('POST', '/api/shares/exchange', { body: { key }, ...(ip === undefined ? {} : { ip }) });
const reading = async (made: MadeShare): Promise<string> => cookieOf(await exchange(keyOf(made)));
const read = async (id: string, cookie: string): Promise<number> => (await site.send('GET', `/api/shared/${id}`, { cookie })).statusCode;

describe('a shared summary', () => {
  it('is read by its link alone, which names its days; its key stands nowhere but in the link', async () => {
    const id = await ended();
    const made = await share(id, { days: 30, replay: true, label: ' The  council ' });
    expect(made.path).toMatch(new RegExp(`^/shared/${id}#key=[\\w-]{22}$`));
    expect(made.share).toMatchObject({ label: 'The  council', replay: true, expiresAt: made.share.createdAt + 30 * DAY, revokedAt: null });
    expect(await read(id, '')).toBe(401);
    const answer = await exchange(keyOf(made));
    expect(answer.json()).toEqual({ room: id });
    expect(answer.headers['set-cookie']).toMatch(new RegExp(`^third-place-share-${id}=[\\w-]+; .*HttpOnly; SameSite=Strict`));
    expect(await read(id, cookieOf(answer))).toBe(200);
    const listed = (await site.asStaff('GET', `/api/sessions/${id}/shares`)).json<{ shares: readonly ShareInfo[] }>();
    expect(listed.shares).toEqual([made.share]);
    expect(site.store.shares.byKey(keyOf(made))).toBeUndefined();
  });

  it('several people read by one link, and reading it often stores nothing more', async () => {
    const id = await ended();
    const made = await share(id);
    const cookies = [await reading(made), await reading(made)];
    expect(await Promise.all(cookies.map((cookie) => read(id, cookie)))).toEqual([200, 200]);
    expect(new Set(cookies).size).toBe(1);
    expect(await reading(await share(id))).not.toBe(cookies[0]);
  });

  it('[G8] a long log is read once however often a link is opened, and anew when words were removed', async () => {
    const { id } = await site.newSession([{ activity: 'question-card', preset: 'talk' }]);
    const live = (await site.rooms.open(id)).live;
    await live.submit({ commandId: 'x', by: 'x', decide: () => [{ type: 'promiseMade', id: 'p', what: 'Canary-promise', who: '', by: '', work: null }] });
    await site.asStaff('POST', `/api/sessions/${id}/end`);
    const cookie = await reading(await share(id));
    const whole = vi.spyOn(site.store.events, 'read');
    const opened = async (): Promise<number> => {
      whole.mockClear();
      expect(await read(id, cookie)).toBe(200);
      return whole.mock.calls.filter(([, after]) => after === 0).length;
    };
    expect([await opened(), await opened(), await opened()]).toEqual([1, 0, 0]);
    await site.asStaff('PATCH', `/api/sessions/${id}`, { title: 'Another title' });
    expect((await site.send('GET', `/api/shared/${id}`, { cookie })).json()).toMatchObject({ title: 'Another title' });
    await site.asStaff('POST', `/api/sessions/${id}/purge`, { what: 'words' });
    expect([await opened(), await opened()]).toEqual([1, 0]);
  });

  it('ends when it is revoked: cookies at once, and the key', async () => {
    const id = await ended();
    const made = await share(id);
    const cookie = await reading(made);
    expect((await site.asStaff('DELETE', `/api/sessions/${id}/shares/${made.share.id}`)).statusCode).toBe(204);
    expect(await read(id, cookie)).toBe(401);
    expect(refusalOf(await exchange(keyOf(made)))).toMatchObject({ code: 'bad_share' });
    const other = await ended();
    expect((await site.asStaff('DELETE', `/api/sessions/${other}/shares/${made.share.id}`)).statusCode).toBe(404);
  });

  it('ends with its last day', async () => {
    const id = await ended();
    const made = await share(id, { days: 2, replay: false });
    const cookie = await reading(made);
    site.clock.advance(2 * DAY - 1);
    expect(await read(id, cookie)).toBe(200);
    site.clock.advance(1);
    expect(await read(id, cookie)).toBe(401);
    expect(refusalOf(await exchange(keyOf(made)))).toMatchObject({ code: 'bad_share' });
  });

  it('reads no other session, also by a cookie given another name', async () => {
    const [one, other] = [await ended(), await ended()];
    const cookie = await reading(await share(one));
    expect(await read(other, cookie)).toBe(401);
    expect(await read(other, cookie.replace(one, other))).toBe(401);
  });

  it('rests with a session in the bin, and goes with it', async () => {
    const id = await ended();
    const made = await share(id);
    const cookie = await reading(made);
    await site.asStaff('DELETE', `/api/sessions/${id}`);
    expect(await read(id, cookie)).toBe(401);
    expect(refusalOf(await exchange(keyOf(made)))).toMatchObject({ code: 'bad_share' });
    await site.asStaff('POST', `/api/sessions/${id}/restore`);
    expect(await read(id, cookie)).toBe(200);
    await site.rooms.remove(id);
    expect([await read(id, cookie), site.store.shares.find(made.share.id)]).toEqual([401, undefined]);
  });

  it('[G8] shows so many moments a second by one link; by another link, and for staff, they go on', async () => {
    const id = await ended();
    const [busy, calm] = [await reading(await share(id, { days: 7, replay: true })), await reading(await share(id, { days: 7, replay: true }))];
    const moment = (cookie: string) => site.send('GET', `/api/shared/${id}/replay/view?rev=1&face=screen`, { cookie });
    for (let asked = 0; asked < SHARED_REPLAY_LIMIT.burst; asked += 1) expect((await moment(busy)).statusCode).toBe(200);
    const refused = await moment(busy);
    expect([refused.statusCode, refusalOf(refused)]).toEqual([429, { code: 'slow_down', again: true, seconds: 1, message: 'Many people are trying at once. Please wait a moment.' }]);
    expect((await site.send('GET', `/api/shared/${id}/replay`, { cookie: busy })).statusCode).toBe(429);
    expect(await read(id, busy)).toBe(200);
    expect([(await moment(calm)).statusCode, (await site.asStaff('GET', `/api/sessions/${id}/replay/view?rev=1&face=screen`)).statusCode]).toEqual([200, 200]);
    site.clock.advance(1_000);
    expect((await moment(busy)).statusCode).toBe(200);
  });

  it('shows the big screen again where it says so, no other face and no note', async () => {
    const id = await ended();
    const ask = async (made: MadeShare, path: string) => site.send('GET', `/api/shared/${id}/replay${path}`, { cookie: await reading(made) });
    const made = await share(id, { days: 7, replay: true });
    expect((await ask(made, '')).json()).toMatchObject({ room: id, people: [], notes: [], card: { code: '', wifi: null } });
    expect((await ask(made, '/view?rev=1&face=screen')).json()).toMatchObject({ rev: 1, face: 'screen' });
    for (const face of ['console', 'phone']) expect(refusalOf(await ask(made, `/view?rev=1&face=${face}`))).toMatchObject({ code: 'not_allowed' });
    const plain = await share(id);
    for (const path of ['', '/view?rev=1&face=screen']) expect(refusalOf(await ask(plain, path))).toMatchObject({ code: 'not_allowed' });
  });

  it('[K10] [AS6] tells results and promises of the wall: no note, no feeling, no count of few people, no promise that was not read back', async () => {
    const { id } = await site.newSession([{ activity: 'question-card', preset: 'talk' }]);
    const room = await site.rooms.open(id);
    let sent = 0;
    const host = (command: { readonly type: string } & Record<string, unknown>) =>
      room.command({ id: `command-${String((sent += 1)).padStart(4, '0')}`, to: 'room', step: room.live.state.current, as: null, command }, { authority: 'host', key: 'staff-1', seat: null });
    await host({ type: 'makePromise', what: 'Open on Sundays', who: '', by: '', work: '' });
    await host({ type: 'writeNote', text: 'Canary-note' });
    expect(await host({ type: 'next', from: 'lobby' })).toMatchObject({ ok: true });
    await site.asStaff('POST', `/api/sessions/${id}/end`);
    const answer = await site.send('GET', `/api/shared/${id}`, { cookie: await reading(await share(id)) });
    expect(answer.json()).toMatchObject({ people: null, results: [{ activity: 'question-card' }], promises: [] });
    expect(answer.body).not.toMatch(/Canary|Sundays|notes|figures/);
  });

  it('needs an ended session and sound days', async () => {
    const open = await site.newSession();
    expect(refusalOf(await site.asStaff('POST', `/api/sessions/${open.id}/shares`, { days: 7, replay: false }))).toMatchObject({ code: 'still_open' });
    const id = await ended();
    for (const days of [0, 366, 1.5, '7']) expect(refusalOf(await site.asStaff('POST', `/api/sessions/${id}/shares`, { days, replay: false }))).toMatchObject({ code: 'invalid', field: 'days' });
  });

  it('wrong keys are slowed down, for one address and without end for nobody else', async () => {
    const id = await ended();
    const made = await share(id);
    const answers = [];
    for (let tried = 0; tried < 121; tried += 1) answers.push((await exchange(`wrong-key-${String(tried).padStart(4, '0')}`)).statusCode);
    expect([answers.at(0), answers.at(-1)]).toEqual([404, 429]);
    expect(refusalOf(await exchange(keyOf(made)))).toMatchObject({ code: 'slow_down', again: true, seconds: 1 });
    expect((await exchange(keyOf(made), '192.168.1.77')).statusCode).toBe(200);
    site.clock.advance(2_000);
    expect((await exchange(keyOf(made))).statusCode).toBe(200);
  });
});

/** Every route, from the tree the framework prints. */
function routesOf(tree: string): readonly { readonly method: string; readonly url: string }[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (path === '') return [];
    above.splice(indent.length / 4, Infinity, path);
    return methods === '' ? [] : methods.split(', ').map((method) => ({ method, url: above.join('') }));
  });
}

describe('who reads a share is nobody anywhere else', () => {
  it('every route that needs staff, a host or a helper refuses its cookie', async () => {
    const id = await ended();
    await site.store.directory.addRoom(recordOf({ id: 'other', key: 'OTHERKEY12345', code: '593714' }));
    const made = await share(id);
    const cookie = await reading(made);
    const renamed = cookie.replace(`third-place-share-${id}`, 'third-place-staff');
    const helping = cookie.replace(`third-place-share-${id}`, `third-place-help-${id}`);
    const routes = routesOf(site.app.printRoutes({ commonPrefix: false })).filter(({ method, url }) => url.startsWith('/api/') && method !== 'HEAD');
    // Not behind a cookie: each asks for a secret of its own, or tells only who one is.
    const open = ['POST /api/join', 'POST /api/staff', 'GET /api/staff', 'DELETE /api/staff', 'POST /api/links/exchange', 'POST /api/tv', 'POST /api/tv/poll', 'POST /api/move', 'POST /api/shares/exchange'];
    const own = routes.filter(({ url }) => url.startsWith('/api/shared/'));
    const guarded = routes.filter((route) => !own.includes(route) && !open.includes(`${route.method} ${route.url}`));
    expect(guarded.length).toBeGreaterThan(20);
    for (const { method, url } of guarded) {
      const address = url.replace(':id', id).replace(':share', made.share.id).replace(/:\w+/g, 'x');
      for (const sent of [cookie, renamed, helping]) {
        const answer = await site.send(method as 'GET', address, { cookie: sent, ...(method === 'GET' ? {} : { body: {} }) });
        expect(answer.statusCode, `${method} ${address}`).toBe(401);
      }
    }
    for (const { method, url } of own) {
      const answer = await site.send(method as 'GET', url.replace(':id', 'other').replace(/:\w+/g, '1'), { cookie: cookie.replace(id, 'other') });
      expect(answer.statusCode, `${method} ${url}`).toBe(401);
    }
    expect(own.length).toBeGreaterThan(0);
    for (const sent of [cookie, renamed, helping]) expect(site.identity.authenticate(sent, id)).toBeNull();
  });
});
