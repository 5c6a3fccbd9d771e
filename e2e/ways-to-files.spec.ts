import type { Locator, Page } from '@playwright/test';
import { bringIn } from './support/bring-in.ts';
import type { SessionReport } from '../shared/http-summary.ts';
import { playedFile } from './support/played.ts';
import { CONSOLE, expect, PHONE, test, type Room } from './support/room.ts';
import { sideways } from './support/sideways.ts';
import { endSession, pressNext } from './support/steps.ts';

const PLAYED = [{ activity: 'common-ground', preset: '15' }, { activity: 'community-definition', preset: '25' }, { activity: 'closing', preset: null }] as const;
const FILES = 'Story, poster and files';
const AGAIN = 'Watch it again';

async function printing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // What stands on the page when its print begins.
    window.print = () => { document.documentElement.dataset['printed'] = String(document.querySelector('main')?.querySelectorAll('table').length); };
  });
}
async function fromMenu(page: Page, title: string, act: string): Promise<void> {
  await page.goto('/sessions');
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
}
async function otherPage(page: Page, link: string): Promise<Page> {
  const opens = page.context().waitForEvent('page');
  await page.getByRole('link', { name: link }).click();
  return opens;
}

test('the list’s menu leads to a session’s files by eye and by key, and prints its whole page', async ({ open }) => {
  const room = await open();
  await bringIn(room.host.request, room.origin, playedFile({ plan: PLAYED, people: 9, seed: 4, title: 'An evening in May', pace: 0.35 }));
  const page = await room.host.newPage();
  await printing(page);

  await fromMenu(page, 'An evening in May', 'Export');
  const heading = page.getByRole('heading', { level: 2, name: 'Take it along' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Save the Story' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Save the Story' })).toBeFocused();
  const tables = await page.getByRole('main').locator('table').count();
  expect(tables).toBeGreaterThan(4);

  await fromMenu(page, 'An evening in May', 'Print');
  await expect(page.locator('html')).toHaveAttribute('data-printed', String(tables));

  // Without either it opens at its top, and prints nothing.
  await fromMenu(page, 'An evening in May', 'Open');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.locator('html')).not.toHaveAttribute('data-printed');
});

/** Goes on, also where Next asks first, until the desk has this. */
async function nextUntil(desk: Page, there: Locator): Promise<void> {
  await expect(async () => {
    if (!(await there.isVisible())) await pressNext(desk, /^Next|Press again/);
    await expect(there).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** A desk of somebody with a full helper link, who may host this session and see no other page. */
async function helper(room: Room): Promise<Page> {
  const { origin } = room;
  const made = await room.host.request.post(`/api/sessions/${room.session.id}/links`, { headers: { origin }, data: { role: 'full', label: 'Sam' } });
  return room.page(((await made.json()) as { readonly path: string }).path, CONSOLE);
}

test('the desk leads staff to Story and poster while people are still there, and to the replay after the end; helpers are led nowhere they may not go', async ({ open }) => {
  const room = await open([{ activity: 'question-card', preset: 'talk' }], 'Our Community');
  const desk = await room.console();
  const helping = await helper(room);
  await room.phone('Rosa');
  await pressNext(desk, /^Start/);
  await expect(desk.getByRole('link', { name: FILES })).toHaveCount(0);
  const closing = desk.getByRole('link', { name: FILES });
  await nextUntil(desk, closing);
  await expect(desk.getByRole('link', { name: AGAIN })).toHaveCount(0);
  const files = await otherPage(desk, FILES);
  await expect(files.getByRole('heading', { level: 2, name: 'Take it along' })).toBeFocused();
  await expect(files.getByRole('button', { name: 'Print the poster' })).toBeVisible();

  await nextUntil(desk, desk.getByRole('button', { name: 'End session' }).first());
  await expect(closing).toBeVisible();
  await endSession(desk);
  await expect(desk.getByRole('heading', { name: 'This session is over' }).first()).toBeVisible();
  await expect(desk.getByRole('link', { name: FILES })).toBeVisible();
  const replay = await otherPage(desk, AGAIN);
  // What the player shows is soon part of the address.
  await expect(replay).toHaveURL(new RegExp(`/sessions/${room.session.id}/replay`));
  await expect(replay.getByRole('slider').first()).toBeVisible();

  await expect(helping.getByRole('heading', { name: 'This session is over' }).first()).toBeVisible();
  for (const name of [FILES, AGAIN]) await expect(helping.getByRole('link', { name })).toHaveCount(0);

  const remote = await room.console(PHONE);
  await remote.getByRole('button', { name: 'Room', exact: true }).click();
  await expect(remote.getByRole('link', { name: FILES })).toBeVisible();
  expect(await sideways(remote)).toBe(0);
});

const POSTERS = {
  'what groups found and said': [{ activity: 'common-ground', preset: '15' }, { activity: 'closing', preset: null }],
  'the room’s own words, as long as they may be': [{ activity: 'community-definition', preset: '25' }, { activity: 'ask', preset: '55' }, { activity: 'closing', preset: null }],
} as const;
for (const [what, plan] of Object.entries(POSTERS)) {
  test(`the poster is one sheet of A4 or Letter without an address at its foot: ${what}`, async ({ open }) => {
    const room = await open();
    const origin = new URL(room.session.card.addresses[0] ?? '').origin;
    const brought = await room.host.request.post('/api/import', { headers: { origin }, data: playedFile({ plan, people: 12, seed: 4, title: 'Nachbarschaftsversammlungsvorbereitungstreffen am Marktplatz', pace: 0.35 }) });
    const { id } = (await brought.json()) as { readonly id: string };
    const page = await room.host.newPage();
    await page.addInitScript(() => { window.print = () => undefined; });
    await page.route(`**/api/sessions/${id}/summary`, async (route) => {
      const report = (await (await route.fetch()).json()) as SessionReport;
      await route.fulfill({ json: { ...report, results: report.results.map(longest), promises: Array.from({ length: 7 }, (_, at) => ({ ...report.promises[0], id: String(at), what: `${at} ${LONG.slice(0, 278)}`, who: 'Friends of the library '.repeat(3) })) } });
    });
    await page.goto(`/sessions/${id}`);
    for (const format of ['A4', 'Letter']) {
      await page.getByRole('button', { name: 'Print the poster' }).click();
      await expect(page.locator('.room-poster')).toContainText(LONG.slice(0, 100));
      const foot = await page.evaluate(() => { dispatchEvent(new Event('beforeprint')); return document.adoptedStyleSheets.filter(({ disabled }) => !disabled).length; });
      expect(foot).toBe(0);
      const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(1);
    }
    // The page itself has its foot again.
    expect(await page.evaluate(() => { dispatchEvent(new Event('beforeprint')); return document.adoptedStyleSheets.filter(({ disabled }) => !disabled).length; })).toBe(1);
  });
}

const LONG = 'People who know your name and carry what is heavy, '.repeat(8);
/** The same result with words as long as people may type them. */
function longest(one: SessionReport['results'][number]): SessionReport['results'][number] {
  const result = one.result as Readonly<Record<string, unknown>>;
  const groups = (result['groups'] as readonly object[] | undefined)?.map((group) => ({ ...group, favourite: LONG.slice(0, 120), finds: [LONG.slice(0, 118), LONG.slice(0, 119)] }));
  const told = (result['narrative'] as readonly object[] | undefined)?.map((slot) => ({ ...slot, text: LONG.slice(0, 120) }));
  return { ...one, result: { ...result, ...(groups ? { groups } : {}), ...(told ? { narrative: told } : {}), ...('final' in result ? { final: LONG.slice(0, 280) } : {}) } };
}
