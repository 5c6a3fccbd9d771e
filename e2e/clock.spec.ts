import type { Page } from '@playwright/test';
import { commonGround } from '../shared/activities/common-ground/index.ts';
import { expect, test } from './support/room.ts';
import { keeperOf, next, propose } from './support/steps.ts';

const preset = commonGround.presets[0].config;
const ONE_MINUTE_RACE = [{ activity: 'common-ground', preset: null, config: { ...preset, minutes: { ...preset.minutes, race: 1 } } }];
const RACE = 'Find 5 things you all share';

/** From now on, what the page's live region says. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[role="log"]');
    if (region) new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement) said.push(node.innerText);
    }).observe(region, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

const seconds = async (page: Page): Promise<number> => {
  const [, minute = '0', second = '0'] = /(\d+):(\d\d)/.exec(await page.getByRole('timer').first().innerText()) ?? [];
  return Number(minute) * 60 + Number(second);
};

test('[K3] the clock: one time on all faces, four sentences in a minute, nothing locked at its end, and a minute more', async ({ open }) => {
  const room = await open(ONE_MINUTE_RACE);
  const desk = await room.console();
  const wall = await room.wall();
  const phones = [await room.phone('Rosa'), await room.phone('Sam')];
  await next(desk, 'Find what you all share');
  const heard = await Promise.all(phones.map(listen));
  await next(desk, RACE);
  const { keeper } = await keeperOf(phones);

  // Readings a moment apart may lie on both sides of a second: the closest of a few counts.
  const apart: number[] = [];
  for (let look = 0; look < 6; look += 1) {
    const [there = 0, ...here] = await Promise.all([wall, desk, ...phones].map(seconds));
    apart.push(Math.max(...here.map((time) => Math.abs(time - there))));
    await wall.waitForTimeout(300);
  }
  expect(Math.min(...apart), apart.join(' ')).toBeLessThanOrEqual(1);

  await expect(keeper.getByText("Time's up means: finish your line.").last()).toBeVisible({ timeout: 80_000 });
  await propose(keeper, 'We all finish our lines');
  for (const sentences of await Promise.all(heard.map((read) => read()))) {
    // The start is said only where it was seen within two seconds.
    expect(sentences.filter((one) => one !== 'The clock is running: 1:00.')).toEqual(['30 seconds left.', '10 seconds left.', "Time's up means: finish your line."]);
  }
  await expect(wall.getByText('Step 2 of 4')).toBeVisible();
  await desk.getByRole('button', { name: '+1 min' }).click();
  await expect(keeper.getByRole('timer')).toHaveText(/^0:\d\d left$/);
  await propose(keeper, 'We all took one more minute');
});
