import type { Page } from '@playwright/test';
import type { SessionReport } from '../shared/http-summary.ts';
import type { CommonGroundSummary } from '../shared/activities/common-ground/summary.ts';
import type { CommunityDefinitionSummary } from '../shared/activities/community-definition/summary.ts';
import { accessible } from './support/accessible.ts';
import { bringIn } from './support/bring-in.ts';
import { playedFile, type Played, type PlayedItem } from './support/played.ts';
import { expect, test, type Room } from './support/room.ts';
import { sideways } from './support/sideways.ts';
import { next } from './support/steps.ts';

const WHOLE: readonly PlayedItem[] = [
  { activity: 'common-ground', preset: 'bigger-20' },
  { activity: 'community-definition', preset: '30' },
  { activity: 'ask', preset: '55' },
  { activity: 'question-card', preset: 'guess' },
  { activity: 'closing', preset: 'plain' },
];
const RACE: readonly PlayedItem[] = [{ activity: 'common-ground', preset: '15' }];

/** Brings a played session to the server as the file of a move would, and gives its id. */
async function bring(room: Room, played: Omit<Played, 'pace'>): Promise<string> {
  const { id } = await bringIn(room.host.request, room.origin, playedFile({ ...played, pace: 0.35 }));
  return id;
}

async function look(room: Room, path: string): Promise<Page> {
  const page = await room.host.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

test('a played session on one page: its numbers, pictures with tables, a promise told, by keyboard, on a phone, in print', async ({ open }) => {
  const room = await open();
  const id = await bring(room, { plan: WHOLE, people: 9, seed: 7, title: 'An evening in October' });
  const report = (await (await room.host.request.get(`/api/sessions/${id}/summary`)).json()) as SessionReport;
  const summaryOf = <Summary>(activity: string): Summary => report.figures.exercises.find((one) => one.activity === activity)?.summary as Summary;
  const page = await look(room, `/sessions/${id}`);
  const part = (name: string) => page.getByRole('region', { name, exact: true });

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An evening in October');
  await expect(page.getByText('9 people (9 by phone)')).toBeVisible();
  for (const name of ['Plan and what happened', 'Taking part', 'How we worked', 'Common Ground', 'Community Definition', 'Ask', 'Question card', 'Closing', 'You said, we did', 'Facilitator’s notes']) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }

  // Words that the room made stand there, and the numbers are those the server gives.
  const definition = summaryOf<CommunityDefinitionSummary>('community-definition');
  expect(definition.convergence).not.toBeNull();
  await expect(part('Community Definition').getByText(`${definition.convergence?.kept} of ${definition.convergence?.words} words in the final text`, { exact: false })).toBeVisible();
  const race = summaryOf<CommonGroundSummary>('common-ground').groups.filter(({ pass }) => pass === 1);
  expect(race.length).toBeGreaterThan(1);
  await expect(part('Common Ground').getByRole('row', { name: /^1 Circle/ }).first()).toBeVisible();
  for (const { group, size, proposed, confirmed } of race) {
    await expect(part('Common Ground').getByRole('region', { name: 'What each group did', exact: true }).getByRole('row').nth(group)).toContainText(`${size}`);
    await expect(part('Common Ground').getByRole('region', { name: 'What each group did', exact: true }).getByRole('row').nth(group)).toHaveText(new RegExp(`${size}\\s*${proposed}\\s*${confirmed}`));
  }
  await expect(part('Facilitator’s notes').getByText('The chairs stood in a circle. That helped.')).toBeVisible();

  // The table behind a chart opens by key, and has a row for every step.
  const table = part('Plan and what happened').getByText('Show as a table');
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(part('Plan and what happened').getByRole('row')).toHaveCount(report.figures.stages.length + 1);
  await expect(part('Plan and what happened').getByRole('table')).toBeVisible();

  // A link of the page's own leads there by key.
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'You said, we did' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'You said, we did' })).toBeInViewport();

  // What became of a promise is written by key, and is still there later.
  await page.getByRole('button', { name: 'Write what became of it' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Write what became of it' })).toBeFocused();
  await page.keyboard.type('The bus now runs until ten.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Change it' })).toBeFocused();
  await page.reload();
  await expect(page.getByText('The bus now runs until ten.')).toBeVisible();
  await expect(page.getByText('For 1 of 1 we know what came of it.')).toBeVisible();

  await accessible(page, 'summary');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  // On paper: every table stands open, nothing is cut, and the words are words.
  await page.emulateMedia({ media: 'print' });
  for (const shown of await page.getByRole('table').all()) await expect(shown).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
  await page.emulateMedia({ media: null });
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
    for (const title of ['Plan and what happened', 'How we worked', 'Community Definition']) expect(pdf).toContain(`(${title})`);
  }
});

test('odd sessions: never begun, practice, still open, one person alone, words removed, an address that leads nowhere', async ({ open, watched }) => {
  const room = await open();
  const lobby = await look(room, `/sessions/${room.session.id}`);
  await expect(lobby.getByText('This session is still open.', { exact: false })).toBeVisible();
  await expect(lobby.getByText('This session never left the lobby.', { exact: false })).toBeVisible();
  await expect(lobby.getByRole('heading', { name: 'Taking part' })).toHaveCount(0);
  await accessible(lobby, 'lobby');

  const alone = await look(room, `/sessions/${await bring(room, { plan: WHOLE, people: 1, seed: 3, title: 'Alone' })}`);
  await expect(alone.getByText('1 person (1 by phone)')).toBeVisible();
  await expect(alone.getByRole('heading', { level: 2, name: 'Common Ground', exact: true })).toBeVisible();
  await accessible(alone, 'one person');

  const rehearsal = await room.host.request.post('/api/practice', { headers: { origin: new URL(lobby.url()).origin }, data: { people: 2, pace: 16, plan: [{ activity: 'common-ground', preset: '15' }] } });
  const practice = ((await rehearsal.json()) as { readonly id: string }).id;
  await expect((await look(room, `/sessions/${practice}`)).getByText('This was a practice run.', { exact: false })).toBeVisible();
  await expect((await look(room, `/sessions/compare?ids=${practice}`)).getByText('1 practice run is left out.')).toBeVisible();

  // One step on, it shows what is there so far.
  const desk = await room.console();
  for (const name of ['Rosa', 'Sam']) await room.phone(name);
  await next(desk, 'Find what you all share');
  await lobby.reload();
  await expect(lobby.getByText('This session is still open.', { exact: false })).toBeVisible();
  await expect(lobby.getByRole('region', { name: 'Plan and what happened' }).getByText('Find your group').first()).toBeVisible();
  await expect(lobby.getByText('2 people (2 by phone)')).toBeVisible();
  await expect(lobby.getByText('Still to come: Closing.')).toBeVisible();
  await room.host.request.post(`/api/sessions/${room.session.id}/end`, { headers: { origin: new URL(lobby.url()).origin } });
  await lobby.reload();
  await expect(lobby.getByRole('region', { name: 'Plan and what happened' }).getByText('Planned, not played: Closing.')).toBeVisible();

  const emptied = await bring(room, { plan: RACE, people: 6, seed: 5, title: 'Words are gone' });
  const before = await look(room, `/sessions/${emptied}`);
  const times = await before.getByRole('table', { name: 'Time to 5 finds' }).innerText();
  await expect(before.getByText('The chairs stood in a circle. That helped.')).toBeVisible();
  const purged = await room.host.request.post(`/api/sessions/${emptied}/purge`, { headers: { origin: new URL(before.url()).origin }, data: { what: 'words' } });
  expect(purged.ok(), await purged.text()).toBe(true);
  await before.reload();
  await expect(before.getByText('People’s own words were removed', { exact: false })).toBeVisible();
  expect(await before.getByRole('table', { name: 'Time to 5 finds' }).innerText()).toBe(times);

  watched.allow(/404/);
  const nowhere = await room.host.newPage();
  await nowhere.goto('/sessions/nothing-here');
  await expect(nowhere.getByRole('alert')).toContainText('We could not open this session.');
});

test('sessions side by side: too few is said, enough have a middle, what is not alike is named and not drawn', async ({ open }) => {
  const room = await open();
  const ids: string[] = [];
  for (const seed of [1, 2, 3, 4]) ids.push(await bring(room, { plan: RACE, people: 8, seed, title: `Race ${seed}` }));
  const other = await bring(room, { plan: [{ activity: 'common-ground', preset: null, config: { target: 3 } }], people: 8, seed: 9, title: 'Another goal' });

  const few = await look(room, `/sessions/compare?ids=${ids[0]},${other}`);
  const times = few.getByRole('region', { name: 'Time and size of the group' });
  await expect(times.getByText('There is nothing to set side by side here.')).toBeVisible();
  await expect(times.getByText('Common Ground: own settings, version 1, 3 finds: only in B, so there is nothing like it.')).toBeVisible();
  await accessible(few, 'nothing alike');

  await few.goto(`/sessions/compare?ids=${ids.slice(0, 2).join(',')}`);
  await expect(few.getByRole('region', { name: 'Over or under the plan' }).getByText('Too few to call a pattern.').first()).toBeVisible();

  const enough = await look(room, `/sessions/compare?ids=${[...ids, other].join(',')}`);
  const chart = enough.getByRole('figure', { name: 'Common Ground: One race, 15 minutes, version 1, 5 finds' });
  await expect(chart.getByText('Too few to call a pattern.')).toHaveCount(0);
  await chart.getByText('Show as a table').click();
  expect(await chart.getByRole('row').count()).toBeGreaterThan(5);
  await expect(chart.getByRole('row', { name: /middle/ }).first()).toBeVisible();
  await expect(enough.getByRole('region', { name: 'Time and size of the group' }).getByText('Played with other settings: E.')).toBeVisible();
  await accessible(enough, 'compare');
  await enough.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(enough)).toBe(0);

  // One alone shows its groups, by their own signs.
  const one = await look(room, `/sessions/compare?ids=${ids[0]}`);
  await expect(one.getByRole('heading', { level: 1 })).toHaveText('Groups of one session');
  await one.getByText('Show as a table').click();
  await expect(one.getByRole('row', { name: /Race 1, group 2/ })).toBeVisible();

  // Others are picked by search and key.
  await enough.getByRole('textbox', { name: 'Look for a title or a place' }).fill('Race 2');
  await expect(enough.getByRole('checkbox')).toHaveCount(1);
  await enough.getByRole('checkbox', { name: /Race 2/ }).press('Space');
  await enough.getByRole('button', { name: 'Compare them' }).press('Enter');
  await expect(enough.getByRole('heading', { name: 'The sessions' })).toBeVisible();
  await expect(enough.getByRole('link', { name: 'Race 2' })).toHaveCount(0);
});
