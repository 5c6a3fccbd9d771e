import { expect, test } from './support/room.ts';
import { answer, endSession, keeperOf, next, pressNext, propose } from './support/steps.ts';

test('a whole Common Ground with console, big screen and five phones', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const wall = await room.wall();
  const phones = [];
  for (const name of ['Rosa', 'Sam', 'Ada', 'Li', 'Noor']) phones.push(await room.phone(name));
  await expect(wall.getByText('5 people are here')).toBeVisible();
  await expect(wall.getByText('Rosa')).toHaveCount(0);
  await expect(desk.getByText('5 here')).toBeVisible();

  await next(desk, 'Find what you all share');
  await expect(wall.getByText('Step 1 of 4')).toBeVisible();
  for (const phone of phones) await expect(phone.getByText('Hold this up.')).toBeVisible();

  await next(desk, 'Find 5 things you all share');
  const { keeper, others } = await keeperOf(phones);
  const finds = ['We all burned toast', 'We all sing in the car', 'We all missed a bus', 'We all have a jar of buttons', 'We all walked home in snow'];
  for (const find of finds) {
    await propose(keeper, find);
    for (const phone of others) await answer(phone, find, 'Yes');
  }
  await expect(wall.getByText('5 things found in this room')).toBeVisible();
  for (const find of finds) await expect(wall.getByText(find)).toHaveCount(0);
  await expect(keeper.getByText('You found 5!')).toBeVisible();

  // CG3: one No sets it aside, and nobody but who said it can tell whose it was.
  await propose(keeper, 'We all like olives');
  await answer(others[0] ?? keeper, 'We all like olives', 'No');
  for (const phone of phones) await expect(phone.getByText('Not all of us. Try another one.')).toBeVisible();
  // CG4: a near-duplicate is refused with what it repeats, and the words stay in the box.
  await keeper.getByLabel('Write it when you all say yes').fill('we all BURNED toast!');
  await keeper.getByRole('button', { name: 'Add it to our list' }).click();
  await expect(keeper.getByText('You have that one already: “We all burned toast”')).toBeVisible();
  await expect(keeper.getByLabel('Write it when you all say yes')).toHaveValue('we all BURNED toast!');
  // CG6: the favourite.
  for (const phone of phones) await phone.getByRole('button', { name: 'We all sing in the car', exact: true }).click();

  await next(desk, 'What we found');
  await expect(wall.getByText('Which one surprised you most?')).toBeVisible();
  await pressNext(desk, 'Show group 1');
  await expect(wall.getByText('We all sing in the car')).toBeVisible();

  await next(desk, 'How was it?');
  for (const [index, phone] of phones.entries()) {
    await phone.getByLabel('Minutes to find 5 things').fill(String(index + 2));
    await phone.getByRole('button', { name: 'Send my guess' }).click();
    await expect(phone.getByText(`Your guess: ${index + 2} minutes`)).toBeVisible();
  }
  await pressNext(desk, 'Show the guesses and times');
  await expect(wall.getByText('5 guesses. The middle one is 4 minutes.')).toBeVisible();
  await pressNext(desk, /Next question/);
  const first = phones[0] ?? keeper;
  await first.getByLabel('Your answer').fill('Food came up fast.');
  await first.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(first.getByText('Got it. Your answer is in.')).toBeVisible();
  await expect(wall.getByText('Food came up fast.')).toHaveCount(0);
  // QC1: shown by hand, hidden at once.
  await desk.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(wall.getByText('Food came up fast.')).toBeVisible();
  await desk.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(wall.getByText('Food came up fast.')).toHaveCount(0, { timeout: 1_000 });
  await expect(first.getByText('Your host has hidden your answer.')).toBeVisible();
  // QC3: an answer becomes a promise.
  await desk.getByRole('button', { name: 'Make it a promise' }).click();
  await desk.getByRole('textbox', { name: /what/i }).first().fill('A shared table at the fair');
  await desk.getByRole('button', { name: 'Add the promise' }).click();

  await pressNext(desk, /Next question/);
  await next(desk, 'How did today feel?');
  for (const phone of phones) {
    await phone.getByLabel('Welcomed').check();
    await phone.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(phone.getByText('Got it. Thank you.')).toBeVisible();
  }
  await expect(desk.getByRole('row', { name: /Welcomed/ })).toBeVisible();
  await next(desk, 'What we promised');
  await expect(wall.getByText('A shared table at the fair')).toBeVisible();
  // Each one's own page outlives the end: who writes goes on writing, and a reload brings the words back.
  await first.getByLabel('One thing I will try').fill('Greet one new neighbor');
  const writing = others[1] ?? keeper;
  await writing.getByLabel('What surprised me?').pressSequentially('How ali');
  await endSession(desk);
  await expect(wall.getByText('Thank you for coming.')).toBeVisible();
  const over = { name: 'This session is over.' };
  await expect(writing.getByText(over.name).last()).toBeVisible();
  await writing.keyboard.type('ke we are');
  await writing.getByRole('button', { name: 'Go there' }).click();
  for (const phone of phones) {
    if (phone === first) await phone.getByLabel('One thing I will try').blur();
    await expect(phone.getByRole('heading', over)).toBeVisible();
  }
  await expect(writing.getByLabel('What surprised me?')).toHaveValue('How alike we are');
  await first.reload();
  await expect(first.getByRole('heading', over)).toBeVisible();
  await expect(first.getByLabel('One thing I will try')).toHaveValue('Greet one new neighbor');
});
