import { expect, test } from './support/room.ts';
import { answer, keeperOf, next, pressNext, propose } from './support/steps.ts';

const RACE = 'Find 5 things you all share';

test.describe('[K9] ways to take part, each through a race', () => {
  test('two people share one phone: handing it over hides the first answer', async ({ open }) => {
    const room = await open();
    const desk = await room.console();
    const shared = await room.phone('Rosa');
    const own = await room.phone('Sam');
    await shared.getByRole('button', { name: 'More', exact: true }).click();
    await shared.getByText('People on this phone').click();
    await shared.getByLabel('Their first name (they can skip it)').fill('Ada');
    await shared.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(desk.getByText('3 here')).toBeVisible();
    await shared.keyboard.press('Escape');
    await next(desk, 'Find what you all share');
    await next(desk, RACE);
    await shared.getByLabel('Who is writing?').selectOption({ label: 'Ada' });
    await expect(shared.getByRole('heading', { name: 'Hand the phone to Ada' })).toBeVisible();
    await expect(shared.getByLabel('Write it when you all say yes')).toHaveCount(0);
    await shared.getByRole('button', { name: "I'm Ada" }).click();
    const pages = { Rosa: shared, Sam: own };
    // Whoever keeps the list passes it to Sam, whose phone is his alone.
    if (!(await own.getByText('You keep the list.').isVisible())) {
      if (!(await shared.getByText('You keep the list.').isVisible())) {
        await shared.getByLabel('Who is writing?').selectOption({ label: 'Rosa' });
        await shared.getByRole('button', { name: "I'm Rosa" }).click();
      }
      await shared.getByRole('button', { name: 'Pass the list on' }).click();
      await shared.getByRole('button', { name: 'Pass it to Sam' }).click();
    }
    await propose(pages.Sam, 'We all keep a book by the bed');
    await answer(shared, 'We all keep a book by the bed', 'Yes');
    const other = (await shared.getByLabel('Who is writing?').inputValue()) === '' ? 'Ada' : await shared.getByLabel('Who is writing?').locator('option:not(:checked)').innerText();
    await shared.getByLabel('Who is writing?').selectOption({ label: other });
    await shared.getByRole('button', { name: `I'm ${other}` }).click();
    await answer(shared, 'We all keep a book by the bed', 'Yes');
    await expect(own.getByText('1 of 5 found')).toBeVisible();
  });

  test('a paper person: buddy phone and host speak for them', async ({ open }) => {
    const room = await open();
    const desk = await room.console();
    const phones = [await room.phone('Rosa'), await room.phone('Sam')];
    await desk.getByRole('button', { name: 'Add a person without a phone' }).click();
    await desk.getByRole('dialog').getByRole('textbox').first().fill('Ada');
    await desk.getByRole('dialog').getByRole('button', { name: /^Add/ }).last().click();
    await expect(desk.getByText('3 here')).toBeVisible();
    await next(desk, 'Find what you all share');
    await next(desk, RACE);
    const { keeper, others } = await keeperOf(phones);
    await propose(keeper, 'We all like soup');
    for (const phone of others) await answer(phone, 'We all like soup', 'Yes');
    await desk.getByText('For Ada:').first().waitFor();
    await desk.getByRole('button', { name: 'Yes', exact: true }).first().click();
    await expect(keeper.getByText('1 of 5 found')).toBeVisible();

    await next(desk, 'What we found');
    await pressNext(desk, 'Show group 1');
    await next(desk, 'How was it?');
    await desk.getByLabel('Whose answer is it?').selectOption({ label: 'Ada' });
    await desk.getByLabel('Minutes to find 5 things: their guess').fill('7');
    await desk.getByRole('button', { name: 'Add this guess' }).click();
    await expect(desk.getByText('1 guess: 7 minutes.')).toBeVisible();
    await pressNext(desk, 'Show the guesses and times');
    await pressNext(desk, /Next question/);
    await desk.getByLabel('Type what someone says out loud').fill('Soup was easy.');
    await desk.getByRole('button', { name: 'Add this answer' }).click();
    await expect(desk.getByRole('region', { name: 'How was it?' }).getByText('Done: 1 of 3 people')).toBeVisible();
    await pressNext(desk, /Next question/);
    await next(desk, 'How did today feel?');
    await desk.getByLabel('Type for someone on paper').selectOption({ label: 'Ada' });
    await desk.getByLabel('Welcomed').check();
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(desk.getByText('1 person has answered.')).toBeVisible();
  });

  test('one phone per table says yes for everybody at it', async ({ open }) => {
    const room = await open();
    const desk = await room.console();
    const table = await room.phone();
    await table.getByRole('button', { name: 'More', exact: true }).click();
    await table.getByText('People on this phone').click();
    for (let people = 1; people < 5; people += 1) await table.getByRole('button', { name: /^More: / }).click();
    await table.getByRole('button', { name: 'We are 5 people' }).click();
    await expect(desk.getByText('5 here')).toBeVisible();
    await table.keyboard.press('Escape');
    await next(desk, 'Find what you all share');
    await next(desk, RACE);
    for (let find = 1; find <= 5; find += 1) {
      await propose(table, `Our table shares thing number ${find}`);
      await answer(table, `Our table shares thing number ${find}`, 'Yes, all of us');
    }
    await expect(table.getByText('You found 5!')).toBeVisible();
  });

  test('no phones at all: the host taps what the room says aloud, from start to closing', async ({ open }) => {
    const room = await open();
    const desk = await room.console();
    const wall = await room.wall();
    await desk.getByRole('button', { name: 'More', exact: true }).click();
    await desk.locator('summary').filter({ hasText: /^People$/ }).click();
    await desk.getByRole('button', { name: 'Add this group' }).click();
    await expect(desk.getByText(/[2-9] here/)).toBeVisible();
    await desk.keyboard.press('Escape');
    await next(desk, 'Find what you all share');
    await next(desk, RACE);
    for (let find = 1; find <= 5; find += 1) {
      await desk.getByRole('button', { name: '+1 find' }).click();
      await expect(wall.getByText(find === 1 ? '1 thing found in this room' : `${find} things found in this room`)).toBeVisible();
    }
    await next(desk, 'What we found');
    await pressNext(desk, 'Show group 1');
    await expect(wall.getByText('Tell us yours out loud!')).toBeVisible();
    await next(desk, 'How was it?');
    await pressNext(desk, 'Show the guesses and times');
    await pressNext(desk, /Next question/);
    await pressNext(desk, /Next question/);
    await next(desk, 'How did today feel?');
    await next(desk, 'What we promised');
  });
});

test('[K8] who joins late gets a screen with something to do or to read in every step; how soon is printed', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  for (const name of ['Rosa', 'Sam']) await room.phone(name);
  const steps: readonly (readonly [string, string | RegExp])[] = [
    ['Find what you all share', 'Hold this up.'],
    [RACE, /keeps the list\./],
    ['What we found', 'Look up. The groups share what they found.'],
    ['How was it?', 'Send my guess'],
    ['How did today feel?', 'Welcomed'],
    ['What we promised', 'A page for you'],
  ];
  const took: string[] = [];
  for (const [step, sees] of steps) {
    for (let inner = 0; step === 'How did today feel?' && inner < 3; inner += 1) await pressNext(desk, inner === 0 ? 'Show the guesses and times' : /Next question/);
    await next(desk, step);
    const start = Date.now();
    const late = await room.phone();
    await expect(late.getByText(sees).first()).toBeVisible();
    took.push(`${step} ${Date.now() - start} ms`);
    await late.close();
  }
  console.log(`from opening the link to the step: ${took.join(', ')}`);
});

test('[K7] [K8] a late joiner, a leaver, and a sleeping phone answered for', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const first = [await room.phone('Rosa'), await room.phone('Sam'), await room.phone('Ada')];
  await next(desk, 'Find what you all share');
  await next(desk, RACE);
  const latecomer = await room.phone('Noor');
  const { keeper, others } = await keeperOf(first);
  await propose(keeper, 'We all have a scar with a story');
  await answer(latecomer, 'We all have a scar with a story', 'Yes');
  const [stays, sleeps] = others;
  if (!stays || !sleeps) throw new Error('Too few phones.');
  await answer(stays, 'We all have a scar with a story', 'Yes');
  // A sleeping phone: its page goes away; after 30 s the others are told.
  await sleeps.close();
  await expect(stays.getByText(/phone is asleep\. Ask/)).toBeVisible({ timeout: 45_000 });
  await stays.getByRole('button', { name: /says yes/ }).click();
  await expect(stays.getByText('1 of 5 found')).toBeVisible();
  // Someone goes home: the group no longer waits for them.
  await propose(keeper, 'We all missed a train');
  for (const phone of [stays, latecomer]) await answer(phone, 'We all missed a train', 'Yes');
  await stays.getByRole('button', { name: /left$/ }).click();
  await expect(stays.getByText('2 of 5 found')).toBeVisible();
});
