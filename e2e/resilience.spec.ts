import { expect, PHONE, test } from './support/room.ts';
import { answer, keeperOf, next, propose } from './support/steps.ts';

const RACE = 'Find 5 things you all share';
const BOX = 'Write it when you all say yes';

test('[G7] typed text survives a reload, no network and a killed tab, and arrives once', async ({ open, watched }) => {
  watched.allow(/ERR_INTERNET_DISCONNECTED|net::ERR|Failed to load resource/);
  const room = await open();
  const desk = await room.console();
  const phones = [await room.phone('Rosa'), await room.phone('Sam')];
  await next(desk, 'Find what you all share');
  await next(desk, RACE);
  const { keeper, others } = await keeperOf(phones);
  await keeper.getByLabel(BOX).fill('We all keep letters');
  await expect(keeper.getByText('Saved on this phone')).toBeVisible();
  await keeper.reload();
  await expect(keeper.getByLabel(BOX)).toHaveValue('We all keep letters');

  await keeper.context().setOffline(true);
  await keeper.getByRole('button', { name: 'Add it to our list' }).click();
  await expect(keeper.getByText("You're offline. Keep typing. We'll send it when you're back.")).toBeVisible({ timeout: 25_000 });
  const { context, url } = { context: keeper.context(), url: keeper.url() };
  await keeper.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByRole('listitem').filter({ hasText: 'We all keep letters' })).toHaveCount(1);
  for (const phone of others) await answer(phone, 'We all keep letters', 'Yes');
  await expect(again.getByText('1 of 5 found')).toBeVisible();
});

test('[G1] [G2] the server is killed in the race and everybody goes on: same seats, nothing lost or doubled', async ({ open, server, watched }) => {
  watched.allow(/ERR_CONNECTION_REFUSED|WebSocket connection|net::ERR|Failed to load resource/);
  const room = await open();
  const desk = await room.console();
  const wall = await room.wall();
  const phones = [await room.phone('Rosa'), await room.phone('Sam'), await room.phone('Ada')];
  await next(desk, 'Find what you all share');
  await next(desk, RACE);
  const { keeper, others } = await keeperOf(phones);
  await propose(keeper, 'We all own a cassette');
  await keeper.getByLabel(BOX).fill('half typed wor');
  await server.crash();
  for (const phone of others) await phone.getByRole('group', { name: 'We all own a cassette' }).getByRole('button', { name: 'Yes', exact: true }).click();
  await server.start();
  await expect(keeper.getByText('1 of 5 found')).toBeVisible({ timeout: 20_000 });
  await expect(keeper.getByLabel(BOX)).toHaveValue('half typed wor');
  await expect(wall.getByText('1 thing found in this room')).toBeVisible();
  await expect(desk.getByText('3 here')).toBeVisible();
  await propose(keeper, 'We all plant trees');
  for (const phone of others) await answer(phone, 'We all plant trees', 'Yes');
  await expect(wall.getByText('2 things found in this room')).toBeVisible();
});

test('a reload of wall and console changes nothing; a server push never moves text, caret or focus', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const wall = await room.wall();
  const phones = [await room.phone('Rosa'), await room.phone('Sam')];
  await next(desk, 'Find what you all share');
  await next(desk, RACE);
  await desk.keyboard.press('F5');
  await wall.keyboard.press('F5');
  await desk.reload();
  await wall.reload();
  await expect(wall.getByRole('heading', { name: RACE })).toBeVisible();
  await expect(desk.getByRole('heading', { name: RACE }).first()).toBeVisible();
  const { keeper, others } = await keeperOf(phones);
  const box = keeper.getByLabel(BOX);
  await propose(keeper, 'First one');
  await box.fill('We all type slowly');
  await box.press('Home');
  await box.press('ArrowRight');
  for (const phone of others) await answer(phone, 'First one', 'Yes');
  await expect(keeper.getByText('1 of 5 found')).toBeVisible();
  await expect(box).toBeFocused();
  expect(await box.evaluate((element: HTMLTextAreaElement) => [element.value, element.selectionStart])).toEqual(['We all type slowly', 1]);

  // Letters still being composed, as in Japanese or with a dead key, stay open while news comes.
  await box.evaluate((element) => { element.addEventListener('compositionend', () => { element.dataset['ended'] = 'yes'; }); });
  const keys = await keeper.context().newCDPSession(keeper);
  await keys.send('Input.imeSetComposition', { text: 'かん', selectionStart: 2, selectionEnd: 2 });
  await expect(box).toHaveValue('Wかんe all type slowly');
  await desk.getByRole('button', { name: 'Nudge' }).click();
  await expect(keeper.getByText('Too easy? Dig for a surprise.')).toBeVisible();
  await expect(box).toHaveValue('Wかんe all type slowly');
  expect(await box.getAttribute('data-ended')).toBeNull();
  await keys.send('Input.insertText', { text: '缶' });
  await expect(box).toHaveValue('W缶e all type slowly');
});

test('codes that open nothing, a locked door, a full room and a session that is over each say so', async ({ open, watched }) => {
  watched.allow(/status of (404|409)/);
  const room = await open();
  const desk = await room.console();
  const page = await room.page('/');
  await page.getByLabel('Code').fill('２ ３ ４-9 9 9');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('That code does not open a room. Check the big screen, or ask your host.')).toBeVisible();
  await page.getByLabel('Code').fill(room.session.card.code);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { name: "You're in" })).toBeVisible();

  await desk.getByRole('button', { name: 'Lock the door' }).click();
  const late = await room.page(new URL(room.session.card.joinUrl).pathname, PHONE);
  await late.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(late.getByText('The door is locked. Ask your host.')).toBeVisible();
  const typed = await room.page(`/${room.session.card.code}`);
  await typed.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(typed.getByText('That code does not open a room. Check the big screen, or ask your host.')).toBeVisible();

  await desk.getByRole('button', { name: 'Open the door' }).first().click();
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.locator('summary').filter({ hasText: 'Door and joining' }).click();
  await expect(desk.getByText('1 of at most 400 people are here.')).toBeVisible();
  await desk.getByLabel('Most people', { exact: true }).fill('1');
  await desk.getByRole('button', { name: 'Set the limit' }).click();
  await expect(desk.getByText('1 of at most 1 people are here.')).toBeVisible();
  await late.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(late.getByText('This room is full. Ask your host.')).toBeVisible();

  await desk.locator('summary').filter({ hasText: /^End$/ }).click();
  await desk.getByRole('button', { name: 'End the session' }).click();
  await desk.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).click();
  await late.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(late.getByText('This session is over.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This session is over.' })).toBeVisible();
});
