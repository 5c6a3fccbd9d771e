import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { ReplayLine, ReplayView, TrainerNote } from '../../shared/http-replay.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { roomRecord } from '../store/testing/directory-contract.ts';
import { cookieOf, refusalOf, startSite, type Site } from './testing/site.ts';

const log = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../../e2e/logs'), 'release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];
const last = log.length;

let site: Site;
beforeEach(async () => {
  site = await startSite(registry);
  await site.store.directory.addRoom(roomRecord('over', { endedAt: site.clock.now(), wifi: { name: 'Library', password: 'books' } }));
  await site.store.events.append('over', 0, log);
});
afterEach(() => site.close());

const line = async (): Promise<ReplayLine> => (await site.asStaff('GET', '/api/sessions/over/replay')).json<ReplayLine>();
const view = (query: string) => site.asStaff('GET', `/api/sessions/over/replay/view?${query}`);
const pin = (body: object) => site.asStaff('POST', '/api/sessions/over/notes', body);

describe('the line of an ended session', () => {
  it('has a bar for each visit to a stage, in order and without gaps, and every event’s time', async () => {
    const { bars, after, startsAt, people, card, marks } = await line();
    expect(bars.length).toBeGreaterThan(4);
    bars.slice(1).forEach((bar, index) => expect(bar.from).toBeGreaterThanOrEqual(bars[index]?.to ?? 0));
    expect([after.length + 1, startsAt]).toEqual([last, log[0]?.at]);
    expect(startsAt + after.reduce((sum, ms) => sum + ms, 0)).toBe(log.at(-1)?.at);
    expect(people).toEqual(log.flatMap(({ event }) => (event.type === 'participantJoined' ? [event.id] : [])));
    expect(marks.every(({ rev }) => rev >= 1 && rev <= last)).toBe(true);
    expect(marks.map(({ kind }) => kind)).toContain('reveal');
    expect([card.code, card.wifi, card.joinUrl]).toEqual(['', null, 'http://library.test:4000/']);
  });
  it('is for staff only, of sessions that are over and are there', async () => {
    expect((await site.send('GET', '/api/sessions/over/replay')).statusCode).toBe(401);
    expect((await site.send('GET', `/api/sessions/over/replay/view?rev=1&face=screen`)).statusCode).toBe(401);
    const open = await site.newSession();
    expect(refusalOf(await site.asStaff('GET', `/api/sessions/${open.id}/replay`)).code).toBe('still_open');
    expect(refusalOf(await site.asStaff('GET', `/api/sessions/${open.id}/replay/view?rev=1&face=screen`)).code).toBe('still_open');
    expect((await site.asStaff('GET', '/api/sessions/nothing/replay')).statusCode).toBe(404);
    const { path } = (await site.asStaff('POST', `/api/sessions/${open.id}/links`, { role: 'full' })).json<{ path: string }>();
    const helper = cookieOf(await site.send('POST', '/api/links/exchange', { body: { key: path.split('#key=')[1] ?? '' } }));
    expect((await site.send('GET', `/api/sessions/${open.id}/replay`, { cookie: helper })).statusCode).toBe(401);
  });
  it('is read anew when words are taken out afterwards: they are on no picture any more', async () => {
    const written = log.find(({ event }) => event.type === 'activity' && event.event.type === 'lineWritten');
    const text = written?.event.type === 'activity' ? (written.event.event as unknown as { text: string }).text : '';
    const { bars } = await line();
    const solo = bars.find(({ step }) => step.stage === 'solo')?.to ?? 1;
    expect((await line()).wordsGone).toBe(false);
    expect((await view(`rev=${solo - 1}&face=console`)).body).toContain(text);
    const event: RecordedEvent = { rev: last + 1, at: log.at(-1)?.at ?? 0, by: 'system', commandId: 'sys:purge', event: { type: 'wordsRemoved', targets: [{ rev: written?.rev ?? 0, field: 'text' }], reason: 'host' } };
    await site.store.events.remove('over', last, [{ rev: written?.rev ?? 0, field: 'text' }], event);
    expect((await view(`rev=${solo - 1}&face=console`)).body).not.toContain(text);
    const again = await line();
    expect(again.wordsGone).toBe(true);
    // What came after the ending makes the line no longer.
    expect(again.after.length + 1).toBe(last);
  });
});

describe('one picture', () => {
  it('is a live view of its face after that event, with its time; never an event or a state', async () => {
    for (const face of ['screen', 'console', 'phone']) {
      const answer = await view(`rev=${last - 20}&face=${face}`);
      expect(answer.statusCode).toBe(200);
      const told = answer.json<ReplayView>();
      expect([told.rev, told.face, told.at]).toEqual([last - 20, face, log[last - 21]?.at]);
      expect(answer.body).not.toMatch(/"(undoable|commandId|entered|ratings)"/);
    }
  });
  it('of a phone is that of whom came as the so-manyth, or of the first who has one', async () => {
    const { people, bars } = await line();
    const rev = bars[1]?.from ?? 1;
    const second = (await view(`rev=${rev}&face=phone&person=2`)).json<Extract<ReplayView, { face: 'phone' }>>();
    expect(second.shown?.mine.map(({ id }) => id)).toContain(people[1]);
    expect(second.shown?.mine.every(({ name }) => name === null)).toBe(true);
    const any = (await view(`rev=${rev}&face=phone`)).json<Extract<ReplayView, { face: 'phone' }>>();
    expect(any.person).toBe(any.phones[0]?.person);
    expect((await view('rev=1&face=phone&person=3')).json<Extract<ReplayView, { face: 'phone' }>>()).toMatchObject({ shown: null, phones: [], person: 3 });
  });
  it('that cannot be is refused, and changes nothing', async () => {
    for (const query of ['rev=0&face=screen', `rev=${last + 1}&face=screen`, 'rev=x&face=screen', 'rev=1', 'rev=1&face=state', 'rev=1&face=screen&seat=a', 'rev=1.5&face=screen', 'rev=1&rev=2&face=screen']) {
      expect((await view(query)).statusCode, query).toBe(400);
    }
  });
});

describe('notes on moments', () => {
  it('are pinned, changed, deleted and told with the line, in the order of the session', async () => {
    const made = (await pin({ rev: 40, text: '  Nobody speaks yet.  ' })).json<TrainerNote>();
    expect(made).toMatchObject({ rev: 40, text: 'Nobody speaks yet.', madeAt: site.clock.now() });
    await pin({ rev: 12, text: 'The door opens' });
    expect((await line()).notes.map(({ rev }) => rev)).toEqual([12, 40]);
    expect((await site.asStaff('PUT', `/api/sessions/over/notes/${made.id}`, { text: 'Now they do' })).json()).toMatchObject({ id: made.id, rev: 40, text: 'Now they do' });
    expect((await site.asStaff('DELETE', `/api/sessions/over/notes/${made.id}`)).statusCode).toBe(204);
    expect((await line()).notes.map(({ text }) => text)).toEqual(['The door opens']);
  });
  it('are staff’s, of moments there are, and of their own session', async () => {
    expect((await site.send('POST', '/api/sessions/over/notes', { body: { rev: 1, text: 'Mine' } })).statusCode).toBe(401);
    for (const body of [{ rev: last + 1, text: 'Later' }, { rev: 0, text: 'Before' }, { rev: 2, text: ' ' }, { rev: 2, text: 'x'.repeat(2_001) }, { text: 'Nowhere' }]) expect((await pin(body)).statusCode).toBe(400);
    const made = (await pin({ rev: 2, text: 'Here' })).json<TrainerNote>();
    await site.store.directory.addRoom(roomRecord('other', { code: '555555', endedAt: site.clock.now() }));
    for (const path of [`/api/sessions/other/notes/${made.id}`, '/api/sessions/over/notes/nothing']) {
      expect((await site.asStaff('DELETE', path)).statusCode).toBe(404);
      expect((await site.asStaff('PUT', path, { text: 'Stolen' })).statusCode).toBe(404);
      expect((await site.send('DELETE', path)).statusCode).toBe(401);
    }
    expect((await line()).notes).toMatchObject([{ text: 'Here' }]);
  });
});
