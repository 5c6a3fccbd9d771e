import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Session } from '../../shared/http.ts';
import type { LibraryItem, LibraryPage, Receipt } from '../../shared/http-library.ts';
import { ReadOnlyError } from '../ports.ts';
import { reindex } from '../library/reindex.ts';
import { cookieOf, joinedOf, newToken, refusalOf, startSite, type Site } from './testing/site.ts';

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

const look = async (query = ''): Promise<LibraryPage> => (await site.asStaff('GET', `/api/library${query}`)).json<LibraryPage>();
const titles = async (query = ''): Promise<readonly string[]> => (await look(query)).items.map(({ title }) => title);
const make = async (title: string, place = '', activity = 'common-ground'): Promise<Session> => {
  site.clock.advance(1_000);
  return (await site.asStaff('POST', '/api/sessions', { title, place, plan: [{ activity, preset: null }] })).json<Session>();
};
const end = async ({ id }: Session): Promise<unknown> => site.asStaff('POST', `/api/sessions/${id}/end`);
const bin = async ({ id }: Session): Promise<number> => (await site.asStaff('DELETE', `/api/sessions/${id}`)).statusCode;

describe('looking for sessions', () => {
  it('case, accents and apostrophes do not count; title, place and exercise are looked through, every word must fit', async () => {
    await make('Café Élan', "Maison de l'Eau");
    await make('STRASSE und Straße', 'Hall 2', 'ask');
    await make('Nachbarn', 'Zürich', 'question-card');
    expect(await titles()).toEqual(['Nachbarn', 'STRASSE und Straße', 'Café Élan']);
    expect(await titles('?q=cafe+ELAN')).toEqual(['Café Élan']);
    expect([await titles('?q=leau'), await titles('?q=eau'), await titles(`?q=${encodeURIComponent('l’Eau')}`)]).toEqual([['Café Élan'], ['Café Élan'], ['Café Élan']]);
    expect(await titles('?q=strasse')).toEqual(['STRASSE und Straße']);
    expect(await titles('?q=common%20ground')).toEqual(['Café Élan']);
    expect(await titles('?q=cafe+hall')).toEqual([]);
    expect(await titles('?q=zurich&exercise=question-card')).toEqual(['Nachbarn']);
    expect(await titles('?exercise=ask')).toEqual(['STRASSE und Straße']);
  });
  it('by date, and page by page', async () => {
    const first = await make('One');
    const second = await make('Two');
    await make('Three');
    expect(await titles(`?from=${first.createdAt}&to=${second.createdAt}`)).toEqual(['One']);
    expect(await look('?skip=1&take=1')).toMatchObject({ total: 3, all: 3, binned: 0, items: [{ title: 'Two', exercises: ['common-ground'], people: 0, endedAt: null }] });
  });
  it('by the day it was begun, once it was; one command mends a row that says otherwise', async () => {
    const [early, late] = [await make('Early'), await make('Late')];
    site.clock.advance(86_400_000);
    const begun = site.clock.now();
    const { command } = await site.rooms.open(early.id);
    expect(await command({ id: 'next', to: 'room', step: null, as: null, command: { type: 'next', from: 'lobby' } }, { authority: 'host', key: 'staff', seat: null })).toMatchObject({ ok: true });
    site.clock.advance(60_000);
    await Promise.all([early, late].map(end));
    const told = async () => (await look()).items.map(({ title, heldAt, createdAt }) => [title, heldAt, createdAt]);
    const right = [['Early', begun, early.createdAt], ['Late', late.createdAt, late.createdAt]];
    expect(await told()).toEqual(right);
    expect([await titles(`?from=${begun}&to=${begun + 1}`), await titles(`?to=${begun}`)]).toEqual([['Early'], ['Late']]);
    const row = site.store.library.row(early.id);
    if (!row) throw new Error('no row');
    await site.store.library.keep({ ...row, startedAt: null });
    expect((await told())[0]?.[0]).toBe('Late');
    const { differences } = await reindex({ registry, store: site.store }, true);
    expect(differences.map(({ room, kept, found }) => [room, kept?.startedAt, found?.startedAt])).toEqual([[early.id, null, begun]]);
    expect([await told(), (await reindex({ registry, store: site.store }, false)).differences]).toEqual([right, []]);
  });
  it('a practice run is not among them', async () => {
    await site.asStaff('POST', '/api/practice', { people: 4, pace: 16, plan: [{ activity: 'ask', preset: null }] });
    expect(await look()).toEqual({ items: [], total: 0, all: 0, binned: 0 });
  });
  it('follows who came, what was played, the title and the end; the row is what the log says', async () => {
    const session = await make('Before');
    for (const number of [1, 2, 3]) await site.join({ code: session.card.code }, newToken(number));
    site.clock.advance(11_000);
    await site.rooms.loaded(session.id)?.recordKept();
    expect((await look()).items[0]).toMatchObject({ people: 3, exercises: ['common-ground'] });
    await site.asStaff('PATCH', `/api/sessions/${session.id}`, { title: 'After' });
    await end(session);
    expect((await look('?q=after')).items[0]).toMatchObject({ title: 'After', endedAt: site.clock.now() });
    expect((await look('?q=before')).total).toBe(0);
    expect(await reindex({ registry, store: site.store }, false)).toEqual({ sessions: 1, differences: [] });
  });
  it('staff only, and only what can be asked', async () => {
    expect((await site.send('GET', '/api/library')).statusCode).toBe(401);
    for (const query of ['?take=101', '?from=now', '?other=1', '?bin=yes']) expect((await site.asStaff('GET', `/api/library${query}`)).statusCode, query).toBe(400);
  });
});

describe('the bin', () => {
  it('takes an ended session in, out of every list and behind every link, and gives it back whole', async () => {
    const session = await make('Ours');
    const token = newToken(1);
    joinedOf(await site.join({ code: session.card.code }, token));
    const { path } = (await site.asStaff('POST', `/api/sessions/${session.id}/links`, { role: 'full' })).json<{ path: string }>();
    const key = path.split('#key=')[1] ?? '';
    const helper = cookieOf(await site.send('POST', '/api/links/exchange', { body: { key } }));
    await end(session);
    const log = await site.store.events.read(session.id, 0);
    const cut: string[] = [];
    site.rooms.onRemoved((id) => cut.push(id));
    expect((await site.send('DELETE', `/api/sessions/${session.id}`, { cookie: helper })).statusCode).toBe(401);
    expect(await bin(session)).toBe(204);

    expect(cut).toEqual([session.id]);
    expect([await titles(), await titles('?bin=1')]).toEqual([[], ['Ours']]);
    expect(await look('?bin=1')).toMatchObject({ all: 0, binned: 1, items: [{ binnedAt: site.clock.now() }] });
    expect((await site.asStaff('GET', `/api/sessions/${session.id}`)).statusCode).toBe(404);
    expect((await site.send('GET', `/api/sessions/${session.id}`, { cookie: helper })).statusCode).toBe(404);
    expect(refusalOf(await site.send('POST', '/api/links/exchange', { body: { key } })).code).toBe('bad_link');
    const joinKey = /J([0-9A-Z]+)$/.exec(session.card.joinUrl)?.[1] ?? '';
    expect(refusalOf(await site.join({ key: joinKey }, token)).code).toBe('bad_link');
    expect(await bin(session)).toBe(404);

    const back = await site.asStaff('POST', `/api/sessions/${session.id}/restore`);
    expect(back.json<LibraryItem>()).toMatchObject({ title: 'Ours', binnedAt: null });
    expect(await site.store.events.read(session.id, 0)).toEqual(log);
    expect((await site.send('GET', `/api/sessions/${session.id}`, { cookie: helper })).statusCode).toBe(200);
    expect(refusalOf(await site.join({ key: joinKey }, token)).code).toBe('over');
  });
  it('an open session is refused with a reason; a practice run is deleted at once', async () => {
    const session = await make('Open');
    const answer = await site.asStaff('DELETE', `/api/sessions/${session.id}`);
    expect([answer.statusCode, refusalOf(answer)]).toMatchObject([409, { code: 'still_open', message: 'This session is still open. End it first.' }]);
    const run = (await site.asStaff('POST', '/api/practice', { people: 4, pace: 16, plan: [{ activity: 'ask', preset: null }] })).json<Session>();
    expect(await bin(run)).toBe(204);
    expect(await site.store.events.read(run.id, 0)).toEqual([]);
    expect(site.store.seats.held({ room: run.id, seat: 'any' })).toBe(false);
  });
  it('a practice run that could not be deleted is still there, and nobody was told that it ended', async () => {
    const run = (await site.asStaff('POST', '/api/practice', { people: 4, pace: 16, plan: [{ activity: 'ask', preset: null }] })).json<Session>();
    const told: string[] = [];
    site.rooms.onRemoved((id) => told.push(id));
    const room = site.rooms.loaded(run.id);
    site.store.directory.deleteRoom = () => Promise.reject(new ReadOnlyError());
    const answer = await site.asStaff('DELETE', `/api/sessions/${run.id}`);
    expect([answer.statusCode, refusalOf(answer)]).toMatchObject([503, { code: 'read_only', again: true, seconds: 5 }]);
    expect([told, site.rooms.loaded(run.id)]).toEqual([[], room]);
  });
  it('staff only', async () => {
    const session = await make('Ours');
    for (const [method, url] of [['DELETE', ''], ['POST', '/restore'], ['POST', '/purge'], ['PUT', '/pinned']] as const) {
      expect((await site.send(method, `/api/sessions/${session.id}${url}`, { body: {} })).statusCode, url).toBe(401);
    }
    expect((await site.asStaff('POST', '/api/sessions/nothing/restore')).statusCode).toBe(404);
  });
});

it('a session is pinned and let go again', async () => {
  const session = await make('Ours');
  const pin = async (pinned: boolean): Promise<LibraryItem> => (await site.asStaff('PUT', `/api/sessions/${session.id}/pinned`, { pinned })).json<LibraryItem>();
  expect([(await pin(true)).pinned, (await look()).items[0]?.pinned, (await pin(false)).pinned]).toEqual([true, true, false]);
});

describe('a purge', () => {
  it('of words leaves the session in the library, of everything nothing, also out of the bin; each gives a receipt', async () => {
    const session = await make('Ours');
    await site.join({ code: session.card.code });
    const purge = async (what: string): Promise<Receipt> => (await site.asStaff('POST', `/api/sessions/${session.id}/purge`, { what })).json<Receipt>();
    expect(await purge('words')).toMatchObject({ code: 'still_open' });
    await end(session);
    expect(await purge('words')).toMatchObject({ what: 'words', session: { title: 'Ours' }, removed: { texts: 0, events: 0 }, backups: [], elsewhere: [], emptied: true });
    expect((await look()).items[0]).toMatchObject({ title: 'Ours', people: 1, wordsGoneAt: site.clock.now() });
    await bin(session);
    const receipt = await purge('everything');
    expect(receipt).toMatchObject({ what: 'everything', removed: { people: 1 } });
    expect(receipt.removed.events).toBeGreaterThan(2);
    expect(await look('?bin=1')).toMatchObject({ all: 0, binned: 0, items: [] });
    expect(await site.store.events.read(session.id, 0)).toEqual([]);
    expect((await site.asStaff('POST', `/api/sessions/${session.id}/purge`, { what: 'everything' })).statusCode).toBe(404);
    expect((await site.asStaff('POST', `/api/sessions/${session.id}/purge`, { what: 'some' })).statusCode).toBe(404);
  });
});
