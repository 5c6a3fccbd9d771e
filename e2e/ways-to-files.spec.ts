import type { Locator, Page } from '@playwright/test';
import { bringIn } from './support/bring-in.ts';
import { playedFile } from './support/played.ts';
import { CONSOLE, expect, PHONE, test, type Room } from './support/room.ts';
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
  await expect(replay).toHaveURL(`/sessions/${room.session.id}/replay`);
  await expect(replay.getByRole('slider').first()).toBeVisible();

  await expect(helping.getByRole('heading', { name: 'This session is over' }).first()).toBeVisible();
  for (const name of [FILES, AGAIN]) await expect(helping.getByRole('link', { name })).toHaveCount(0);

  const remote = await room.console(PHONE);
  await remote.getByRole('button', { name: 'Room', exact: true }).click();
  await expect(remote.getByRole('link', { name: FILES })).toBeVisible();
  expect(await remote.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
