import { expect, PHONE, test } from './support/room.ts';
import { keeperOf, next } from './support/steps.ts';

const RACE = 'Find 5 things you all share';

test('a first-time host signs in, starts a practice run and hosts it by keyboard alone', async ({ server, browser, watched }) => {
  watched.allow(/status of 40[13]/);
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
  watched.watch(context);
  const page = await context.newPage();
  await page.goto('/host');
  await expect(page.getByRole('heading', { name: 'Sign in as a host' })).toBeVisible();
  // The link is pasted over the address of the page that asks for it: the browser loads nothing.
  await page.goto('/host#key=e2e-staff-key-0123456789abcdef');
  await expect(page.getByRole('heading', { name: /Practice run/ })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  const press = async (name: RegExp | string): Promise<void> => {
    const target = page.getByRole('button', { name }).first();
    await expect(target).toBeVisible();
    for (let tab = 0; tab < 80; tab += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press(/practice run/i);
  await expect(page.getByText('Practice run with pretend people')).toBeVisible();
  await expect(page.getByText(/1[12] here/)).toBeVisible();
  await press(/^Start: Common Ground/);
  await expect(page.getByRole('heading', { name: 'Find what you all share' }).first()).toBeVisible();
  // Arrow keys work while nothing has focus, B blanks, J shows the join page, Ctrl+Z takes back.
  await page.getByRole('heading', { name: 'Find what you all share' }).first().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('b');
  await expect(page.getByText('The room sees a calm page with the title.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The room sees a calm page with the title.')).toHaveCount(0);
  await page.waitForTimeout(450);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: RACE }).first()).toBeVisible();
  await page.waitForTimeout(450);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Find what you all share' }).first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // On to the last step, and the end, which asks.
  const end = page.getByRole('button', { name: 'End session' });
  for (let pressed = 0; pressed < 40 && !(await end.isVisible()); pressed += 1) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(600);
  }
  await press('End session');
  await expect(page.getByRole('alertdialog')).toContainText('A practice run is deleted after 24 hours.');
  await press('End the session');
  await expect(page.getByRole('heading', { name: 'This session is over' })).toBeVisible();
  await context.close();
});

test('a whole session up to closing with only PageUp, PageDown and "." on the big screen', async ({ open }) => {
  const room = await open();
  const wall = await room.wall();
  await room.phone('Rosa');
  await room.phone('Sam');
  const step = async (key: string): Promise<void> => {
    await wall.waitForTimeout(450);
    await wall.keyboard.press(key);
    const asks = wall.getByRole('alert');
    if (await asks.isVisible({ timeout: 200 }).catch(() => false)) {
      await wall.waitForTimeout(450);
      await wall.keyboard.press(key);
    }
  };
  const title = (name: string | RegExp) => wall.getByRole('heading', { name });
  await step('PageDown');
  await expect(wall.getByText('Step 1 of 4')).toBeVisible();
  await step('.');
  await expect(title('Our Community')).toBeVisible();
  await step('.');
  await step('PageDown');
  await expect(wall.getByText('Step 2 of 4')).toBeVisible();
  await step('PageUp');
  await expect(wall.getByText('Step 1 of 4')).toBeVisible();
  for (let pressed = 0; pressed < 12 && !(await title('What we promised').isVisible()); pressed += 1) {
    await step('PageDown');
    await wall.waitForTimeout(600);
    if (await wall.getByRole('alert').isVisible()) await step('PageDown');
  }
  await expect(title('What we promised')).toBeVisible();
});

test('[K2] [K4] Next asks once more while people write, and Undo brings the step back with everything', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const phones = [await room.phone('Rosa'), await room.phone('Sam')];
  await next(desk, 'Find what you all share');
  await next(desk, RACE);
  const keeper = (await phones[0]?.getByText('You keep the list.').isVisible()) ? phones[0] : phones[1];
  await keeper?.getByLabel('Write it when you all say yes').pressSequentially('We all ty', { delay: 40 });
  await desk.waitForTimeout(1_500);
  // The question changes what Next says and moves nothing, on either size of laptop; nor does a clock that stands.
  const bar = desk.getByRole('region', { name: 'Host controls' });
  const places = (): Promise<unknown> => bar.getByRole('button', { name: /^(\+1 min|Blank|Join code|More|Back)$/ }).evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as unknown));
  const placesAt = async (width: number, height: number): Promise<unknown> => { await desk.setViewportSize({ width, height }); return places(); };
  const [small, large] = [await placesAt(1024, 768), await placesAt(1280, 800)];
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
  expect(await places()).toEqual(large);
  await bar.getByRole('button', { name: 'Go on' }).click();
  await keeper?.getByLabel('Write it when you all say yes').press('e');
  await keeper?.getByLabel('Write it when you all say yes').press('Backspace');
  await desk.getByRole('button', { name: 'Next: show what we found' }).click();
  await expect(desk.getByRole('button', { name: /Press again to go on/ })).toBeVisible();
  expect([await placesAt(1024, 768), await placesAt(1280, 800)]).toEqual([small, large]);
  await expect(desk.getByRole('heading', { name: RACE }).first()).toBeVisible();
  await next(desk, 'What we found');
  // What can be taken back is told beside the work, over none of its fields.
  const toast = desk.locator('.toaster.shown');
  const work = desk.getByRole('region', { name: 'What we found' });
  await expect.poll(async () => { const [told, there] = [await toast.boundingBox(), await work.boundingBox()]; return told !== null && there !== null && told.x + told.width <= there.x; }).toBe(true);
  await desk.getByRole('button', { name: 'Undo' }).first().click();
  await expect(desk.getByRole('heading', { name: RACE }).first()).toBeVisible();
  await expect(keeper?.getByLabel('Write it when you all say yes') ?? desk.locator('none')).toHaveValue('We all ty');
});

test('[K13] the plan is changed while people play, in the More drawer; nothing they wrote moves', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const wall = await room.wall();
  const phones = [await room.phone('Rosa'), await room.phone('Sam')];
  await next(desk, 'Find what you all share');
  await next(desk, RACE);
  const { keeper } = await keeperOf(phones);
  await keeper.getByLabel('Write it when you all say yes').fill('We all ty');
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.locator('summary').filter({ hasText: /^Plan$/ }).click();
  await desk.getByRole('button', { name: 'Add an exercise' }).click();
  await desk.getByRole('menuitem', { name: /Question/ }).click();
  await desk.getByRole('button', { name: 'Save the plan' }).click();
  await expect(desk.getByText('Saved.')).toBeVisible();
  const steps = desk.getByRole('region', { name: 'Steps' });
  await expect(steps).toContainText(/Common Ground.*Question.*Closing/s);
  await expect(wall.getByRole('heading', { name: RACE })).toBeVisible();
  await expect(keeper.getByLabel('Write it when you all say yes')).toHaveValue('We all ty');
  // What has begun cannot be taken out; what has not can.
  await expect(desk.getByRole('button', { name: 'Remove Common Ground' })).toHaveCount(0);
  await desk.getByRole('button', { name: /^Remove Question/ }).click();
  await desk.getByRole('button', { name: 'Save the plan' }).click();
  await expect(steps).not.toContainText('Question');
});

test('one laptop is the screen; the host’s phone is the remote and takes a seat of its own', async ({ open }) => {
  const room = await open();
  const wall = await room.wall({ viewport: { width: 1280, height: 800 } });
  const remote = await room.console(PHONE);
  await room.phone('Rosa');
  await remote.getByRole('button', { name: 'My seat' }).click();
  await remote.getByRole('button', { name: 'Join in with this phone' }).click();
  await expect(remote.getByRole('heading', { name: "You're in" })).toBeVisible();
  await expect(wall.getByText('2 people are here')).toBeVisible();
  await remote.getByRole('button', { name: 'Steer' }).click();
  await remote.getByRole('button', { name: /^Start: Common Ground/ }).click();
  await expect(wall.getByText('Step 1 of 4')).toBeVisible();
  await remote.waitForTimeout(450);
  await remote.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(wall.getByText('2 people are here')).toBeVisible();
  await remote.getByRole('button', { name: /Blank/ }).click();
  await expect(wall.getByRole('heading', { name: 'Our Community' })).toBeVisible();
});

test('a TV without a keyboard pairs by four digits and can only look', async ({ open }) => {
  const room = await open();
  const desk = await room.console();
  const tv = await room.page('/screen', { viewport: { width: 1920, height: 1080 } });
  const digits = await tv.getByLabel('Four digits').innerText();
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.locator('summary').filter({ hasText: /screen/i }).first().click();
  await desk.getByLabel(/four digits/i).fill(digits);
  await desk.getByRole('button', { name: /Connect|Pair/ }).first().click();
  await expect(tv.getByText(room.session.card.code.slice(0, 3), { exact: false }).first()).toBeVisible();
  await tv.keyboard.press('PageDown');
  await tv.waitForTimeout(800);
  await expect(tv.getByText('Type this code')).toBeVisible();
  await tv.reload();
  await expect(tv.getByText('Type this code')).toBeVisible();
});

test('a moderating helper sees only what helpers may do', async ({ open, browser, server, watched }) => {
  const room = await open();
  const made = await room.host.request.post(`/api/sessions/${room.session.id}/links`, { headers: { origin: server.url }, data: { role: 'moderate', label: 'Front desk' } });
  const { path } = (await made.json()) as { path: string };
  const context = await browser.newContext({ baseURL: server.url });
  watched.watch(context);
  const helper = await context.newPage();
  await helper.goto(path);
  await expect(helper).toHaveURL(new RegExp(`/run/${room.session.id}`));
  await expect(helper.getByRole('button', { name: /^(Next|Start)/ })).toHaveCount(0);
  await context.close();
});
