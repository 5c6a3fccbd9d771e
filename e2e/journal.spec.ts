import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PlanDraft } from '../shared/http.ts';
import { accessible } from './support/accessible.ts';
import { expect, PHONE, test } from './support/room.ts';
import { sideways } from './support/sideways.ts';
import { endSession, next, pressNext } from './support/steps.ts';

const FIELDS = ['What will I tell my team?', 'One thing I will try', 'By when?'];
const CLOSING: PlanDraft = { activity: 'closing', preset: null, config: { minutes: { checkin: 1, promises: 1 }, journal: { fields: FIELDS, stops: ['Ask three people', 'Come again'] } } };
const PLAN: readonly PlanDraft[] = [{ activity: 'community-definition', preset: '10' }, CLOSING];
const CANARY = /canary-\d/;

/** Everything that leaves a page: addresses, bodies, headers and socket frames. */
function listen(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => { sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())); });
  page.on('websocket', (socket) => { socket.on('framesent', ({ payload }) => { sent.push(payload.toString()); }); });
  return sent;
}

const saved = async (page: Page): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
  expect(file.suggestedFilename()).toBe('my-page.html');
  return readFile(await file.path(), 'utf8');
};

test('a person’s own page: asked what the host has set, kept on the phone over end and reload, saved, printed, mailed, erased, and never sent', async ({ open, server }) => {
  const room = await open(PLAN);
  const desk = await room.console();
  const small = { ...PHONE, viewport: { width: 320, height: 568 }, acceptDownloads: true };
  const phone = await room.phone('Rosa', small);
  const other = await room.phone('Sam');
  const sent = listen(phone);
  // A reload opens a new socket, so that listening takes in all of it.
  await phone.reload();
  await next(desk, 'Write your own line');
  await phone.getByLabel('Your answer').fill('a place where people wave');
  await phone.getByRole('button', { name: 'Send my answer' }).click();
  await expect(phone.getByText('Got it. Your answer is in.')).toBeVisible();
  await next(desk, 'One text for the room');
  await desk.getByLabel('The room’s text').fill('a town where people wave first');
  await desk.getByRole('button', { name: 'Save and show it' }).click();
  await next(desk, 'Our words');
  await expect(phone.getByText('Your words that lived on').first()).toBeVisible();
  for (const label of ['Show who made it', 'Show where the words came from', 'Show how the words moved']) await pressNext(desk, label);
  await next(desk, 'How did today feel?');
  await next(desk, 'What we promised');

  for (const [at, field] of FIELDS.entries()) {
    await phone.getByLabel(field).fill(`canary-${at} <b>bold</b>`);
    await expect(phone.getByText('Saved on this phone').nth(at)).toBeVisible();
  }
  // The ticks too, by keyboard.
  await phone.getByRole('checkbox', { name: 'Ask three people' }).focus();
  await phone.keyboard.press('Space');
  await phone.getByText('My words along the way').click();
  await expect(phone.getByRole('heading', { name: 'Where it went' })).toBeVisible();
  expect(await sideways(phone)).toBeLessThanOrEqual(0);
  await accessible(phone, 'journal');
  // Typing here does not make the host wait.
  await expect(desk.getByText(/still writing/)).toHaveCount(0);

  const mail = decodeURIComponent((await phone.getByRole('link', { name: 'Mail it to me' }).getAttribute('href')) ?? '');
  expect(mail).toMatch(/^mailto:\?subject=Our Community&body=What I wrote\r\n- a place where people wave\r\n\r\nWhere it went\r\n- /);
  const file = await saved(phone);
  for (const words of ['a place where people wave', 'a town where people wave first', 'canary-0 &lt;b&gt;bold&lt;/b&gt;', 'canary-2', '✓ Ask three people']) expect(file).toContain(words);
  expect(file).not.toMatch(/<b>|Come again|https?:/);
  const pdf = (await phone.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 (419|420)[.\d]* 59[45]/);
  await phone.emulateMedia({ media: 'print' });
  await expect(phone.locator('.journal')).toContainText('canary-1');
  await expect(phone.getByRole('heading', { name: 'What we promised' })).toBeHidden();
  await phone.emulateMedia({ media: null });

  // Another phone has a page of its own, without any of this.
  await expect(other.getByLabel(FIELDS[0] ?? '')).toHaveValue('');
  await expect(other.getByText('a place where people wave')).toHaveCount(0);

  await endSession(desk);
  await expect(phone.getByLabel(FIELDS[1] ?? '')).toHaveValue(/canary-1/);
  await phone.reload();
  await expect(phone.getByLabel(FIELDS[1] ?? '')).toHaveValue(/canary-1/);
  await expect(phone.getByRole('checkbox', { name: 'Ask three people' })).toBeChecked();
  await expect(phone.getByText('My words along the way')).toBeVisible();

  // The host has one as well, on the console.
  const hostSent = listen(desk);
  await desk.getByLabel(FIELDS[0] ?? '').fill('canary-9');
  await expect(desk.getByText('It stays on this computer.')).toBeVisible();
  await desk.getByText('My words along the way').click();
  await expect(desk.getByRole('region', { name: 'This session is over' }).getByText('a town where people wave first')).toBeVisible();
  await desk.waitForTimeout(500);
  await desk.reload();
  await expect(desk.getByLabel(FIELDS[0] ?? '')).toHaveValue('canary-9');

  await phone.getByRole('button', { name: 'Take it off this device' }).click();
  await phone.getByRole('alertdialog').getByRole('button', { name: 'Take it off' }).click();
  await expect(phone.getByText('Your page is gone from this device.')).toBeVisible();
  expect(await phone.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/canary|people wave/);
  await phone.reload();
  await expect(phone.getByLabel('One thing I will try')).toHaveValue('');

  expect(sent.join('\n')).toContain('a place where people wave');
  for (const one of [...sent, ...hostSent]) expect(one).not.toMatch(CANARY);
  expect(server.output()).not.toMatch(CANARY);
  for (const name of await readdir(server.dataDir)) expect((await readFile(join(server.dataDir, name)).catch(() => Buffer.from(''))).toString('latin1'), name).not.toMatch(CANARY);
});

test('[K9] on a shared phone each has a page, and none opens by itself', async ({ open }) => {
  const room = await open([{ activity: 'closing', preset: 'plain' }]);
  const desk = await room.console();
  const phone = await room.phone('Rosa');
  await phone.getByRole('button', { name: 'More', exact: true }).click();
  await phone.getByText('People on this phone').click();
  await phone.getByLabel('Their first name').fill('Ada');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(phone.getByText('Ada', { exact: true })).toBeVisible();
  await phone.keyboard.press('Escape');
  await next(desk, 'How did today feel?');
  await next(desk, 'What we promised');
  const box = phone.getByLabel('What surprised me?');
  await box.fill('Rosa’s words');
  await phone.getByLabel('Who is writing?').selectOption({ label: 'Ada' });
  await phone.getByRole('button', { name: 'I\'m Ada' }).click();
  await expect(box).toHaveValue('');
  await box.fill('Ada’s words');
  await phone.waitForTimeout(400);
  await endSession(desk);
  // Nobody's box is taken away while they write in it.
  await phone.getByRole('button', { name: 'Go there' }).click();
  await expect(phone.getByText('Whose page?')).toBeVisible();
  await expect(box).toHaveCount(0);
  const pages = phone.getByRole('group', { name: 'Whose page?' }).getByRole('button');
  await expect(pages).toHaveCount(2);
  await pages.nth(1).click();
  const second = await box.inputValue();
  await pages.nth(0).click();
  expect([await box.inputValue(), second].sort()).toEqual(['Ada’s words', 'Rosa’s words']);
});
