import { expect, test } from './support/room.ts';
import { typeCard } from './support/paper-card.ts';
import { next, pressNext } from './support/steps.ts';

test('[AS2] the field: conversations, refusals and paper cards over days; a restart and a closed phone lose nothing; it closes into live theming', async ({ open, server, watched }) => {
  watched.allow(/ERR_CONNECTION_REFUSED|WebSocket connection|net::ERR|Failed to load resource/);
  const room = await open([{ activity: 'ask', preset: 'field' }]);
  const desk = await room.console();
  const rosa = await room.phone('Rosa');
  await next(desk, 'What do we want for our town?');
  await pressNext(desk, /ask the questions/);
  await expect(rosa.getByRole('heading', { name: 'Ask people outside' })).toBeVisible();
  await expect(desk.getByText('Ask people you meet, three at least.')).toBeVisible();

  await rosa.getByRole('button', { name: 'They would rather not' }).click();
  await expect(rosa.getByText('1 person would rather not. That is fine.')).toBeVisible();
  await rosa.getByRole('button', { name: 'Start a conversation' }).click();
  const box = rosa.getByLabel('The answer', { exact: true });
  for (const words of ['A bus on Sunday', 'My mother lives across town']) {
    await box.fill(words);
    await rosa.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(box).toHaveValue('');
  }
  await box.fill('Half typed');
  await expect(rosa.getByText('Saved on this phone')).toBeVisible();
  await desk.locator('summary').filter({ hasText: 'Type for people on paper' }).press('Enter');
  await typeCard(desk, 1, ['More buses', 'To see friends']);
  await expect(desk.getByText('2 people outside')).toBeVisible();
  await expect(desk.getByText('1 would rather not')).toBeVisible();

  // The phone is closed, the server ends and comes back: the seat, the conversation and what was half typed are there.
  const { context, url } = { context: rosa.context(), url: rosa.url() };
  await rosa.close();
  await server.crash();
  await server.start();
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByText('1 person would rather not. That is fine.')).toBeVisible();
  await expect(again.getByText('2 of 4 answered')).toBeVisible();
  await again.getByRole('button', { name: 'Open it' }).click();
  await expect(again.getByLabel('The answer', { exact: true })).toHaveValue('Half typed');
  await again.getByLabel('The answer', { exact: true }).fill('There is none after eight');
  await again.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(desk.getByText('2 people outside')).toBeVisible();
  await expect(desk.getByRole('listitem').filter({ hasText: 'How is that different' })).toContainText('1 answer');

  // The host closes the field: read again, then everybody sorts what came in.
  await next(desk, 'Are these your words?');
  await expect(again.getByText('A bus on Sunday')).toBeVisible();
  await next(desk, 'What belongs together?');
  await expect(desk.getByRole('option')).toHaveCount(5);
  await expect(again.getByRole('heading', { name: 'What belongs together?' })).toBeVisible();
  await again.getByRole('checkbox', { name: /A bus on Sunday/ }).check();
  await again.getByRole('checkbox', { name: /More buses/ }).check();
  await again.getByLabel('Name of the theme').fill('Getting around');
  await again.getByRole('button', { name: 'Make this theme' }).click();
  // Two people outside, whoever typed their words.
  await expect(desk.getByRole('button', { name: /^Getting around/ })).toContainText('2 cards · 2 people');
});
