import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { accessible } from './support/accessible.ts';
import { CONSOLE, expect, PHONE, test } from './support/room.ts';
import { sideways } from './support/sideways.ts';
import { keeperOf, next } from './support/steps.ts';
import { soundWall } from './support/wall.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;

for (const face of ['console', 'phone', 'wall'] as const) {
  test(`axe finds nothing on the ${face}, in any theme, in every step of Common Ground`, async ({ open }) => {
    test.setTimeout(240_000);
    const room = await open();
    const desk = await room.console();
    const phone = await room.phone('Rosa');
    await room.phone('Sam');
    const page = face === 'console' ? desk : face === 'phone' ? phone : await room.wall();
    const themes = face === 'wall' ? (['light'] as const) : THEMES;
    await accessible(page, 'lobby', themes);
    await next(desk, 'Find what you all share');
    await expect(phone.getByText('Hold this up.')).toBeVisible();
    await accessible(page, 'brief', themes);
    await next(desk, 'Find 5 things you all share');
    await accessible(page, 'race', themes);
    await next(desk, 'What we found');
    await accessible(page, 'reveal', themes);
    await next(desk, 'How was it?');
    await accessible(page, 'debrief', themes);
  });
}

test('axe finds nothing on the join page and the host’s home', async ({ open }) => {
  const room = await open();
  const home = await room.host.newPage();
  await home.goto('/host');
  await expect(home.getByRole('heading', { name: /Practice run/ })).toBeVisible();
  await accessible(home, 'host home', THEMES);
  await accessible(await room.page('/'), 'join', THEMES);
});

test('the wall: nothing below 36 px at 1080, task text 50, nothing clipped or scrolled at any size', async ({ open }) => {
  const room = await open(undefined, 'A title so long it hardly fits: Neighbours of the upper mill road');
  const desk = await room.console();
  for (let person = 0; person < 3; person += 1) await room.phone();
  const wall = await room.wall();
  const check = (where: string): Promise<void> => soundWall(wall, where);
  await check('lobby');
  await next(desk, 'Find what you all share');
  await expect(wall.getByRole('heading', { name: /Find 5 things/ })).toBeVisible();
  await check('brief');
  await next(desk, 'Find 5 things you all share');
  await expect(wall.getByText('Step 2 of 4')).toBeVisible();
  await check('race');
  await next(desk, 'What we found');
  await expect(wall.getByText('Step 3 of 4')).toBeVisible();
  await check('reveal');
});

test('the lobby’s QR: half of the height, quiet, black on white, and it decodes to the join address', async ({ open }) => {
  const room = await open();
  const wall = await room.wall();
  for (const size of [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }]) {
    await wall.setViewportSize(size);
    await expect(async () => {
      const picture = PNG.sync.read(await wall.screenshot());
      const read = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
      expect(read?.data).toBe(room.session.card.joinUrl);
      expect(read?.version).toBeLessThanOrEqual(3);
      const { topLeftCorner, bottomLeftCorner } = read?.location ?? { topLeftCorner: { y: 0 }, bottomLeftCorner: { y: 0 } };
      const share = (bottomLeftCorner.y - topLeftCorner.y) / size.height;
      expect(share).toBeGreaterThanOrEqual(size.width === 1920 ? 0.495 : 0.355);
    }).toPass({ timeout: 10_000 });
  }
});

test('phones at 320 px and 200 % text: nothing sideways, every control 48 px, inputs 16 px and more', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const narrow = { ...PHONE, viewport: { width: 320, height: 568 } };
  const first = await room.page('/', narrow);
  const phone = await room.phone('Rosa', narrow);
  const other = await room.phone('Maximiliana-Theodora-Konstantinopolitana', narrow);
  const check = async (page: Page, where: string): Promise<void> => {
    for (const percent of [100, 200]) {
      await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, percent);
      await page.waitForTimeout(120);
      expect(await sideways(page), `${where} at ${percent} %`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    const small = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [role="button"]')]
      .filter((element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden'))
      .flatMap((element) => {
        const target = element.matches('input[type="checkbox"], input[type="radio"]') ? (element.closest('label') ?? element) : element;
        const rect = target.getBoundingClientRect();
        const font = element.matches('input, select, textarea') ? Number.parseFloat(getComputedStyle(element).fontSize) : 16;
        return rect.height < 47.5 || rect.width < 47.5 || font < 16 ? [`${element.tagName} ${element.textContent} ${Math.round(rect.width)}×${Math.round(rect.height)} ${font}`] : [];
      }));
    expect(small, where).toEqual([]);
  };
  await check(first, 'join');
  await check(phone, 'lobby');
  await next(desk, 'Find what you all share');
  await expect(phone.getByText('Hold this up.')).toBeVisible();
  await check(phone, 'brief');
  await next(desk, 'Find 5 things you all share');
  await expect(phone.getByText(/keeps? the list/)).toBeVisible();
  await check(phone, 'race');
  // With the keyboard open, 320×300 are left: what is typed and the button that sends it are both in view.
  const { keeper } = await keeperOf([phone, other]);
  const box = keeper.getByLabel('Write it when you all say yes');
  await box.focus();
  await keeper.setViewportSize({ width: 320, height: 300 });
  await box.pressSequentially('We all');
  await expect(box).toBeInViewport({ ratio: 0.95 });
  await expect(keeper.getByRole('button', { name: 'Add it to our list' })).toBeInViewport({ ratio: 0.95 });
});

test('reduced motion: nothing moves; forced colours and right-to-left: groups are told apart and the code reads left to right', async ({ open }) => {
  const room = await open();
  const desk = await room.console({ ...CONSOLE, reducedMotion: 'reduce' });
  const wall = await room.wall({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce', forcedColors: 'active' });
  const phone = await room.phone('Rosa', { ...PHONE, reducedMotion: 'reduce', forcedColors: 'active' });
  await room.phone('Sam');
  await next(desk, 'Find what you all share');
  await expect(phone.getByText('Hold this up.')).toBeVisible();
  for (const page of [desk, wall, phone]) expect(await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length)).toBe(0);
  await expect(phone.getByText('Circle').first()).toBeVisible();
  await expect(wall.getByText('Circle').first()).toBeVisible();
  for (const page of [desk, phone]) {
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // Words of another language may be 40 % longer.
    await page.evaluate(() => {
      const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = all.nextNode(); node; node = all.nextNode()) {
        const words = node.textContent ?? '';
        if (/\p{L}/u.test(words)) node.textContent = words + words.slice(0, Math.ceil(words.trim().length * 0.4));
      }
    });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  }
  expect(await desk.evaluate((code) => [...document.querySelectorAll<HTMLElement>('[dir="ltr"]')].some((element) => element.textContent?.replace(/\s/g, '') === code), room.session.card.code)).toBe(true);
});

test('"Big screen here": the wall as real text on a phone', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const phone = await room.phone('Rosa');
  await room.phone('Sam');
  await next(desk, 'Find what you all share');
  await phone.getByRole('button', { name: 'Big screen here' }).click();
  await expect(phone.getByText('Too easy: “We all breathe.”').last()).toBeVisible();
  await expect(phone.getByText('Find the people with your shape.')).toBeVisible();
});
