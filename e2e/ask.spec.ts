import type { Page } from '@playwright/test';
import { expect, test } from './support/room.ts';
import { next, pressNext } from './support/steps.ts';

const PLAN = [{ activity: 'ask', preset: '15' }] as const;
const NAMES = ['Rosa', 'Sam', 'Ada', 'Li'];
const ASKING = 'What do we want for our town?';

/** Whoever types what a partner says types two answers. */
async function typeFor(page: Page): Promise<boolean> {
  const box = page.getByLabel('The answer', { exact: true });
  if (!(await box.isVisible())) return false;
  for (const words of ['A bus in the evening', 'My work ends late']) {
    await box.fill(words);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(box).toHaveValue('');
  }
  return true;
}

test('[AS1] [AS2] [AS3] a short Ask from asking to promises: partners type, the host makes a theme, a quote needs a yes, the wall names nobody', async ({ open }) => {
  const room = await open(PLAN);
  const desk = await room.console();
  const wall = await room.wall();
  const phones: Page[] = [];
  for (const name of NAMES) phones.push(await room.phone(name));

  await next(desk, ASKING);
  for (const phone of phones) await expect(phone.getByRole('heading', { name: ASKING })).toBeVisible();
  let scribes = 0;
  for (const phone of phones) if (await typeFor(phone)) scribes += 1;
  expect(scribes).toBe(2);
  await expect(desk.getByText('2 people have answered')).toBeVisible();
  await desk.getByText('Type for people on paper').click();
  await desk.getByRole('button', { name: 'New paper card' }).click();
  const sheet = desk.getByRole('group', { name: 'Paper card 1' });
  await expect(sheet.getByRole('textbox').first()).toBeFocused();
  await desk.keyboard.type('Buses on Sunday');
  await desk.keyboard.press('Enter');
  await expect(sheet.getByRole('textbox').nth(1)).toBeFocused();
  await expect(sheet.getByText('Saved')).toHaveCount(1);
  await sheet.getByRole('checkbox').check();
  await desk.getByRole('button', { name: /^Ask the next one/ }).first().click();
  await expect(wall.getByText('Buses on Sunday')).toHaveCount(0);

  await next(desk, 'What belongs together?');
  await expect(desk.getByRole('option')).toHaveCount(5);
  await desk.getByLabel('Search the cards').fill('bus');
  await expect(desk.getByRole('option')).toHaveCount(3);
  await desk.getByRole('button', { name: 'Tick all 3' }).click();
  await desk.getByRole('button', { name: 'Move to…' }).click();
  await desk.getByRole('menuitem', { name: 'A new theme' }).click();
  await desk.getByLabel('Name of the theme').fill('Getting around');
  await desk.getByRole('button', { name: 'Make it' }).click();
  const theme = desk.getByRole('button', { name: /^Getting around/ });
  await expect(theme).toContainText('3 cards · 3 people');
  await expect(wall.getByText('Getting around')).toHaveCount(0);
  await theme.click();
  await desk.getByRole('button', { name: 'Show the name' }).click();
  await expect(wall.getByText('Getting around').first()).toBeVisible();
  const yes = desk.getByRole('option', { name: /Buses on Sunday/ });
  const no = desk.getByRole('option', { name: /A bus in the evening/ }).first();
  await no.click();
  await expect(desk.getByText('No yes to quote')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Show as a quote' })).toHaveCount(0);
  await no.click();
  await yes.click();
  await desk.getByRole('button', { name: 'Show as a quote' }).click();

  await next(desk, 'What matters most to us?');
  await phones[0]?.getByRole('checkbox', { name: 'Getting around' }).check();
  await expect(desk.getByText('3 people · 1 dot · 3 cards')).toBeVisible();
  await pressNext(desk, 'Show theme 1 of 1');
  await expect(wall.getByText('Buses on Sunday').first()).toBeVisible();
  await expect(wall.getByText('A bus in the evening')).toHaveCount(0);
  for (const name of NAMES) await expect(wall.getByText(name)).toHaveCount(0);

  await next(desk, 'What comes next?');
  await desk.getByLabel('Type what someone says out loud').fill('Ask the bus company by May');
  await desk.getByRole('button', { name: 'Add this answer' }).click();
  await expect(desk.getByRole('article').filter({ hasText: 'Ask the bus company by May' })).toBeVisible();
  await desk.getByRole('button', { name: 'Make it a promise' }).click();
  await expect(desk.getByLabel('What will happen?', { exact: true })).toHaveValue('Ask the bus company by May');
  await expect(desk.getByRole('button', { name: 'Print what we heard' })).toBeVisible();

  // The page on paper: the theme, the quote with a yes and nobody's name; nothing of the console.
  for (const format of ['A4', 'Letter']) expect((await desk.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await desk.emulateMedia({ media: 'print' });
  const report = desk.locator('body > article');
  await expect(report.getByText('Getting around')).toBeVisible();
  await expect(report.getByText('Buses on Sunday')).toBeVisible();
  await expect(report.getByText('A bus in the evening')).toHaveCount(0);
  for (const name of NAMES) await expect(report.getByText(new RegExp(`\\b${name}\\b`))).toHaveCount(0);
  await expect(desk.getByRole('heading').first()).toBeHidden();
});
