import type { Locator, Page } from '@playwright/test';
import { accessible } from './support/accessible.ts';
import { DEFINITION, saveVersion, showAll, STEPS, writeLines } from './support/definition-steps.ts';
import { CONSOLE, expect, test } from './support/room.ts';
import { next } from './support/steps.ts';

const { SOLO, PAIRS, GROUPS, GALLERY, DRAFTING, AGREEMENT, CLOSING } = STEPS;

test('fourteen people (a fifteenth comes late): the plan says which steps they play, and a long list of pairs is folded', async ({ open, server }) => {
  const room = await open(DEFINITION);
  const made = await room.host.request.post('/api/practice', { headers: { origin: server.url }, data: { people: 15, pace: 16, title: 'Our Community', plan: DEFINITION } });
  const practice = (await made.json()) as { readonly id: string };
  const desk = await room.host.newPage();
  await desk.setViewportSize(CONSOLE.viewport ?? { width: 1280, height: 800 });
  await desk.goto(`/run/${practice.id}`);
  await expect(desk.getByText('14 here')).toBeVisible();
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.getByText('Plan', { exact: true }).click();
  await desk.getByText('Settings of Community Definition').click();
  await expect(desk.getByText('With 14 people:')).toBeVisible();
  const steps = desk.getByRole('listitem').filter({ hasText: /^(Pairs|Groups) \(5 min\)$/ });
  await expect(steps).toHaveCount(2);
  await desk.getByRole('radio', { name: 'No, only pairs' }).check();
  await expect(steps).toHaveCount(1);
  await desk.getByRole('button', { name: 'More', exact: true }).click();

  await next(desk, SOLO);
  await next(desk, PAIRS);
  const groups = desk.getByRole('region', { name: /^Group \d$/ });
  await expect(groups).toHaveCount(7);
  await groups.first().getByRole('button', { name: 'See their text' }).click();
  await groups.first().getByRole('button', { name: 'Take it as it stands' }).click();
  await expect(groups.first().getByText('Taken by you')).toBeVisible();
  await desk.getByLabel('Only groups that still write').check();
  await expect(desk.getByRole('region', { name: 'Group 1', exact: true })).toHaveCount(0);
  await next(desk, GROUPS);
  await next(desk, GALLERY);
});

test('[CD6] words refused as stale are kept and offered again; what is typed outlives the list of people and a reload', async ({ open }) => {
  const room = await open(DEFINITION);
  const desk = await room.console();
  await room.phone('Rosa');
  await next(desk, SOLO);
  await next(desk, GALLERY);
  await next(desk, DRAFTING);
  const other = await room.console();
  const box = desk.getByLabel('The room’s text');
  await box.fill('Typed first');
  await desk.getByRole('button', { name: /^People \(/ }).click();
  await desk.getByRole('button', { name: 'This step' }).click();
  await expect(box).toHaveValue('Typed first');
  await desk.reload();
  await expect(box).toHaveValue('Typed first');
  await saveVersion(other, 'Saved first');
  await expect(desk.getByText('Saved first').first()).toBeVisible();
  await expect(box).toHaveValue('Typed first');
  await desk.getByRole('button', { name: 'Save and show it' }).click();
  await expect(desk.getByText('Someone saved other words first.')).toBeVisible();
  await expect(box).toHaveValue('Saved first');
  await desk.getByRole('button', { name: 'Put them back' }).click();
  await expect(box).toHaveValue('Typed first');
  await desk.getByRole('button', { name: 'Save and show it' }).click();
  await expect(other.getByText('Typed first').first()).toBeVisible();
});

test('[K9] the host writes, agrees and taps for people on paper', async ({ open }) => {
  const room = await open(DEFINITION);
  const desk = await room.console();
  for (const name of ['Ada', 'Li', 'Noor', 'Bo']) {
    await desk.getByRole('button', { name: 'Add a person without a phone' }).click();
    await desk.getByRole('dialog').getByRole('textbox').first().fill(name);
    await desk.getByRole('dialog').getByRole('button', { name: /^Add/ }).last().click();
    await expect(desk.getByRole('dialog')).toHaveCount(0);
  }
  await next(desk, SOLO);
  for (const name of ['Ada', 'Li', 'Noor', 'Bo']) {
    const line = desk.getByLabel(`Line for ${name}`);
    await line.fill(`${name} says bread`);
    await line.press('Enter');
    await expect(desk.getByText(`${name} says bread`, { exact: true })).toBeVisible();
  }
  await next(desk, PAIRS);
  for (const group of [1, 2]) {
    const row = desk.getByRole('region', { name: `Group ${group}`, exact: true });
    await row.getByLabel(`What group ${group} says`).fill(`Group ${group} shares bread`);
    await row.getByRole('button', { name: 'Save their words' }).click();
    await expect(row.getByText(`Group ${group} shares bread`, { exact: true })).toBeVisible();
    await row.getByRole('button', { name: 'They agree' }).click();
    await expect(row.getByText(/^Agreed\. Sent in/)).toBeVisible();
  }
  await next(desk, GALLERY);
  await desk.getByText('Tap for people without a phone').click();
  const line = desk.getByRole('button', { name: 'Group 1 shares bread' });
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await expect(desk.getByText('2 taps left')).toBeVisible();
  await expect(desk.getByText('1 tap', { exact: true })).toBeVisible();
});

async function clean(pages: readonly Page[], where: string): Promise<void> {
  for (const page of pages) await accessible(page, `${where}, ${page.url()}`);
}

test('axe finds nothing on console, phone and wall in every step of Community Definition', async ({ open }) => {
  test.setTimeout(240_000);
  const room = await open(DEFINITION);
  const [desk, wall] = await Promise.all([room.console(), room.wall()]);
  const phones = await Promise.all(['Rosa', 'Sam', 'Ada', 'Li'].map((name) => room.phone(name)));
  const pages = [desk, wall, ...phones.slice(0, 1)];
  await next(desk, SOLO);
  await writeLines(phones, ['Neighbors who wave back', 'Bread for all', 'A porch light', 'Songs']);
  await clean(pages, 'solo');
  await next(desk, PAIRS);
  await phones[0]?.getByRole('button', { name: 'We sit together' }).click();
  await clean(pages, 'pairs');
  await next(desk, GALLERY);
  await showAll(desk);
  await clean(pages, 'gallery');
  await next(desk, DRAFTING);
  await saveVersion(desk, 'Community is bread, so that nobody eats alone.');
  await saveVersion(desk, 'Community is bread and songs, so that nobody eats alone.');
  await expect(wall.locator('ins').first()).toBeVisible();
  await clean(pages, 'drafting');
  await next(desk, AGREEMENT);
  await expect(wall.getByText('0 of 4 are in')).toBeVisible();
  await clean(pages, 'agreement');
  await desk.getByRole('button', { name: 'Show it now' }).click();
  await expect(wall.getByText('Not everyone has said yet')).toBeVisible();
  await clean(pages, 'result');
  await next(desk, CLOSING);
  await clean(pages, 'closing');
});

test('a Community Definition is hosted by keyboard alone, from the lobby to the promises', async ({ open }) => {
  const room = await open(DEFINITION);
  const desk = await room.console();
  const phones = await Promise.all(['Rosa', 'Sam', 'Ada'].map((name) => room.phone(name)));
  await expect(desk.getByText('3 here')).toBeVisible();
  const here = (name: string | RegExp): Locator => desk.getByRole('heading', { name }).first();
  const reach = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    for (let tab = 0; tab < 80 && !(await target.evaluate((element) => element === document.activeElement)); tab += 1) await desk.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  /** The arrow is Next while nothing has focus; asked once more, it is pressed once more (K4). */
  const on = async (until: Locator): Promise<void> => {
    for (let press = 0; press < 12 && !(await until.isVisible()); press += 1) {
      await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await desk.keyboard.press('ArrowRight');
      await desk.waitForTimeout(600);
    }
    await expect(until).toBeVisible();
  };
  await reach(desk.getByRole('button', { name: /^Start: Community Definition/ }));
  await desk.keyboard.press('Enter');
  await expect(here(SOLO)).toBeVisible();
  await writeLines(phones, ['Neighbors who wave back', 'Bread on a long table', 'A porch light left on']);
  await on(here(GALLERY));
  await on(here(DRAFTING));
  await reach(desk.getByRole('textbox', { name: 'The room’s text' }));
  await desk.keyboard.type('Neighbors who wave back and leave a light on');
  await reach(desk.getByRole('button', { name: 'Save and show it' }));
  await desk.keyboard.press('Enter');
  const [rosa = desk] = phones;
  await expect(rosa.getByText(/^Version 1/)).toBeVisible();
  await on(here(AGREEMENT));
  await reach(desk.getByRole('button', { name: 'Not today', exact: true }));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Not today', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await on(here(CLOSING));
  await on(here('How did today feel?'));
});
