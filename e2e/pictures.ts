import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumHere } from '../server/scripts/chromium.mjs';
import type { Session } from '../shared/http.ts';
import { startServer, STAFF_KEY } from './support/server.ts';

/** `npm run pictures`: the README's pictures, made by the product itself in a practice run. */
const folder = join(import.meta.dirname, 'pictures');
await mkdir(folder, { recursive: true });
const server = await startServer();
const executablePath = chromiumHere();
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'] });
try {
  const host = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
  await host.request.post('/api/staff', { headers: { origin: server.url }, data: { key: STAFF_KEY } });
  const made = await host.request.post('/api/practice', { headers: { origin: server.url }, data: { people: 16, pace: 16, title: 'Our Community', plan: [{ activity: 'common-ground', preset: '15' }] } });
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
  const take = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await desk.waitForTimeout(1_500);
  await take(wall, 'lobby');
  for (let step = 0; step < 2; step += 1) {
    await desk.getByRole('button', { name: /^(Start|Next)/ }).last().click();
    await desk.waitForTimeout(1_000);
  }
  await desk.waitForTimeout(7_000);
  await take(wall, 'race');
  await take(desk, 'console');
  await take(phone, 'phone');
} finally {
  await browser.close();
  await server.stop();
}
