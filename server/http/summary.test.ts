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
  expect(await summary(id)).toMatchObject({ session: { id }, figures: { version: 1, startedAt: null, endedAt: null, stages: [], exercises: [] }, results: [], promises: [], notes: [] });
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
