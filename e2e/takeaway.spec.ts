import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Page } from '@playwright/test';
import { parseCsv } from '../client/src/report/testing/parseCsv.ts';
import { unzipBytes } from '../client/src/report/testing/unzip.ts';
import type { SessionFile } from '../shared/http-transfer.ts';
import type { SessionReport } from '../shared/http-summary.ts';
import { faults } from './support/accessible.ts';
import { bringIn } from './support/bring-in.ts';
import { playedFile } from './support/played.ts';
import { pngOf } from './support/png.ts';
import { CONSOLE, expect, PHONE, signIn, test } from './support/room.ts';
import type { Server } from './support/server.ts';
import { sideways } from './support/sideways.ts';

const PLAN = [{ activity: 'common-ground', preset: '15' }, { activity: 'community-definition', preset: '25' }, { activity: 'question-card', preset: 'talk' }, { activity: 'closing', preset: null }] as const;
const NOTE = 'The chairs stood in a circle.';

/** A played session on this server, and its summary in a signed-in browser. */
async function summary(server: Server, host: BrowserContext): Promise<{ readonly page: Page; readonly id: string }> {
  await signIn(host, server);
  const { id } = await bringIn(host.request, server.url, playedFile({ plan: PLAN, people: 14, seed: 5, title: 'Our Community' }));
  const page = await host.newPage();
  await page.goto(`/sessions/${id}`);
  await expect(page.getByRole('button', { name: 'Save the Story' })).toBeVisible();
  return { page, id };
}
async function saved(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<{ readonly name: string; readonly bytes: Buffer; readonly path: string }> {
  const waits = page.waitForEvent('download');
  await page.getByRole(role, { name, exact: true }).click();
  const download: Download = await waits;
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: await readFile(path), path };
}
const report = async (host: BrowserContext, id: string): Promise<SessionReport> => (await (await host.request.get(`/api/sessions/${id}/summary`)).json()) as SessionReport;

test('every file is saved, opens and holds no names; the whole session comes back the same', async ({ server, browser, watched }) => {
  const host = await browser.newContext({ baseURL: server.url, acceptDownloads: true, ...CONSOLE });
  watched.watch(host);
  const { page, id } = await summary(server, host);

  const word = await saved(page, 'Save as Word');
  expect(word.name).toMatch(/^our-community-\d{4}-\d\d-\d\d-report\.docx$/);
  const parts = unzipBytes(word.bytes);
  const xml = String(parts.get('word/document.xml'));
  expect(xml.match(/<w:pStyle w:val="Heading[12]"\/>/g)?.length).toBeGreaterThan(8);
  expect(xml).toContain('<w:tbl>');
  expect(xml).toContain(NOTE);
  const pictures = [...parts].flatMap(([name, bytes]) => (name.startsWith('word/media/') ? [pngOf(bytes)] : [])).filter(({ width }) => width > 1);
  const told = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, words]) => words);
  expect(told).toEqual(['When each thing was found, by group', 'Time to find 5 things, by group', 'Words of the final text, and the texts they came through']);
  expect(pictures.map(({ width }) => width)).toEqual(told.map(() => 2_000));
  for (const { values } of pictures) expect(values).toBeGreaterThan(40);

  const markdown = await saved(page, 'Save as Markdown');
  expect(markdown.name).toMatch(/-report\.md$/);
  expect(markdown.bytes.toString()).toMatch(/^# Our Community\n\nMain Street Library/);

  for (const [button, file, column] of [['Answers', 'answers', 'Text'], ['Things and texts', 'items', 'Text'], ['Events', 'events', 'What happened']] as const) {
    const sheet = await saved(page, button);
    expect(sheet.name).toMatch(new RegExp(`-${file}\\.csv$`));
    expect([...sheet.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = parseCsv(sheet.bytes.toString());
    expect(head).toContain(column);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
  }

  const whole = await saved(page, 'Save the whole session', 'link');
  expect(whole.name).toMatch(/-staff-only\.json$/);
  const file = JSON.parse(whole.bytes.toString()) as SessionFile;
  expect(Object.keys(file)[0]).toBe('staffOnly');
  const again = await bringIn(host.request, server.url, file);
  const [before, after] = [await report(host, id), await report(host, again.id)];
  expect(again.id).not.toBe(id);
  expect({ ...after, session: null }).toEqual({ ...before, session: null });

  await page.goto('/sessions');
  const [, opened] = await Promise.all([page.waitForURL(/\/sessions\/[\w-]+$/), page.getByLabel('Open a saved session').last().setInputFiles({ name: 'moved-staff-only.json', mimeType: 'application/json', buffer: whole.bytes })]);
  expect(opened).toBeUndefined();
  await expect(page.getByRole('heading', { name: 'Our Community' })).toBeVisible();
  await page.goto('/sessions');
  watched.allow(/status of 400/);
  await page.getByLabel('Open a saved session').last().setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"staffOnly":') });
  await expect(page.getByText('This file is not a session that can be read here. Nothing was changed.')).toBeVisible();
  await host.close();
});

test('the Story opens from a file without any server, by arrow keys, at every size, in axe’s eyes', async ({ server, browser, watched }, info) => {
  const host = await browser.newContext({ baseURL: server.url, acceptDownloads: true, ...CONSOLE });
  watched.watch(host);
  const { page, id } = await summary(server, host);
  const story = await saved(page, 'Save the Story');
  expect(story.name).toMatch(/-story\.html$/);
  const { promises: [promise] } = await report(host, id);
  await host.request.put(`/api/sessions/${id}/promises/${promise?.id ?? ''}`, { headers: { origin: server.url }, data: { did: 'The bus runs until ten.' } });
  await page.reload();
  const later = await saved(page, 'Save the Story');
  expect([story.bytes.toString().includes('The bus runs until ten.'), later.bytes.toString().includes('The bus runs until ten.')]).toEqual([false, true]);
  await host.close();
  const path = info.outputPath('story.html');
  await (await import('node:fs/promises')).writeFile(path, later.bytes);

  for (const size of [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }, { width: 360, height: 640 }]) {
    const alone = await browser.newContext({ viewport: size, offline: true, reducedMotion: 'reduce', colorScheme: size.width === 360 ? 'dark' : 'light' });
    const asked: string[] = [];
    alone.on('request', (request) => { if (!request.url().startsWith('file:')) asked.push(request.url()); });
    const problems: string[] = [];
    alone.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
    const opened = await alone.newPage();
    await opened.goto(`file://${path}`);
    const pages = await opened.locator('.page').count();
    // On a phone a page may be taller than the screen; on anything wider it fits.
    for (const wide of size.width === 360 ? [] : [{ width: 1280, height: 720 }, size]) {
      await opened.setViewportSize(wide);
      await expect.poll(() => opened.locator('.page').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > innerHeight + 1).map(({ id }) => id))).toEqual([]);
    }
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(10);
    for (let at = 1; at < pages; at += 1) {
      await opened.keyboard.press(at % 2 === 1 ? 'ArrowRight' : 'PageDown');
      await expect(opened.locator(`#p${at + 1}`)).toBeFocused();
      expect(await opened.locator(`#p${at + 1}`).evaluate((one) => Math.abs(one.getBoundingClientRect().top))).toBeLessThan(2);
    }
    await opened.keyboard.press('Home');
    await expect(opened.locator('#p1')).toBeFocused();
    await opened.keyboard.press('ArrowLeft');
    await opened.locator('#p1').getByRole('link', { name: 'Next' }).click();
    await expect(opened.locator('#p2 h2').first()).toBeInViewport();
    expect(await sideways(opened)).toBeLessThanOrEqual(0);
    if (size.width === 360) {
      await opened.setViewportSize({ width: 320, height: 640 });
      expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    expect(await opened.locator('body').innerText()).not.toContain(NOTE);
    if (size.width === 360 || size.width === 1920) expect(await faults(opened)).toEqual([]);
    expect([asked, problems]).toEqual([[], []]);
    await alone.close();
  }
});

test('a link is made, read by somebody without an account, and taken back', async ({ server, browser, watched }) => {
  watched.allow(/status of (401|404)/);
  const host = await browser.newContext({ baseURL: server.url, ...CONSOLE });
  watched.watch(host);
  const { page, id } = await summary(server, host);
  await page.getByLabel('The link works for').selectOption('7');
  await page.getByLabel('Who is it for?').fill('The council');
  await page.getByLabel('They may also watch the big screen again').check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.locator('#share input[readonly]').inputValue();
  expect(link).toMatch(/\/shared\/[\w-]+#key=[\w-]{22}$/);
  await expect(page.getByText('The council')).toBeVisible();

  for (const theme of ['light', 'dark'] as const) {
    const reader = await browser.newContext({ baseURL: server.url, ...PHONE, colorScheme: theme, acceptDownloads: true });
    watched.watch(reader);
    const shared = await reader.newPage();
    await shared.goto(link);
    await expect(shared.getByRole('heading', { name: 'Our Community' })).toBeVisible();
    expect(new URL(shared.url()).hash).toBe('');
    await expect(shared.getByRole('heading', { name: 'How our words moved' })).toBeVisible();
    await expect(shared.locator('main')).not.toContainText(NOTE);
    await shared.reload();
    await expect(shared.getByRole('heading', { name: 'Our Community' })).toBeVisible();
    expect(await faults(shared)).toEqual([]);
    expect(await sideways(shared)).toBeLessThanOrEqual(0);
    const story = await saved(shared, 'Save it as one file');
    expect(story.bytes.toString()).toContain('<section class="page');
    expect((await reader.request.get('/api/sessions')).status()).toBe(401);
    if (theme === 'dark') {
      await shared.getByRole('link', { name: 'Watch the big screen again' }).click();
      await expect(shared.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      await expect(shared.locator('body')).not.toContainText(NOTE);
      expect((await reader.request.get(`/api/shared/${id}/replay/view?rev=9&face=console`)).status()).toBe(403);
      await shared.getByRole('link', { name: 'Back to the page' }).click();
      await expect(shared.getByRole('heading', { name: 'Our Community' })).toBeVisible();
      await page.getByRole('button', { name: 'Take back' }).click();
      await page.getByRole('button', { name: 'Take back' }).last().click();
      await expect(page.getByText('taken back')).toBeVisible();
      await shared.reload();
      await expect(shared.getByText('This link is too old, or it was taken back.')).toBeVisible();
    }
    await reader.close();
  }
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await faults(page, { within: ['#takeaway', '#share'] })).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#takeaway')).toBeHidden();
  await host.close();
});
