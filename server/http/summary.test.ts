import { afterEach, beforeEach, expect, test } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { SessionReport } from '../../shared/http-summary.ts';
import { startSite, type Site } from './testing/site.ts';

let site: Site;
beforeEach(async () => void (site = await startSite(registry)));
afterEach(() => site.close());

const plan = [{ activity: 'question-card', preset: null, config: { question: 'Who is not here?', family: 'hearing', answers: true, guess: null, guessFirst: false, minutes: { ask: 2, share: 1 } } }];
const summary = async (id: string): Promise<SessionReport> => (await site.asStaff('GET', `/api/sessions/${id}/summary`)).json();

test('staff read a session in figures, before it began and after it ended', async () => {
  const { id } = await site.newSession(plan);
  expect(await summary(id)).toMatchObject({ session: { id }, figures: { version: 1, startedAt: null, endedAt: null, stages: [], exercises: [] }, results: [], promises: [], notes: [], wordsGoneAt: null });
  await site.asStaff('POST', `/api/sessions/${id}/end`);
  const { figures } = await summary(id);
  expect(figures.endedAt).not.toBeNull();
});

test('nobody else reads it: not without a cookie, not a full helper of that session', async () => {
  const { id } = await site.newSession(plan);
  expect((await site.send('GET', `/api/sessions/${id}/summary`)).json()).toMatchObject({ code: 'not_signed_in' });
  for (const role of ['moderate', 'full']) {
    const { path } = (await site.asStaff('POST', `/api/sessions/${id}/links`, { role })).json<{ path: string }>();
    const exchanged = await site.send('POST', '/api/links/exchange', { body: { key: path.split('key=')[1] ?? '' } });
    const cookie = String(exchanged.headers['set-cookie']).split(';')[0] ?? '';
    expect((await site.send('GET', `/api/sessions/${id}/summary`, { cookie })).json()).toMatchObject({ code: 'not_signed_in' });
  }
  expect((await site.asStaff('GET', '/api/sessions/none/summary')).json()).toMatchObject({ code: 'not_found' });
});

test('[QC3] a dropped promise stands at once in no summary, and so in no Story, which is made from it', async () => {
  const { id } = await site.newSession(plan);
  const room = await site.rooms.open(id);
  const host = (command: { readonly type: string } & Readonly<Record<string, unknown>>): Promise<unknown> => room.command({ id: `drop-${command.type}-0`, to: 'room', step: null, as: null, command }, { authority: 'host', key: 'staff-1', seat: null });
  await host({ type: 'makePromise', what: 'Canary', who: '', by: '', work: '' });
  await host({ type: 'dropPromise', id: room.live.state.promises[0]?.id ?? '' });
  await site.asStaff('POST', `/api/sessions/${id}/end`);
  const report = await summary(id);
  expect(report.figures.worked.promises).toEqual({ made: 0, told: 0 });
  expect(JSON.stringify(report)).not.toContain('Canary');
});

test('what became of a promise is told after the end, by staff only; the words are cleaned and the report has them', async () => {
  const { id } = await site.newSession(plan);
  const room = await site.rooms.open(id);
  await room.command({ id: 'promise01', to: 'room', step: null, as: null, command: { type: 'makePromise', what: 'Open on Sundays', who: '', by: '', work: '' } }, { authority: 'host', key: 'staff-1', seat: null });
  await site.asStaff('POST', `/api/sessions/${id}/end`);
  const [promise] = (await summary(id)).promises;
  const url = `/api/sessions/${id}/promises/${promise?.id ?? ''}`;
  expect((await site.asStaff('PUT', url, { did: ' We open at ten. ' })).json()).toMatchObject({ promises: [{ what: 'Open on Sundays', did: 'We open at ten.' }] });
  const report = await summary(id);
  expect(report).toMatchObject({ promises: [{ did: 'We open at ten.' }], figures: { worked: { promises: { made: 1, told: 1 } } } });
  expect((await site.asStaff('PUT', url, { did: '' })).json()).toMatchObject({ promises: [{ did: null }] });
  expect((await site.asStaff('PUT', url, { did: 'x'.repeat(601) })).json()).toMatchObject({ code: 'invalid', field: 'did' });
  expect((await site.asStaff('PUT', url, { done: 'x' })).json()).toMatchObject({ code: 'invalid' });
  for (const other of ['none', 'x'.repeat(90)]) expect((await site.asStaff('PUT', `/api/sessions/${id}/promises/${other}`, { did: 'x' })).json()).toMatchObject({ code: 'not_found' });
  expect((await site.send('PUT', url, { body: { did: 'x' } })).json()).toMatchObject({ code: 'not_signed_in' });
});
