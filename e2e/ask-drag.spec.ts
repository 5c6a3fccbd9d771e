import { answerAll, askPlan, barePhones } from './support/ask.ts';
import { expect, test } from './support/room.ts';
import { next } from './support/steps.ts';

const WORDS = ['A bus on Sunday', 'A bus at night', 'Shade in the park', 'A bench in the park'];

test('[AS5] cards are dragged onto a theme, one or all ticked ones; the same by taps where nothing can be dragged', async ({ open, server }) => {
  const room = await open(askPlan({ questions: ['What do you want?'] }));
  const desk = await room.console();
  const phones = await barePhones(room, server.url, WORDS.length);
  await next(desk, 'What do we want for our town?');
  await answerAll(phones, 1, (person) => WORDS[person] ?? '');
  await next(desk, 'What belongs together?');
  const card = (words: string) => desk.getByRole('option', { name: words });
  const theme = (name: string) => desk.getByRole('button', { name: new RegExp(`^${name}`) });
  for (const name of ['Getting around', 'Green places']) {
    await desk.getByRole('button', { name: 'New theme' }).click();
    await desk.getByLabel('Name of the theme').fill(name);
    await desk.getByRole('button', { name: 'Make it' }).click();
    await expect(theme(name)).toContainText('0 cards');
  }

  // One that is not ticked goes alone; what is ticked stays ticked.
  await card('A bus at night').click();
  await card('Shade in the park').dragTo(theme('Green places'));
  await expect(theme('Green places')).toContainText('1 card');
  await expect(card('A bus at night')).toHaveAttribute('aria-selected', 'true');
  // A ticked one takes the others along.
  await card('A bus on Sunday').click();
  await card('A bus on Sunday').dragTo(theme('Getting around'));
  await expect(theme('Getting around')).toContainText('2 cards');
  await expect(desk.getByText('No card ticked')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Not sorted: 1' })).toBeVisible();
  // Out of the theme that is looked at.
  await theme('Getting around').click();
  await card('A bus at night').dragTo(desk.getByRole('button', { name: 'Not sorted: 1' }));
  await expect(desk.getByRole('button', { name: 'Not sorted: 2' })).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).first().click();
  await expect(theme('Getting around')).toContainText('2 cards');

  // By taps alone, on a tablet where rows cannot be dragged.
  const tablet = await room.console({ viewport: { width: 820, height: 1180 }, hasTouch: true });
  await tablet.addInitScript(() => { addEventListener('dragstart', (event) => event.preventDefault(), { capture: true }); });
  await tablet.reload();
  await tablet.getByRole('button', { name: 'Not sorted: 1' }).tap();
  await tablet.getByRole('option', { name: 'A bench in the park' }).tap();
  await tablet.getByRole('button', { name: 'Move to…' }).tap();
  await tablet.getByRole('menuitem', { name: 'Green places' }).tap();
  await expect(theme('Green places')).toContainText('2 cards');
  await expect(tablet.getByText('Every card is sorted. Well done!')).toBeVisible();
  for (const phone of phones) phone.drop();
});
