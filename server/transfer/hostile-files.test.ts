import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Receipt } from '../../shared/http-library.ts';
import type { SessionFile } from '../../shared/http-transfer.ts';
import type { Session } from '../../shared/http.ts';
import type { RecordedEvent, RoomEvent } from '../../shared/kernel/model.ts';
import { refusalOf, startSite, type Site } from '../http/testing/site.ts';
import { letWordsGo } from '../library/retention.ts';
import { wordsLeft } from '../library/words-left.ts';
import { createPatience } from './patience.ts';
import { readSessionFile } from './read.ts';

const LOG = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../e2e/logs/release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];
const ENDED = LOG.findLast(({ event }) => event.type === 'sessionEnded')?.rev ?? 0;
const fileOf = (events: readonly RecordedEvent[]): SessionFile => ({
  staffOnly: 'x', format: 'third-place-session', version: 1, release: '1', session: { title: 'Brought', place: '', language: 'en', createdAt: events[0]?.at ?? 0 }, events,
});
/** The log's first event, then these, then its end. */
const short = (events: readonly RoomEvent[]): SessionFile => {
  const [first] = LOG;
  if (!first) throw new Error('no log');
  return fileOf([first, ...[...events, { type: 'sessionEnded' } as const].map((event, index): RecordedEvent => ({ rev: index + 2, at: first.at, by: 'x', commandId: `more ${index}`, event }))]);
};

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

const imported = async (file: SessionFile): Promise<string> => {
  const answer = await site.asStaff('POST', '/api/import', file);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Session>().id;
};
const left = async (id: string): Promise<number> => wordsLeft(registry, await site.store.events.read(id, 0)).targets.length;

describe('[G8] a file made to do harm', () => {
  it('its command ids never pass for this server’s own: words that are to go do go, and are not only said to be gone', async () => {
    const commandIds: Readonly<Record<number, string>> = { 3: `sys:retention:${ENDED}`, 4: `sys:purge:${LOG.length}`, 5: `sys:purge:${LOG.length + 1}` };
    const id = await imported(fileOf(LOG.map((one) => ({ ...one, commandId: commandIds[one.rev] ?? one.commandId }))));
    expect(await left(id)).toBeGreaterThan(20);
    const answer = await site.asStaff('POST', `/api/sessions/${id}/purge`, { what: 'words' });
    expect(answer.json<Receipt>().removed.texts).toBeGreaterThan(20);
    expect(await left(id)).toBe(0);
    const other = await imported(fileOf(LOG.map((one) => ({ ...one, commandId: commandIds[one.rev] ?? one.commandId }))));
    const before = await left(other);
    await letWordsGo({ registry, clock: site.clock, events: site.store.events, figures: site.store.figures, library: site.store.library, rooms: site.rooms }, other);
    expect(await left(other)).toBeLessThan(before);
  });

  it('a hundred thousand removals of one text are one, and a longer list is refused', async () => {
    const removing = (times: number): SessionFile => short([{ type: 'noteWritten', id: 'n', text: 'gone', step: null }, { type: 'wordsRemoved', reason: 'host', targets: Array.from({ length: times }, () => ({ rev: 2, field: 'text' })) }]);
    const id = await imported(removing(100_000));
    expect((await site.rooms.state(id)).notes).toMatchObject([{ text: null }]);
    expect(refusalOf(await site.asStaff('POST', '/api/import', removing(100_001)))).toMatchObject({ code: 'bad_file' });
  });

  it('more people than any room ever held are refused', async () => {
    const crowd = Array.from({ length: 6_000 }, (_, index): RoomEvent => ({ type: 'participantJoined', id: `p${index}`, way: 'phone', seat: null }));
    expect(refusalOf(await site.asStaff('POST', '/api/import', short(crowd)))).toMatchObject({ code: 'bad_file' });
  });

  it('one that takes long to read lets others work, and is given up', async () => {
    let now = 0;
    const slow = createPatience(() => (now += 15));
    expect(await readSessionFile(registry, fileOf(LOG), LOG.at(-1)?.at ?? 0, slow)).toEqual({ bad: 'file', at: 0 });
    expect(await readSessionFile(registry, fileOf(LOG), LOG.at(-1)?.at ?? 0)).toMatchObject({ title: 'Brought' });
  });

  it('time that has not come is refused', async () => {
    const last = LOG.at(-1)?.at ?? 0;
    expect(await readSessionFile(registry, fileOf(LOG), last)).toMatchObject({ title: 'Brought' });
    expect(await readSessionFile(registry, fileOf(LOG), last - 25 * 3_600_000)).toMatchObject({ bad: 'file' });
  });
});
