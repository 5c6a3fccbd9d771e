import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { chromiumHere } from '../server/scripts/chromium.mjs';
import type { Session } from '../shared/http.ts';
import { playedFile } from './support/played.ts';
import { startServer, STAFF_KEY } from './support/server.ts';

/** `npm run pictures`: the README's pictures, made by the product itself in a practice run. */
const folder = join(import.meta.dirname, 'pictures');
await mkdir(folder, { recursive: true });
const server = await startServer();
const executablePath = chromiumHere();
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'] });

type Practice = { readonly wall: Page; readonly desk: Page; readonly phone: Page };

/** A practice run of one exercise with its host's pages and one phone of our own. */
async function practice(activity: string, preset: string, people: number, pace: number): Promise<Practice> {
  const host = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
  await host.request.post('/api/staff', { headers: { origin: server.url }, data: { key: STAFF_KEY } });
  const made = await host.request.post('/api/practice', { headers: { origin: server.url }, data: { people, pace, title: 'Our Community', plan: [{ activity, preset }] } });
  const session = (await made.json()) as Session;
  const wall = await host.newPage();
  await wall.setViewportSize({ width: 1280, height: 720 });
  await wall.goto(`/screen/${session.id}`);
  const desk = await host.newPage();
  await desk.goto(`/run/${session.id}`);
  const phones = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const phone = await phones.newPage();
  await phone.goto(new URL(session.card.joinUrl).pathname);
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await phone.getByRole('heading', { name: "You're in" }).waitFor();
  await desk.waitForTimeout(1_500);
  return { wall, desk, phone };
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Next, a second time when it asks first. */
async function next(desk: Page, wait = 1_000): Promise<void> {
  await desk.waitForTimeout(450);
  const button = desk.getByRole('button', { name: /^(Start|Next|Show)|Press again/ }).last();
  const label = await button.innerText();
  await button.click();
  await desk.waitForTimeout(600);
  // The question goes by itself after a while; then the button says what it said before.
  const now = await button.innerText();
  if (now === label || now.includes('Press again')) await button.click();
  await desk.waitForTimeout(wait);
}

async function commonGround(): Promise<void> {
  const { wall, desk, phone } = await practice('common-ground', '15', 16, 16);
  await take(wall, 'lobby');
  await next(desk);
  await next(desk, 7_000);
  await take(wall, 'race');
  await take(desk, 'console');
  await take(phone, 'phone');
}

async function communityDefinition(): Promise<void> {
  const { wall, desk, phone } = await practice('community-definition', '30', 15, 4);
  await next(desk, 5_000);
  await phone.getByLabel('Your answer').fill('People who wave back and bring soup.');
  await phone.getByRole('button', { name: 'Send my answer' }).click();
  await next(desk, 3_000);
  await phone.getByRole('button', { name: 'We sit together' }).click().catch(() => undefined);
  await phone.getByRole('heading', { name: 'What you bring' }).waitFor();
  await take(phone, 'pair');
  await desk.waitForTimeout(8_000);
  await next(desk, 12_000);
  while (!(await desk.getByRole('textbox', { name: 'The room’s text' }).isVisible())) await next(desk, 2_000);
  await desk.getByRole('textbox', { name: 'The room’s text' }).fill('Community is ');
  const lines = desk.getByRole('button', { name: /taps?$/ });
  for (let line = 0; line < Math.min(4, await lines.count()); line += 1) await lines.nth(line).click();
  await desk.getByRole('button', { name: 'Save and show it' }).click();
  await desk.waitForTimeout(1_500);
  await take(desk, 'drafting');
  while (!(await wall.getByRole('heading', { name: 'Where our words came from' }).isVisible())) await next(desk, 2_000);
  await take(wall, 'origins');
  await next(desk);
  await take(wall, 'flow');
}

async function ask(): Promise<void> {
  const { wall, desk, phone } = await practice('ask', '15', 15, 16);
  await next(desk, 3_000);
  await take(phone, 'ask');
  await desk.waitForTimeout(20_000);
  await next(desk, 3_500);
  await desk.getByRole('option', { name: /^All cards/ }).or(desk.getByRole('button', { name: /^All cards/ })).first().click();
  await desk.waitForTimeout(600);
  await take(desk, 'cards');
  await desk.waitForTimeout(8_000);
  await next(desk, 6_000);
  await next(desk);
  await take(wall, 'theme');
}

const EVENING = [['common-ground', '15'], ['community-definition', '30'], ['ask', '15'], ['closing', null]] as const;

/** What staff see afterwards: the list, the finds over time, a moment of the replay, the Story. */
async function library(): Promise<void> {
  const host = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  await host.request.post('/api/staff', { headers: { origin: server.url }, data: { key: STAFF_KEY } });
  const titles = ['Our Community', 'Riverside evening', 'Spring supper'];
  const made = await Promise.all(titles.map(async (title, at) => {
    const file = playedFile({ plan: EVENING.map(([activity, preset]) => ({ activity, preset })), people: 24 - 5 * at, seed: at + 3, title });
    const answer = await host.request.post('/api/import', { headers: { origin: server.url }, data: file });
    return ((await answer.json()) as Session).id;
  }));
  const page = await host.newPage();
  await page.goto('/sessions');
  for (const title of titles.slice(0, 2)) await page.getByRole('checkbox', { name: title }).check();
  await page.waitForTimeout(500);
  await take(page, 'sessions');
  await page.goto(`/sessions/${made[0]}`);
  await page.getByRole('figure').filter({ hasText: 'How the finds came' }).first().screenshot({ path: join(folder, 'finds.png') });
  const [story] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the Story' }).click()]);
  const reader = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  const told = join(folder, 'story.html');
  await story.saveAs(told);
  await reader.goto(pathToFileURL(told).href);
  const moved = reader.getByText('How our words moved').first();
  for (let turn = 0; turn < 12 && (await moved.evaluate((part) => part.getBoundingClientRect().top < 0 || part.getBoundingClientRect().bottom > innerHeight)); turn += 1) {
    await reader.keyboard.press('ArrowRight');
    await reader.waitForTimeout(600);
  }
  await take(reader, 'story');
  await rm(told);
  await page.goto(`/sessions/${made[0]}/replay?with=phone`);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  for (let stage = 0; stage < 9; stage += 1) await page.keyboard.press('PageDown');
  for (let moment = 0; moment < 12; moment += 1) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1_500);
  await take(page, 'replay');
}

async function paper(): Promise<void> {
  const { desk } = await practice('common-ground', '15', 12, 16);
  await desk.goto(desk.url().replace('/run/', '/host/paper/'));
  await desk.getByRole('button', { name: /^Print \d+ pages?$/ }).waitFor();
  await desk.waitForTimeout(1_000);
  await take(desk, 'paper');
}

try {
  await commonGround();
  await communityDefinition();
  await ask();
  await library();
  await paper();
} finally {
  await browser.close();
  await server.stop();
}
