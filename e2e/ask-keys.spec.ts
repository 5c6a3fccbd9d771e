import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/room.ts';

/** Tab by Tab to a control, then a key; nothing is clicked. */
async function at(page: Page, control: Locator, key: string): Promise<void> {
  await expect(control).toBeVisible();
  for (let tabs = 0; tabs < 150; tabs += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${control.toString()}.`);
}

test('[AS5] a short Ask is hosted by keys alone, from the lobby to the promises', async ({ open }) => {
  const room = await open([{ activity: 'ask', preset: '15' }]);
  const desk = await room.console();
  const wall = await room.wall();
  for (const name of ['Rosa', 'Sam']) await room.phone(name);
  await expect(desk.getByText('2 here')).toBeVisible();
  const button = (name: string | RegExp): Locator => desk.getByRole('button', { name });
  const next = async (heading: string): Promise<void> => {
    await desk.waitForTimeout(450);
    await at(desk, button(/^(Next|Start)/).last(), 'Enter');
    const again = button(/Press again/);
    const there = desk.getByRole('heading', { name: heading }).first();
    await expect(again.or(there).first()).toBeVisible();
    if (await again.isVisible()) {
      await desk.waitForTimeout(450);
      await at(desk, button(/^(Next|Start)/).or(again).last(), 'Enter');
    }
    await expect(there).toBeVisible();
  };

  await next('What do we want for our town?');
  await at(desk, desk.locator('summary').filter({ hasText: 'Type for people on paper' }), 'Enter');
  await at(desk, button('New paper card'), 'Enter');
  const sheet = desk.getByRole('group', { name: 'Paper card 1' });
  for (const [index, words] of ['Buses on Sunday', 'A bus at night', 'Buses end at eight', 'A later bus'].entries()) {
    await expect(sheet.getByRole('textbox').nth(index)).toBeFocused();
    await desk.keyboard.type(words);
    await desk.keyboard.press('Enter');
    await expect(sheet.getByText('Saved')).toHaveCount(index + 1);
  }
  await expect(sheet.getByRole('checkbox')).toBeFocused();
  await desk.keyboard.press('Space');
  await at(desk, button(/^Ask the next one/).first(), 'Enter');

  await next('What belongs together?');
  await at(desk, desk.getByRole('option').first(), 'Control+a');
  await expect(desk.getByText('4 cards ticked')).toBeVisible();
  await desk.keyboard.press('Space');
  await at(desk, button('Move to…'), 'Enter');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Getting around');
  await desk.keyboard.press('Enter');
  const theme = button(/^Getting around/);
  await expect(theme).toContainText('3 cards');
  await at(desk, theme, 'Enter');
  await at(desk, button('Show the name'), 'Enter');
  await expect(wall.getByText('Getting around').first()).toBeVisible();
  await at(desk, desk.getByRole('option').first(), 'Space');
  await at(desk, button('Show as a quote'), 'Enter');

  await next('What matters most to us?');
  await desk.waitForTimeout(450);
  await at(desk, button('Show theme 1 of 1'), 'Enter');
  await expect(wall.locator('blockquote')).toHaveCount(1);
  await next('What comes next?');
  await at(desk, desk.getByLabel('Type what someone says out loud'), 'A');
  await desk.keyboard.type('sk the bus company by May');
  await at(desk, button('Add this answer'), 'Enter');
  await at(desk, button('Make it a promise'), 'Enter');
  await expect(desk.getByLabel('What will happen?', { exact: true })).toHaveValue('Ask the bus company by May');
  await next('How did today feel?');
});
