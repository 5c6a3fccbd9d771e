import type { Page } from '@playwright/test';
import { askPlan } from './support/ask.ts';
import { castOf, goTo, leave, play, press, type Cast } from './support/ask-cast.ts';
import { accessible } from './support/accessible.ts';
import { expect, PHONE, test } from './support/room.ts';
import { sideways } from './support/sideways.ts';
import { soundWall } from './support/wall.ts';

const LONG = 'Nahverkehrsverbesserungsgesellschaftsgründungsversammlung';
const WORDS = ['A bus on Sunday, late enough to come home from work', 'Shade, and benches where one can talk', `The ${LONG} every year`, 'Doors that open without a key'];
const NAMES = ['Getting around', 'Places to sit and talk', `All about the ${LONG}`, 'Doors'];
const TOLD = ['a town that one can cross without a car', 'the last bus leaves before the shops close', `the ${LONG}`, 'evenings, because that is when people have time, and because nobody has to ask for it twice'];
const FULL = askPlan({ brief: true, checkback: true, narrative: true, ringstrue: true });
const STAGES = ['brief', 'asking', 'checkback', 'theming', 'weighing', 'narrative', 'ringstrue', 'promises'] as const;

/** Axe finds nothing, in any theme; nothing stands too wide. */
async function clean(page: Page, where: string): Promise<void> {
  // The wall has one theme.
  await accessible(page, where, where.endsWith('wall') ? ['light'] : ['light', 'dark', 'contrast']);
  expect(await sideways(page), where).toBeLessThanOrEqual(0);
}

/** A group's cards stand in view before any is ticked, and the focus stays on the page when a theme is made. */
async function sortOne(phone: Page): Promise<void> {
  const card = phone.getByRole('checkbox').first();
  await expect(card).toBeInViewport();
  await card.check();
  await expect(phone.getByRole('button', { name: 'Make this theme' })).toBeInViewport();
  await phone.getByLabel('Name of the theme').fill('Rosa’s theme');
  await phone.getByRole('button', { name: 'Make this theme' }).click();
  await expect(phone.locator('p:focus')).toContainText('cards not sorted');
  await phone.getByRole('checkbox').first().check();
}

const words = (person: number, question: number): string => `${WORDS[(person + question) % WORDS.length]} (${person})`;

test('axe finds nothing on phone, console and wall in any step and theme of Ask, and a phone of 320 px never scrolls sideways', async ({ open, server }) => {
  const room = await open(FULL);
  const cast = await castOf(room, server.url, 5, { questions: 4, words, themes: NAMES, quotes: 1, told: TOLD });
  const faces = { console: await room.console(), phone: await room.phone('Rosa', { ...PHONE, viewport: { width: 320, height: 568 } }), wall: await room.wall() };
  const check = async (stage: string): Promise<void> => {
    for (const page of Object.values(faces)) await expect(page.locator('main').first()).toBeVisible();
    await Promise.all(Object.entries(faces).map(([face, page]) => clean(page, `${stage} on the ${face}`)));
  };
  for (const stage of STAGES) {
    await goTo(cast, stage);
    if (stage === 'theming') await sortOne(faces.phone);
    await play(cast);
    if (stage === 'weighing' || stage === 'ringstrue') await press(cast);
    await check(stage);
  }
  leave(cast);
});

test('the wall of Ask with nobody, two, nine and forty answers and long words: sound at any size in every step', async ({ open, server }) => {
  const sizes = { nobody: [0, 1], two: [2, 1], nine: [9, 1], forty: [10, 4] } as const;
  const rooms: { readonly name: string; readonly cast: Cast; readonly wall: Page }[] = [];
  for (const [name, [people, questions]] of Object.entries(sizes)) {
    const room = await open(FULL, `Ask with ${name}`);
    const whole = people > 9;
    const cast = await castOf(room, server.url, people, {
      questions, quotes: whole ? 3 : 1, told: people === 0 ? [] : [TOLD[0] ?? '', ...(whole ? TOLD.slice(1) : [])],
      words: (person, question) => (whole && person % 3 === 0 ? `${words(person, question)} ${'and so on and on, because there is much to say '.repeat(8)}` : words(person, question)),
      themes: whole ? [...NAMES, ...NAMES.map((one) => `${one} — ${'what people said about it, in many more words '.repeat(2)}`.slice(0, 119))] : NAMES.slice(0, 1),
    });
    rooms.push({ name, cast, wall: await room.wall() });
  }
  const check = (step: string): Promise<unknown> => Promise.all(rooms.map(({ name, wall }) => soundWall(wall, `${step} with ${name}`)));
  const all = (work: (cast: Cast) => Promise<void>): Promise<unknown> => Promise.all(rooms.map(({ cast }) => work(cast)));
  for (const stage of STAGES) {
    await all((cast) => goTo(cast, stage));
    await all(play);
    await check(stage);
    if (stage === 'weighing' || stage === 'ringstrue') {
      for (const { name, cast } of rooms) if (name !== 'nobody') await press(cast);
      await check(`${stage} shown`);
    }
  }
  for (const { cast } of rooms) leave(cast);
});
