import type { Page } from '@playwright/test';
import { answerAll, askPlan, barePhones } from './support/ask.ts';
import { expect, test } from './support/room.ts';
import { next } from './support/steps.ts';

const QUESTIONS = Array.from({ length: 6 }, (_, index) => `Question number ${index + 1} about our town?`);
const PEOPLE = 100;
const SUBJECTS = ['buses', 'parks', 'evenings', 'neighbors', 'libraries', 'streets', 'gardens', 'benches'];

/** Milliseconds from a key to the frame after it, in this page. */
async function keyTime(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const spot = window as unknown as { took: number | null };
    spot.took = null;
    addEventListener('keydown', (event) => {
      requestAnimationFrame(() => setTimeout(() => { spot.took = performance.now() - event.timeStamp; }));
    }, { once: true, capture: true });
  });
  await page.keyboard.press(key);
  return (await page.waitForFunction(() => (window as unknown as { took: number | null }).took)).jsonValue() as Promise<number>;
}

test('[AS5] 600 cards are sorted by keys alone: chosen, moved, searched, split off and taken back', async ({ open, server }, info) => {
  info.setTimeout(240_000);
  const room = await open(askPlan({ questions: QUESTIONS }));
  const desk = await room.console();
  const phones = await barePhones(room, server.url, PEOPLE);
  await next(desk, 'What do we want for our town?');
  await answerAll(phones, QUESTIONS.length, (person, question) => `${person}: more ${SUBJECTS[(person + question) % SUBJECTS.length]} where people can meet, please`);
  await next(desk, 'What belongs together?');
  const list = desk.getByRole('listbox');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', '600');

  await list.getByRole('option').first().focus();
  const times: Record<string, number[]> = {};
  const timed = async (key: string, count: number): Promise<void> => {
    for (let press = 0; press < count; press += 1) (times[key] ??= []).push(await keyTime(desk, key));
  };
  await timed('ArrowDown', 20);
  await timed('Space', 6);
  await timed('PageDown', 10);
  await timed('End', 1);
  await timed('Control+a', 1);
  await expect(desk.getByText('600 cards ticked')).toBeVisible();
  await timed('Home', 1);
  await desk.getByLabel('Search the cards').focus();
  for (const letter of 'garden') await timed(letter, 1);
  await expect(desk.getByText('75 cards fit')).toBeVisible();

  await desk.getByRole('button', { name: 'Untick' }).press('Enter');
  await desk.getByRole('option').first().focus();
  await desk.keyboard.press('Control+a');
  await expect(desk.getByText('75 cards ticked')).toBeVisible();
  await desk.getByRole('button', { name: 'Move to…' }).press('Enter');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Green places');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: /^Green places/ })).toContainText('75 cards');
  await expect(desk.getByRole('button', { name: 'Not sorted: 525' })).toBeVisible();

  await desk.getByRole('button', { name: /^Green places/ }).press('Enter');
  await desk.getByRole('option').first().focus();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.getByRole('button', { name: 'Make a theme of these' }).press('Enter');
  await desk.keyboard.type('Flowers');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: /^Flowers/ })).toContainText('2 cards');
  await desk.getByRole('button', { name: 'Undo' }).first().press('Enter');
  await expect(desk.getByRole('button', { name: /^Green places/ })).toContainText('75 cards');

  const line = (values: readonly number[]): string => `${Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0)} (most ${Math.round(Math.max(...values))})`;
  console.log(`600 cards, ms from key to frame: ${Object.entries(times).map(([key, values]) => `${key} ${line(values)}`).join(', ')}`);
  for (const phone of phones) phone.drop();
});
