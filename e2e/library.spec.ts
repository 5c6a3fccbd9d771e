import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { RecordedEvent } from '../shared/kernel/model.ts';
import { accessible } from './support/accessible.ts';
import { fillLibrary, type PastSession } from './support/past-sessions.ts';
import { CONSOLE, expect, PHONE, signIn, test } from './support/room.ts';
import type { Server } from './support/server.ts';

const DAY = 24 * 3_600_000;
const LOG = JSON.parse(readFileSync(join(import.meta.dirname, 'logs', 'release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];
const PLACES = ['Main Street Library', 'Hill Branch', 'Mobile library, stop at the old market place behind the town hall', ''];
const PLAYED = [['ask'], ['common-ground'], ['community-definition', 'ask'], ['question-card', 'common-ground', 'community-definition']];

const past = (number: number, change: Partial<PastSession> = {}): PastSession => ({
  id: `past-${number}`, title: `Evening number ${number}`, place: PLACES[number % 4] ?? '', createdAt: Date.now() - number * DAY - 3_700_000,
  exercises: PLAYED[number % 4] ?? [], people: 3 + (number % 40), ...change,
});

async function library(browser: Browser, server: Server, path = '/sessions', options: BrowserContextOptions = CONSOLE): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  await signIn(context, server);
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const menu = async (page: Page, title: string, act: string): Promise<void> => {
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
};

test('a library of 1,000 sessions is listed, searched and compared, by keys too, on a screen and on a phone', async ({ server, browser }) => {
  await fillLibrary(server, Array.from({ length: 1_000 }, (_, number) => past(number, number === 7 ? { title: 'Nachbarschaftsversammlungsvorbereitungstreffen der Bibliothek am Marktplatz mit allen' } : {})));
  const page = await library(browser, server);
  await expect(page.getByRole('listitem')).toHaveCount(50);
  await expect(page.getByText('50 of 1,000 sessions')).toBeVisible();
  await accessible(page, 'the list');

  const asked = performance.now();
  expect((await page.request.get('/api/library?q=number+77')).ok()).toBe(true);
  console.log(`1,000 sessions: ${(performance.now() - asked).toFixed(1)} ms for one search over HTTP`);
  const began = Date.now();
  await page.getByLabel('Title, place or exercise').pressSequentially('number 77 hill');
  await expect(page.getByRole('listitem')).toHaveCount(11);
  console.log(`1,000 sessions: ${Date.now() - began} ms from the first of 14 keys to eleven rows`);
  await expect(page).toHaveURL(/q=number\+77\+hill/);
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(11);
  await page.getByLabel('Title, place or exercise').fill('nothing like it');
  await expect(page.getByText('No match.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await page.getByLabel('Exercise', { exact: true }).selectOption({ label: 'Community Definition' });
  await expect(page.getByText('50 of 500 sessions')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  const day = new Date(Date.now() - 3 * DAY - 3_700_000);
  const typed = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  await page.getByLabel('From').fill(typed);
  await page.getByLabel('To').fill(typed);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Evening number 3' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();

  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(page.getByRole('listitem')).toHaveCount(100);
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-disabled', 'true');
  for (const title of ['Evening number 1', 'Evening number 60']) await page.getByRole('checkbox', { name: `Compare ${title}`, exact: true }).press('Space');
  await expect(page.getByRole('link', { name: 'Compare' })).toHaveAttribute('href', '/sessions/compare?ids=past-1,past-60');
  await page.evaluate(() => { scrollTo(0, 0); });
  await page.getByRole('listitem').nth(2).getByRole('button', { name: 'More' }).focus();
  await page.waitForFunction(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { done(true); }); }); }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Open', exact: true })).toBeFocused();
  await expect(page.getByRole('menuitem').last(), 'a menu that fits the window shows all it has').toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  for (const width of [360, 320]) {
    const phone = await library(browser, server, '/sessions', { ...PHONE, viewport: { width, height: 640 } });
    await expect(phone.getByRole('listitem')).toHaveCount(50);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await accessible(phone, `${width} px`);
  }
});

test('a session is renamed, binned, put back, pinned, and purged with a receipt; an open one is not deleted', async ({ server, browser }) => {
  await fillLibrary(server, [past(1, { log: LOG, id: 'real', title: 'Our Community' }), past(2)]);
  const page = await library(browser, server);
  await expect(page.getByRole('listitem').filter({ hasText: 'Our Community' })).toContainText('Community Definition');
  await menu(page, 'Our Community', 'Rename…');
  await page.getByRole('dialog').getByLabel('Title').fill('Café évening');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Café évening' })).toBeVisible();
  await page.getByLabel('Title, place or exercise').fill('CAFE');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await menu(page, 'Café évening', 'Keep the words');
  await expect(page.getByRole('listitem').getByText('Words are kept')).toBeVisible();

  await menu(page, 'Café évening', 'Delete…');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('No match.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Café évening' })).toBeVisible();
  await menu(page, 'Café évening', 'Delete…');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByRole('button', { name: 'Bin (1)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bin');
  await expect(page.getByText(/Goes for good on/)).toBeVisible();
  await accessible(page, 'bin');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Past sessions');

  await menu(page, 'Café évening', 'Purge now…');
  await accessible(page, 'purge');
  await page.getByText('The whole session').click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('button', { name: 'Purge it now' }).click();
  const receipt = page.getByRole('dialog');
  await expect(receipt).toContainText('Purged: Café évening');
  await expect(receipt).toContainText(/\d+ texts that people wrote/);
  await accessible(page, 'receipt');
  const [saved] = await Promise.all([page.waitForEvent('download'), receipt.getByRole('button', { name: 'Save as a file' }).click()]);
  expect(saved.suggestedFilename()).toBe('receipt-real.html');
  expect(readFileSync(await saved.path(), 'utf8')).toContain('Backups in other places: not reached');
  await receipt.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('No match.').or(page.getByText('1 session', { exact: true }))).toBeVisible();

  await page.request.post('/api/sessions', { headers: { origin: server.url }, data: { title: 'Open one', plan: [{ activity: 'ask', preset: null }] } });
  await page.goto('/sessions');
  await expect(page.getByText('Open now')).toBeVisible();
  await menu(page, 'Open one', 'Delete…');
  await expect(page.getByRole('alertdialog')).toContainText('End it first.');
});

test('an empty library says how to begin', async ({ server, browser }) => {
  const page = await library(browser, server);
  await expect(page.getByText('You have not run a session yet.')).toBeVisible();
  await accessible(page, 'empty');
  await page.getByRole('link', { name: 'Practice run' }).last().click();
  await expect(page).toHaveURL(/\/host$/);
});
