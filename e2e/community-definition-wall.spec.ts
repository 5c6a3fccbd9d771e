import type { Page } from '@playwright/test';
import { faults } from './support/accessible.ts';
import { expect, test } from './support/room.ts';
import { next, pressNext } from './support/steps.ts';
import { soundWall } from './support/wall.ts';

const PLAN = [{ activity: 'community-definition', preset: '30' }] as const;
const LINES = ['Neighbours who wave from the porch.', 'People who know your name.', 'A town that keeps a chair free for you.', 'Friends you have not met yet.'];
const FINAL = 'Community is people who know your name and keep a chair free for you, so that nobody eats alone.';

/** The wall is sound at any size, and axe finds nothing on it. */
async function check(wall: Page, where: string): Promise<void> {
  await soundWall(wall, where);
  expect(await faults(wall), where).toEqual([]);
}

test('the big screen of Community Definition in every step: sound at any size, and what a phone mirrors', async ({ open }) => {
  test.setTimeout(240_000);
  const room = await open(PLAN);
  const desk = await room.console();
  const wall = await room.wall();
  const phone = await room.phone();
  const phones = [phone];
  while (phones.length < LINES.length) phones.push(await room.phone());
  await next(desk, 'Write your own line');
  await expect(wall.getByRole('heading', { name: 'What does community mean to you?' })).toBeVisible();
  for (const [index, one] of phones.entries()) {
    await one.getByLabel('Your answer').fill(LINES[index] ?? '');
    await one.getByRole('button', { name: 'Send my answer' }).click();
  }
  await expect(wall.getByText('4 of 4')).toBeVisible();
  await check(wall, 'solo');
  await next(desk, 'Make one text you both like');
  await expect(wall.getByText('One of you writes.')).toBeVisible();
  await check(wall, 'pairs');

  await next(desk, 'Which lines must not be lost?');
  await expect(wall.getByText('one by one')).toBeVisible();
  for (const line of LINES) expect(await wall.getByRole('main').textContent()).not.toContain(line);
  // No pair wrote anything: their people's lines go on (CD5).
  for (const [index] of LINES.entries()) {
    await pressNext(desk, `Show text ${index + 1} of ${LINES.length}`);
    if (index === 0) await expect(wall.locator('article')).toHaveCount(1);
  }
  for (const line of LINES) await expect(wall.getByText(line)).toBeVisible();
  await check(wall, 'gallery');

  await next(desk, 'One text for the room');
  await expect(wall.getByText('Community is people who … so that …')).toBeVisible();
  await desk.getByLabel('The room’s text').fill(FINAL);
  await desk.getByRole('button', { name: 'Save and show it' }).click();
  await expect(wall.getByText(FINAL)).toBeVisible();
  await check(wall, 'drafting');

  await next(desk, 'Can you live with these words?');
  await check(wall, 'agreement');
  for (const one of phones) {
    await expect(wall.getByText('We can all live with it')).toBeHidden();
    await one.getByRole('button', { name: 'I can live with them' }).click();
  }
  await expect(wall.getByText('We can all live with it')).toBeVisible();
  await check(wall, 'agreement shown');

  await next(desk, 'Our words');
  await expect(wall.getByRole('heading', { name: 'Tap the part where you see yourself' })).toBeVisible();
  await check(wall, 'words');
  await phone.getByRole('button', { name: 'Big screen here' }).click();
  const mirror = phone.getByRole('region', { name: 'On the big screen' });
  await expect(mirror.getByRole('heading', { name: 'Tap the part where you see yourself' })).toBeVisible();
  const words = await mirror.getByText(FINAL).boundingBox();
  expect(words?.height).toBeGreaterThan(40);
  await pressNext(desk, 'Show who made it');
  await expect(wall.getByRole('heading', { name: '4 of us made this today' })).toBeVisible();
  await check(wall, 'made');
  await pressNext(desk, 'Show where the words came from');
  await expect(wall.getByRole('heading', { name: 'Where our words came from' })).toBeVisible();
  await check(wall, 'origins');
  await pressNext(desk, 'Show how the words moved');
  await expect(wall.getByRole('heading', { name: 'How our words moved' })).toBeVisible();
  await expect(wall.getByText('All of us', { exact: true })).toBeVisible();
  await check(wall, 'flow');
  // The picture is a list on a phone.
  await expect(mirror.getByText(/^all of us: \d+ words/)).toBeVisible();

  // The poster: one page of the final words, and nothing of the console on it.
  await expect(desk.getByRole('button', { name: 'Print the poster' })).toBeVisible();
  for (const format of ['A4', 'Letter']) expect((await desk.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await desk.emulateMedia({ media: 'print' });
  const poster = desk.locator('body > article');
  await expect(poster.getByText(FINAL)).toBeVisible();
  await expect(poster.getByText('4 of us made this.')).toBeVisible();
  await expect(poster.getByText('Main Street Library')).toBeVisible();
  await expect(desk.getByRole('heading').first()).toBeHidden();
});
