import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { commonGround } from '../shared/activities/common-ground/index.ts';
import { questionCard } from '../shared/activities/question-card/index.ts';
import type { PlanDraft, Wifi } from '../shared/http.ts';
import { accessible } from './support/accessible.ts';
import { expect, PHONE, test, type Room } from './support/room.ts';
import { sideways } from './support/sideways.ts';

const LONG_QUESTION = 'Which of these would you miss most, if it were gone from the upper mill road by next spring, and who else would? '.repeat(3).slice(0, 280);
const GROUND = commonGround.presets[0].config;
const PLAN: readonly PlanDraft[] = [
  { activity: 'community-definition', preset: '30' },
  { activity: 'common-ground', preset: null, config: { ...GROUND, questions: Array.from({ length: 8 }, (_, at) => `${at} ${LONG_QUESTION}`.slice(0, 280)) } },
  { activity: 'ask', preset: '55' },
  { activity: 'question-card', preset: null, config: { ...questionCard.presets[0].config, question: LONG_QUESTION, guess: { label: LONG_QUESTION.slice(0, 80), unit: 'people' } } },
];
const LONG_TITLE = 'مجتمعنا معاً: Neighbours of the upper mill road and of all of the streets round';
const LONG_PLACE = 'Königin-Elisabeth-Gedächtnisbücherei am unteren Marktplatz, Saal 2, Hinterhaus 1';
const PRINT = /^Print \d+ pages?$/;
const POINTS = { A4: [595, 842], Letter: [612, 792] } as const;

async function paperOf(room: Room): Promise<Page> {
  const page = await room.host.newPage();
  await page.goto(`/host/paper/${room.session.id}`);
  await expect(page.getByRole('button', { name: PRINT })).toBeVisible();
  // The cards come last, with the exercises' words.
  await expect(page.getByRole('checkbox', { name: /^Cards for you/ })).toBeVisible();
  return page;
}

async function change(room: Room, data: { readonly wifi?: Wifi; readonly place?: string }): Promise<void> {
  const answer = await room.host.request.patch(`/api/sessions/${room.session.id}`, { headers: { origin: room.origin }, data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function count(page: Page, label: string, value: number): Promise<void> {
  await page.getByRole('spinbutton', { name: label }).fill(String(value));
  await page.keyboard.press('Enter');
}

/** Pages of the printed job, and the sizes they have, in points. */
async function printed(page: Page): Promise<{ readonly pages: number; readonly sizes: readonly (readonly number[])[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
  return { pages: (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, sizes: boxes.filter((box, at) => boxes.findIndex((other) => other.join() === box.join()) === at) };
}

/** Words that stand outside of their piece, or are cut by their own box. */
const cut = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.piece')].flatMap((piece) => {
  const whole = piece.getBoundingClientRect();
  return [...piece.querySelectorAll<HTMLElement>('p, .line, div.qr')].flatMap((part) => {
    const box = part.getBoundingClientRect();
    const over = Math.max(box.bottom - whole.bottom, whole.top - box.top, part.textContent === 'fold here' ? 0 : Math.max(box.right - whole.right, whole.left - box.left), part.scrollWidth - part.clientWidth);
    return over > 2 && !part.matches('.crease') ? [`${Math.round(over)} ${part.className} ${(part.textContent ?? '').slice(0, 50)}`] : [];
  });
}));

async function read(part: Locator): Promise<string | undefined> {
  const picture = PNG.sync.read(await part.screenshot());
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

test('a host finds it on console and home, chooses by keyboard, and sees what will come out; axe finds nothing', async ({ open }) => {
  const room = await open([{ activity: 'common-ground', preset: '15' }]);
  const desk = await room.console();
  const path = `/host/paper/${room.session.id}`;
  await expect(desk.getByRole('main').getByRole('link', { name: 'Print for the room' }).first()).toHaveAttribute('href', path);
  await desk.getByRole('button', { name: 'Room check' }).first().click();
  await expect(desk.getByRole('dialog').getByRole('link', { name: 'Print for the room' })).toHaveAttribute('href', path);
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.getByText('Paper', { exact: true }).click();
  await expect(desk.getByText('Door sign, table signs').last()).toBeVisible();
  const home = await room.host.newPage();
  await home.goto('/host');
  await home.getByRole('link', { name: 'Print for Our Community' }).click();
  await expect(home).toHaveURL(path);

  const choices = home.getByRole('checkbox');
  await expect(choices).toHaveCount(5);
  expect(await choices.evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent?.trim()))).toEqual(['Door sign (1 page)', 'Table signs (3 pages)', 'Common Ground: list for a group (2 pages)', 'Common Ground: card with the questions (2 pages)', 'Cards for you (2 pages)']);
  for (let at = 0; at < 5; at += 1) {
    await choices.nth(at).focus();
    await home.keyboard.press('Space');
  }
  await expect(home.getByRole('button', { name: /Print 0 pages/ })).toHaveAttribute('aria-disabled', 'true');
  await choices.nth(1).focus();
  await home.keyboard.press('Space');
  await home.getByRole('spinbutton', { name: 'How many tables?' }).focus();
  await home.keyboard.press('ArrowUp');
  await expect(home.getByRole('button', { name: 'Print 4 pages' })).toBeVisible();
  await home.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await home.getByRole('button', { name: 'Print 4 pages' }).focus();
  await home.keyboard.press('Enter');
  await expect(home).toHaveTitle('printed');

  await accessible(home, 'paper');
  await home.setViewportSize({ width: 320, height: 568 });
  expect(await sideways(home)).toBeLessThanOrEqual(0);
});

test('as many pages as the button says on both papers, with 2 tables and 12, the longest names and words from the right, nothing cut', async ({ open }) => {
  const room = await open(PLAN, LONG_TITLE);
  await change(room, { wifi: { name: 'Library-Guest-Network-Upstairs-2', password: 'W'.repeat(63) }, place: LONG_PLACE });
  const page = await paperOf(room);
  for (const tables of [2, 12]) {
    await count(page, 'How many tables?', tables);
    for (const size of ['A4', 'Letter'] as const) {
      await page.getByRole('radio', { name: size }).check();
      const pages = Number(/\d+/.exec(await page.getByRole('button', { name: PRINT }).innerText())?.[0]);
      expect(await printed(page), `${tables} tables on ${size}`).toEqual({ pages, sizes: [POINTS[size]] });
      await page.emulateMedia({ media: 'print' });
      expect(await cut(page), `${tables} tables on ${size}`).toEqual([]);
      await expect(page.locator('.sheet')).toHaveCount(pages);
      await page.emulateMedia({ media: null });
    }
  }
  // Each sheet says what it is, of which session, and where that is; each table's own sheets carry number and shape.
  await page.emulateMedia({ media: 'print' });
  const feet = await page.locator('.foot').allInnerTexts();
  const address = (room.session.card.addresses[0] ?? '').replace(/^https?:\/\//, '');
  for (const foot of feet) expect(foot).toContain(`${LONG_TITLE} · ${address}`);
  expect(feet.filter((foot) => foot.startsWith('Table signs'))).toHaveLength(12);
  await expect(page.locator('.tent').last()).toContainText('Table 12 · Diamond');
  await expect(page.locator('.title bdi').first()).toHaveCSS('direction', 'rtl');
  await expect(page.locator('.door')).toContainText('W'.repeat(63));
  await expect(page.locator('.cue')).toHaveCount(23);
  // The moves inside of a step too, as the button will say them.
  await expect(page.locator('.cue .move').filter({ hasText: 'Show who made it' })).toHaveCount(1);
  // Black on white, also when the page is dark.
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
  expect(await page.locator('.sheet').first().evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor])).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('[K5] the codes on paper read as they should, and the one on a table seats you there, also when you are in already', async ({ open }) => {
  const room = await open([{ activity: 'common-ground', preset: '15' }]);
  await change(room, { wifi: { name: 'Guest;2', password: 'read"more' } });
  const page = await paperOf(room);
  await page.getByRole('button', { name: 'Make groups by table' }).click();
  await expect(page.getByText('Table signs only work')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 900, height: 1200 });
  expect(await read(page.locator('.door .wifi'))).toBe('WIFI:T:WPA;P:read\\"more;S:Guest\\;2;;');
  expect(await read(page.locator('.door .step').last())).toBe(room.session.card.joinUrl);
  const faces = page.locator('.tent .face');
  const [back, front] = [await read(faces.nth(2)), await read(faces.nth(3))];
  expect(front).toBe(`${room.session.card.joinUrl}?t=2`);
  // The other face of the same sign, upside down until it is folded.
  expect(back).toBe(front);

  const phone = await room.page(front ?? '', PHONE);
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  const table = (shape: RegExp): Locator => phone.getByRole('button', { name: shape, pressed: true });
  await expect(table(/Square/)).toBeVisible();
  await expect(phone.getByText('You sit at').getByText('Square')).toBeVisible();
  await phone.goto(`${room.session.card.joinUrl}?t=3`);
  await expect(table(/Triangle/)).toBeVisible();
  // What is tapped later stands over a reload.
  await phone.getByRole('button', { name: /Circle/ }).click();
  await expect(table(/Circle/)).toBeVisible();
  await phone.reload();
  await expect(table(/Circle/)).toBeVisible();
});
