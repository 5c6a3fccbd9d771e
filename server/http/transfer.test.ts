import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { SessionReport } from '../../shared/http-summary.ts';
import type { SessionFile } from '../../shared/http-transfer.ts';
import type { Session } from '../../shared/http.ts';
import type { RecordedEvent, RoomEvent } from '../../shared/kernel/model.ts';
import { factsOf } from '../../shared/kernel/facts.ts';
import { fold } from '../../shared/kernel/fold.ts';
import { typedTexts } from '../../shared/kernel/testing/log.ts';
import type { SessionFigures } from '../../shared/kernel/summary/figures.ts';
import { retentionTargets } from '../../shared/kernel/summary/retention.ts';
import { summariseSession } from '../../shared/kernel/summary/summarise-session.ts';
import { readLog } from '../rooms/load.ts';
import { recordOf } from '../rooms/testing/node.ts';
import { refusalOf, startSite, type Site } from './testing/site.ts';

const LOGS = ['release-0.1-all-exercises.json', 'release-0.2-community-definition.json'];
const logOf = (name: string): readonly RecordedEvent[] => {
  const events = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../e2e/logs', name), 'utf8')) as readonly RecordedEvent[];
  const last = events.at(-1);
  if (!last || events.some(({ event }) => event.type === 'sessionEnded')) return events;
  return [...events, { rev: last.rev + 1, at: last.at + 1, by: 'system', commandId: 'the end', event: { type: 'sessionEnded' } }];
};

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

/** An ended session with a recorded log. */
async function stored(events: readonly RecordedEvent[]): Promise<string> {
  const record = recordOf({ title: '=Our town, ¡sí!', place: 'Main Street', endedAt: events.at(-1)?.at ?? null });
  await Promise.all([site.store.directory.addRoom(record), site.store.events.append(record.id, 0, events)]);
  return record.id;
}
const saved = async (id: string): Promise<SessionFile> => (await site.asStaff('GET', `/api/sessions/${id}/export`)).json<SessionFile>();
const summaries = (events: readonly RecordedEvent[]): readonly unknown[] => {
  const state = fold(registry, events);
  return [...state.runs.values()].map((run) => {
    const step = [...state.entered.values()].findLast((record) => record.step.run === run.run)?.step;
    return step && (registry.get(run.activity)?.summary(run.state, factsOf(state, step)) as unknown);
  });
};

describe('a whole session moves to another server', () => {
  it.each(LOGS)('%s: the imported session has the same log and summary, and its own id, code and keys', async (name) => {
    const id = await stored(logOf(name));
    const file = await saved(id);
    const other = await startSite(registry);
    try {
      const answer = await other.asStaff('POST', '/api/import', file);
      expect(answer.statusCode, answer.body).toBe(201);
      const session = answer.json<Session>();
      expect(session.id).not.toBe(id);
      expect((await other.asStaff('GET', '/api/library')).json()).toMatchObject({ total: 1, items: [{ id: session.id, title: '=Our town, ¡sí!' }] });
      expect(session).toMatchObject({ endedAt: logOf(name).at(-1)?.at, card: { title: '=Our town, ¡sí!', place: 'Main Street' } });
      const log = await other.store.events.read(session.id, 0);
      // The other server's own commands are not this one's (server/transfer/hostile-files.test.ts).
      expect(log).toEqual(file.events.map((one) => ({ ...one, commandId: one.commandId.replace(/^sys:/, 'moved:sys:') })));
      expect(summaries(log)).toEqual(summaries(logOf(name)));
      expect((await other.rooms.state(session.id)).phase).toBe('ended');
      expect((await other.asStaff('GET', `/api/sessions/${session.id}/export`)).json<SessionFile>().events).toEqual(log);
    } finally {
      await other.close();
    }
  });

  it.each(LOGS)('[Kept] %s: a session whose words have gone brings the figures of its ending along, and has the same summary there', async (name) => {
    const events = logOf(name);
    const id = await stored(events);
    await (await site.rooms.open(id)).recordKept();
    const summaryOf = async (there: Site, room: string): Promise<SessionReport> => (await there.asStaff('GET', `/api/sessions/${room}/summary`)).json();
    const before = await summaryOf(site, id);
    expect((await saved(id)).figures).toBeUndefined();
    const { live } = await site.rooms.open(id);
    const targets = retentionTargets(registry, await readLog(registry, site.store.events, id));
    await live.submit({ commandId: 'sys:retention', by: 'system', decide: () => [{ type: 'wordsRemoved', targets, reason: 'retention' }] });
    const file = await saved(id);
    expect(JSON.stringify(file.figures)).not.toContain('"text"');
    const other = await startSite(registry);
    try {
      const moved = await other.asStaff('POST', '/api/import', file);
      expect(moved.statusCode, moved.body).toBe(201);
      const after = await summaryOf(other, moved.json<Session>().id);
      const here = await summaryOf(site, id);
      expect([after.figures, after.results, after.promises]).toEqual([here.figures, here.results, here.promises]);
      expect(after.figures).toEqual(before.figures);
      // Reckoned from what is left they would be weaker.
      if (name === LOGS[1]) expect(summariseSession(registry, file.events).exercises).not.toEqual(before.figures.exercises);
      const again = (await other.asStaff('GET', `/api/sessions/${moved.json<Session>().id}/export`)).json<SessionFile>();
      expect(again.figures).toEqual(file.figures);
    } finally {
      await other.close();
    }
  });

  it('its first field and its name say that it is for staff only; no name is in it, all other words are', async () => {
    const events = logOf(LOGS[0] ?? '');
    const naming = events.findLast(({ event }) => event.type === 'participantNamed');
    const named = events.map((one): RecordedEvent => (one.rev === naming?.rev && one.event.type === 'participantNamed' ? { ...one, event: { ...one.event, name: 'Canary-Rosa' } } : one));
    expect(naming).toBeDefined();
    const answer = await site.asStaff('GET', `/api/sessions/${await stored(named)}/export`);
    expect(Object.keys(answer.json<SessionFile>())[0]).toBe('staffOnly');
    expect(answer.body.slice(0, 40)).toContain('{"staffOnly":"For staff only.');
    expect(answer.headers['content-disposition']).toMatch(/filename="our-town-si-\d{4}-\d\d-\d\d-staff-only\.json"$/);
    expect(answer.body).not.toContain('Canary-Rosa');
    const words = typedTexts(registry, events).filter(({ rev }) => events[rev - 1]?.event.type !== 'participantNamed');
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter(({ text }) => !answer.body.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  });

  it('an open session is not saved: its people still have names', async () => {
    const open = await site.newSession();
    expect(refusalOf(await site.asStaff('GET', `/api/sessions/${open.id}/export`))).toMatchObject({ code: 'still_open' });
    expect((await site.asStaff('GET', '/api/sessions/nowhere/export')).statusCode).toBe(404);
  });

  it('only staff save or open files', async () => {
    const id = await stored(logOf(LOGS[0] ?? ''));
    for (const [method, url] of [['GET', `/api/sessions/${id}/export`], ['POST', '/api/import']] as const) {
      expect((await site.send(method, url, method === 'POST' ? { body: {} } : {})).statusCode, url).toBe(401);
    }
    const link = (await site.asStaff('POST', `/api/sessions/${id}/links`, { role: 'full' })).json<{ path: string }>();
    const cookies = (await site.send('POST', '/api/links/exchange', { body: { key: link.path.split('key=')[1] ?? '' } })).cookies;
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await site.send('GET', `/api/sessions/${id}/export`, { cookie })).statusCode).toBe(401);
  });
});

/** A log whose words have gone. */
const gone = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  [...events, { rev: events.length + 1, at: events.at(-1)?.at ?? 0, by: 'system', commandId: 'gone', event: { type: 'wordsRemoved', targets: [], reason: 'retention' } }];
const summaryWith = (figures: SessionFigures, change: object): object => ({ ...figures, exercises: figures.exercises.map((one, index) => (index === 0 ? { ...one, summary: { ...(one.summary as object), ...change } } : one)) });
/** Figures that are not those of the session, or none at all. */
const spoiled: Readonly<Record<string, (figures: SessionFigures) => unknown>> = {
  'nothing': () => null,
  'words in them': (figures) => ({ ...figures, people: { ...figures.people, all: 'Canary' } }),
  'a field too many': (figures) => ({ ...figures, extra: 'Canary' }),
  'a stage that was not played': (figures) => ({ ...figures, stages: [...figures.stages, figures.stages[0]] }),
  'an exercise that was not played': (figures) => ({ ...figures, exercises: figures.exercises.slice(1) }),
  'another end': (figures) => ({ ...figures, endedAt: (figures.endedAt ?? 0) + 1 }),
  'a summary with words in it': (figures) => summaryWith(figures, { names: ['Canary'] }),
  'a summary of another shape': (figures) => summaryWith(figures, Object.fromEntries(Object.keys(figures.exercises[0]?.summary as object).map((key) => [key, 'x']))),
  'less than nothing': (figures) => ({ ...figures, spentMs: -1 }),
};

describe('a file that is not what it says is refused, and changes nothing', () => {
  const change = (file: SessionFile, at: number, event: unknown): object => ({ ...file, events: file.events.map((one, index) => (index === at ? { ...one, ...(event as object) } : one)) });
  const hostile: Readonly<Record<string, (file: SessionFile) => object | string>> = {
    'no JSON': () => '{"staffOnly":',
    'a list': () => [],
    'nothing': () => ({}),
    'another format': (file) => ({ ...file, format: 'something' }),
    'a field too many': (file) => ({ ...file, extra: 1 }),
    'no events': (file) => ({ ...file, events: [] }),
    'a gap in the revs': (file) => ({ ...file, events: file.events.filter((_, index) => index !== 5) }),
    'events twice': (file) => ({ ...file, events: [...file.events, ...file.events] }),
    'time that goes back': (file) => change(file, 6, { at: 1 }),
    'time beyond all days': (file) => change(file, file.events.length - 1, { at: 9e15 }),
    'an event without a command': (file) => change(file, 3, { commandId: '' }),
    'an open end': (file) => ({ ...file, events: file.events.slice(0, -1).filter(({ event }) => event.type !== 'sessionEnded') }),
    'a second beginning': (file) => change(file, 4, { event: file.events[0]?.event }),
    'settings no exercise has': (file) => {
      const opened = file.events[0]?.event;
      return change(file, 0, { event: opened?.type === 'sessionOpened' ? { ...opened, plan: opened.plan.map((item) => ({ ...item, config: { minutes: 1e9 } })) } : {} });
    },
    'words without end': (file) => change(file, 4, { event: { type: 'noteWritten', id: 'n', text: 'x'.repeat(2_001), step: null } }),
    'a removal of words that never were': (file) => change(file, file.events.length - 2, { event: { type: 'wordsRemoved', targets: [{ rev: 1, field: 'plan2' }], reason: 'host' } }),
    'a removal of what comes later': (file) => change(file, 4, { event: { type: 'wordsRemoved', targets: [{ rev: 9, field: 'type' }], reason: 'host' } }),
    'figures though the words are there': (file) => ({ ...file, figures: summariseSession(registry, file.events) }),
    ...Object.fromEntries(Object.entries(spoiled).map(([what, spoil]) => [`figures: ${what}`, (file: SessionFile) => {
      const events = gone(file.events);
      return { ...file, events, figures: spoil(summariseSession(registry, events)) };
    }])),
    'prototype keys': (file) => JSON.stringify(file).replace('"format"', '"__proto__":{"a":1},"format"'),
    'a constructor in an event': (file) => JSON.stringify(file).replace('"event":{', '"event":{"constructor":{"prototype":{"a":1}},'),
    'a title of script only in letters nobody sees': (file) => ({ ...file, session: { ...file.session, title: '\u200B' } }),
    'a wrong language': (file) => ({ ...file, session: { ...file.session, language: '"><script>' } }),
  };
  it.each(Object.keys(hostile))('%s', async (what) => {
    const file = await saved(await stored(logOf(LOGS[0] ?? '')));
    const before = site.store.directory.rooms().length;
    const body = hostile[what]?.(file) ?? {};
    const answer = await site.send('POST', '/api/import', { cookie: site.staff, body, headers: { 'content-type': 'application/json' } });
    expect([answer.statusCode, refusalOf(answer)]).toEqual([400, { code: 'bad_file', message: expect.stringContaining('Nothing was changed.') as string, again: false }]);
    expect(site.store.directory.rooms()).toHaveLength(before);
  });

  it('events of a newer release ask for an update', async () => {
    const file = await saved(await stored(logOf(LOGS[0] ?? '')));
    for (const body of [change(file, 7, { event: { type: 'somethingNew' } }), { ...file, version: 2 }]) {
      expect(refusalOf(await site.asStaff('POST', '/api/import', body))).toMatchObject({ code: 'newer_file' });
    }
  });

  it('more than 32 MB is refused unread', async () => {
    const answer = await site.send('POST', '/api/import', { cookie: site.staff, body: `{"staffOnly":"${'x'.repeat(33 * 1024 * 1024)}"}`, headers: { 'content-type': 'application/json' } });
    expect(refusalOf(answer).code).toBe('too_large');
  });

  it('[K12] script text is only words; names and removed words that a file still holds are emptied', async () => {
    const file = await saved(await stored(logOf(LOGS[0] ?? '')));
    const last = file.events.at(-1);
    const at = last?.at ?? 0;
    const end = file.events.length;
    const more: readonly RoomEvent[] = [
      { type: 'noteWritten', id: 'note-1', text: '<script>alert(1)</script>\u202E', step: null },
      { type: 'noteWritten', id: 'note-2', text: 'Canary-removed', step: null },
      { type: 'participantJoined', id: 'late', way: 'room', seat: null },
      { type: 'participantNamed', id: 'late', name: 'Canary-named' },
      { type: 'wordsRemoved', targets: [{ rev: end + 2, field: 'text' }], reason: 'host' },
    ];
    const events = [...file.events, ...more.map((event, index) => ({ rev: end + index + 1, at, by: 'x', commandId: `more ${index}`, event }))];
    const answer = await site.asStaff('POST', '/api/import', { ...file, events });
    expect(answer.statusCode, answer.body).toBe(201);
    const { id } = answer.json<Session>();
    const log = JSON.stringify(await site.store.events.read(id, 0));
    expect(log).not.toContain('Canary');
    expect((await site.rooms.state(id)).notes.map(({ text }) => text).slice(-2)).toEqual(['<script>alert(1)</script>', null]);
  });
});
