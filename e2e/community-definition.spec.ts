import { DEFINITION, follow, meet, rate, saveVersion, showAll, STEPS, tapLine, writeLines, writeText } from './support/definition-steps.ts';
import { expect, test } from './support/room.ts';
import { next, pressNext } from './support/steps.ts';

const { SOLO, PAIRS, GROUPS, GALLERY, DRAFTING, AGREEMENT, CLOSING } = STEPS;

const LINES = [
  'Neighbors who wave back', 'Bread on a long table', 'Somebody saves you a chair', 'Songs we all half know', 'Kids on bikes until dark',
  'A porch light left on', 'Snow cleared before you wake', 'Soup when you are sick', 'Names said the right way',
];
const FINAL = 'Community is people who wave back and save you a chair, so that nobody eats alone.';

test('a whole Community Definition with console, big screen and nine phones', async ({ open }) => {
  test.setTimeout(240_000);
  const room = await open(DEFINITION);
  const [desk, wall] = await Promise.all([room.console(), room.wall()]);
  const phones = await Promise.all(['Rosa', 'Sam', 'Ada', 'Li', 'Noor', '', 'Bo', 'Kim', 'Al'].map((name) => room.phone(name)));
  const [rosa, , ada, li, , , , kim] = phones;
  if (!rosa || !ada || !li || !kim) throw new Error('Nine phones are needed.');
  await expect(desk.getByText('9 here')).toBeVisible();

  await test.step('alone: the host reads who wrote what, the wall shows no word [K10]', async () => {
    await next(desk, SOLO);
    await expect(wall.getByText('Step 1 of 7')).toBeVisible();
    await writeLines(phones, LINES);
    for (const line of LINES) await expect(desk.getByText(line)).toBeVisible();
    await expect(desk.getByRole('article').filter({ hasText: LINES[5] ?? '' }).getByText(/^Person \d$/)).toBeVisible();
    for (const line of LINES) await expect(wall.getByText(line)).toHaveCount(0);
  });

  await test.step('pairs: the pen, Wait, and a text the host takes as it stands [CD1] [CD3]', async () => {
    await next(desk, PAIRS);
    const pens = await meet(phones);
    expect(pens).toHaveLength(4);
    for (const [index, pen] of pens.entries()) await writeText(pen, `Pair text ${index + 1}. We wave back, we save you a chair`, desk);
    const readers = phones.filter((phone) => !pens.includes(phone));
    for (const phone of readers) await expect(phone.getByText(/^Pair text \d/)).toBeVisible();
    await pens[0]?.getByRole('button', { name: 'We agree' }).click();
    await expect(desk.getByText(/^Agreed\. Sent in \d+ s$/)).toBeVisible();
    const partners = await Promise.all(readers.map((phone) => phone.getByRole('button', { name: 'Wait' }).isVisible()));
    await readers[partners.indexOf(true)]?.getByRole('button', { name: 'Wait' }).click();
    await expect(desk.getByText(/^Agreed\. Sent in/)).toHaveCount(0);
    await desk.getByRole('button', { name: 'Take it as it stands' }).first().click();
    await expect(desk.getByText('Taken by you')).toBeVisible();
    await expect(wall.getByText(/Pair text/)).toHaveCount(0);
  });

  await test.step('groups: what pairs wrote is handed on [CD2]', async () => {
    await next(desk, GROUPS);
    const pens = await meet(phones);
    expect(pens).toHaveLength(2);
    await desk.getByText('What they build on: 2 texts').first().click();
    await expect(desk.getByText('From group 1', { exact: true })).toBeVisible();
    for (const [index, pen] of pens.entries()) await writeText(pen, `Team ${index === 0 ? 'A' : 'B'}. We wave back, we save you a chair`, desk);
  });

  await test.step('gallery: on the wall only what the host shows, taps glow, a hidden text leaves at once [K10]', async () => {
    await next(desk, GALLERY);
    await expect(wall.getByText('Step 4 of 7')).toBeVisible();
    await follow(phones, GALLERY);
    await expect(rosa.getByText(/Team B/)).toBeVisible();
    await expect(wall.getByText(/Team [AB]/)).toHaveCount(0);
    const [shownFirst, shownLast] = (await desk.getByRole('article').first().innerText()).includes('Team A') ? [/Team A/, /Team B/] : [/Team B/, /Team A/];
    await Promise.all(phones.slice(0, 3).map((phone) => tapLine(phone, 'we save you a chair')));
    await pressNext(desk, 'Show text 1 of 2');
    await expect(wall.getByText(shownFirst)).toBeVisible();
    await expect(wall.getByText(shownLast)).toHaveCount(0);
    await expect(wall.locator('mark').first()).toHaveText(/we save you a chair/);
    const second = desk.getByRole('article').filter({ hasText: shownLast });
    await second.getByRole('button', { name: 'Show it now' }).click();
    await expect(wall.getByText(shownLast).first()).toBeVisible();
    await second.getByRole('button', { name: 'Hide', exact: true }).click();
    await expect(wall.getByText(shownLast)).toHaveCount(0, { timeout: 1_000 });
    await second.getByRole('button', { name: 'Bring back' }).click();
    await expect(desk.getByText('3 taps', { exact: true })).toBeVisible();
  });

  await test.step('drafting: marked lines go in, versions and what is new in them, unnamed wishes [CD6]', async () => {
    await next(desk, DRAFTING);
    await desk.getByRole('button', { name: /we save you a chair.*3 taps/ }).click();
    await expect(desk.getByLabel('The room’s text')).toHaveValue(/we save you a chair/);
    await saveVersion(desk, 'Community is people who wave back, so that nobody eats alone.');
    await expect(wall.getByText(/wave back, so that nobody/)).toBeVisible();
    await expect(li.getByText('Version 1')).toBeVisible();
    await li.getByLabel('Who in our town is not in this yet?').fill('People who work at night');
    await li.getByRole('button', { name: 'Send', exact: true }).click();
    const wish = desk.getByRole('article').filter({ hasText: 'People who work at night' });
    await expect(wish).toBeVisible();
    await expect(wish).not.toContainText(/\bLi\b/);
    await expect(wall.getByText('People who work at night')).toHaveCount(0);
    await wish.getByRole('button', { name: 'Hide', exact: true }).click();
    await expect(li.getByText('Your host has hidden this.')).toBeVisible();
    await saveVersion(desk, FINAL);
    await expect(wall.locator('ins').first()).toHaveText(/save you a chair/);
    await expect(desk.locator('ins').first()).toHaveText(/save you a chair/);
  });

  await test.step('agreement: private until all are in; from eight numbers on there are bars; three endings [CD7] [CD9]', async () => {
    await next(desk, AGREEMENT);
    await expect(wall.getByText('0 of 9 are in')).toBeVisible();
    await follow(phones, /^Our text$/);
    await Promise.all(phones.slice(1).map((phone) => rate(phone, 'Yes')));
    await expect(wall.getByText('8 of 9 are in')).toBeVisible();
    await expect(wall.getByRole('list', { name: 'What we said' })).toHaveCount(0);
    await expect(desk.getByRole('row', { name: /Almost/ })).toHaveCount(0);
    await rate(rosa, 'Almost');
    await expect(wall.getByText('Someone wants a change')).toBeVisible();
    await expect(wall.getByRole('list', { name: 'What we said' })).toBeVisible();
    await rosa.getByLabel('What one change would help?').fill('Say who brings the bread');
    await rosa.getByRole('button', { name: 'Send', exact: true }).click();
    const note = desk.getByRole('article').filter({ hasText: 'Say who brings the bread' });
    await expect(note).toBeVisible();
    await expect(note.getByText('Rosa')).toHaveCount(0);
    await expect(desk.getByRole('button', { name: 'One more round' })).toBeVisible();
    for (const name of ['Keep it', 'Not today', 'Keep it, with notes']) {
      await desk.getByRole('button', { name, exact: true }).click();
      await expect(desk.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
    }
    await desk.keyboard.press('Control+z');
    await expect(desk.getByRole('button', { name: 'Not today', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await desk.getByRole('button', { name: 'Keep it', exact: true }).click();
  });

  await test.step('closing: final words glow, who made them, where they came from, the poster [CD10]', async () => {
    await next(desk, CLOSING);
    await expect(wall.getByText('Tap the part where you see yourself')).toBeVisible();
    await expect(wall.getByText('We keep it.')).toBeVisible();
    await tapLine(kim, 'save you a chair');
    await expect(wall.locator('mark').first()).toHaveText(/save you a chair/);
    const taps = desk.getByRole('region', { name: 'Where people see themselves' });
    await expect(taps.getByText('1 tap', { exact: true })).toBeVisible();
    await expect(taps.getByText('Kim')).toHaveCount(0);
    const origins = desk.getByRole('region', { name: 'Where the words came from' });
    await expect(origins.getByRole('listitem').filter({ hasText: 'save you a chair' }).first()).toContainText(/Pair \d kept it/);
    await expect(desk.getByRole('button', { name: 'Print the poster' })).toBeVisible();
    await expect(ada.getByText('Your words that lived on')).toBeVisible();
    await pressNext(desk, 'Show who made it');
    await expect(wall.getByText('9 of us made this today')).toBeVisible();
    await pressNext(desk, 'Show where the words came from');
    await expect(wall.getByText('Where our words came from')).toBeVisible();
    await pressNext(desk, 'Show how the words moved');
    await expect(wall.getByText('How our words moved')).toBeVisible();
    await next(desk, 'How did today feel?');
  });
});

test('three people: no pairs, and below eight answers no numbers anywhere [CD7]', async ({ open }) => {
  const room = await open(DEFINITION);
  const [desk, wall] = await Promise.all([room.console(), room.wall()]);
  const phones = [await room.phone('Rosa'), await room.phone('Sam'), await room.phone()];
  await next(desk, SOLO);
  await expect(wall.getByText('Step 1 of 5')).toBeVisible();
  await writeLines(phones, LINES);
  await next(desk, GALLERY);
  await expect(desk.getByText('One person’s line').first()).toBeVisible();
  await showAll(desk);
  await next(desk, DRAFTING);
  await desk.getByRole('button', { name: /^Start with/ }).click();
  await expect(desk.getByLabel('The room’s text')).toHaveValue('Community is people who … so that …');
  await saveVersion(desk, FINAL);
  await next(desk, AGREEMENT);
  for (const phone of phones) await rate(phone, 'Yes, hang them up');
  await expect(wall.getByText('We can all live with it')).toBeVisible();
  for (const page of [desk, wall]) {
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'What we said' })).toHaveCount(0);
  }
  await next(desk, CLOSING);
  await expect(wall.getByText(FINAL)).toBeVisible();
});
