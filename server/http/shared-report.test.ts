import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playedFile } from '../../e2e/support/played.ts';
import { registry } from '../../shared/activities/index.ts';
import type { MadeShare, SharedReport } from '../../shared/http-shares.ts';
import type { SessionReport } from '../../shared/http-summary.ts';
import type { Session } from '../../shared/http.ts';
import type { SessionTable } from '../../shared/kernel/summary/tables.ts';
import { cookieOf, startSite, type Site } from './testing/site.ts';

const WHOLE = [
  { activity: 'common-ground', preset: 'bigger-20' }, { activity: 'community-definition', preset: '30' }, { activity: 'ask', preset: '55' }, { activity: 'question-card', preset: 'guess' }, { activity: 'closing', preset: 'plain' },
] as const;
/** Numbers that count nobody: when, how long a step was, which round, which question, and what the exercise asked for. */
const NO_COUNT = new Set(['heldAt', 'expiresAt', 'minutes', 'pass', 'question', 'target']);

let site: Site;
beforeEach(async () => { site = await startSite(registry); });
afterEach(() => site.close());

/** The raw answer to who reads a share of a session that so many people played, and what staff see of it. */
async function shared(people: number): Promise<{ readonly id: string; readonly report: SharedReport; readonly staff: SessionReport }> {
  const file = playedFile({ plan: WHOLE, people, seed: 7, title: 'Small', pace: 0.35 });
  // Played before this server's day.
  const back = (file.events.at(-1)?.at ?? 0) - site.clock.now();
  const brought = await site.asStaff('POST', '/api/import', { ...file, session: { ...file.session, createdAt: file.session.createdAt - back }, events: file.events.map((one) => ({ ...one, at: one.at - back })) });
  expect(brought.statusCode, brought.body).toBe(201);
  const { id } = brought.json<Session>();
  const { path } = (await site.asStaff('POST', `/api/sessions/${id}/shares`, { days: 7, replay: false })).json<MadeShare>();
  const cookie = cookieOf(await site.send('POST', '/api/shares/exchange', { body: { key: path.split('#key=')[1] ?? '' } }));
  return { id, report: (await site.send('GET', `/api/shared/${id}`, { cookie })).json(), staff: (await site.asStaff('GET', `/api/sessions/${id}/summary`)).json() };
}

/** Every number in it, by the name it has there. */
function numbersIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'number') return NO_COUNT.has(name) ? [] : [name];
  if (Array.isArray(value)) return value.flatMap((inner) => numbersIn(inner, name));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, key)) : [];
}

describe('[AS6] the raw answer to a share’s reader', () => {
  it.each([2, 4])('of %d people has no number that counts: no people, sizes, times, dots, feelings', async (people) => {
    const { report, staff } = await shared(people);
    expect(new Set(numbersIn(staff.results)).size).toBeGreaterThan(4);
    expect(report.results.map(({ activity }) => activity)).toEqual(WHOLE.map(({ activity }) => activity));
    expect(numbersIn(report)).toEqual([]);
    expect(JSON.stringify(report.results)).toMatch(/"final":"\w+/);
  });
  it('nor, of fewer than five, a step or an event that tells how many: the spreadsheet has as little', async () => {
    const told = await Promise.all([3, 4].map(async (people) => {
      const { id, report, staff } = await shared(people);
      const { tables } = (await site.asStaff('GET', `/api/sessions/${id}/tables`)).json<{ tables: readonly SessionTable[] }>();
      const events = tables.find((table) => table.id === 'events')?.rows ?? [];
      expect(staff.steps).toEqual(report.steps);
      expect(staff.figures.stages.some(({ stage }) => stage === 'pairs')).toBe(people === 4);
      expect(events.flatMap(([, rev]) => rev ?? [])).toEqual([]);
      const items = tables.filter((table) => table.id === 'items' && table.rows.length > 0);
      expect(items.map(({ activity }) => activity)).toEqual(['common-ground', 'community-definition', 'ask']);
      expect(items.flatMap(({ columns, rows }) => rows.flatMap((row) => ['stage', 'group', 'size', 'sent'].flatMap((column) => row[columns.indexOf(column)] ?? [])))).toEqual([]);
      return { steps: report.steps.map(({ activity, stage, pass }) => [activity, stage, pass]), events: [...new Set(events.map(([, , ...where]) => where.join()))].toSorted() };
    }));
    expect(told[1]?.steps).toEqual(told[0]?.steps);
    expect(told[1]?.events).toEqual(told[0]?.events);
  });
  it('of nine has them, but for feelings, which the wall never showed', async () => {
    const { report } = await shared(9);
    expect(report.people).toBe(9);
    expect(numbersIn(report)).toEqual(expect.arrayContaining(['size', 'found', 'ms', 'people', 'of', 'words', 'strength', 'dots']));
    expect(report.results.at(-1)).toMatchObject({ activity: 'closing', result: { counts: null } });
  });
});
