import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RecordedEvent } from '../shared/kernel/model.ts';
import type { ReplayLine } from '../shared/http-replay.ts';
import type { SessionFile } from '../shared/http-transfer.ts';
import { accessible } from './support/accessible.ts';
import { bringIn } from './support/bring-in.ts';
import { expect, test, CONSOLE, type Room } from './support/room.ts';
import { sideways } from './support/sideways.ts';
import { answer, keeperOf, next, propose } from './support/steps.ts';

const WORDS = 'We all burned toast this week';
/** A small session of Common Ground, played to its end: the words on the wall were found by two people. */
async function played(room: Room): Promise<ReplayLine> {
  const desk = await room.console();
  const phones = [await room.phone('Rosa'), await room.phone('Sam')];
  await next(desk, 'Find what you all share');
  await next(desk, 'Find 5 things you all share');
  const { keeper, others } = await keeperOf(phones);
  await propose(keeper, WORDS);
  for (const other of others) await answer(other, WORDS, 'Yes');
  await next(desk, 'What we found');
  await desk.waitForTimeout(450);
  await desk.getByRole('button', { name: /^Show/ }).last().click();
  await expect(desk.getByText(WORDS).first()).toBeVisible();
  await next(desk, 'How was it?');
  const origin = new URL(desk.url()).origin;
  expect((await room.host.request.post(`/api/sessions/${room.session.id}/end`, { headers: { origin } })).ok()).toBe(true);
  for (const phone of phones) await phone.close();
  await desk.close();
  return (await (await room.host.request.get(`/api/sessions/${room.session.id}/replay`)).json()) as ReplayLine;
}

/** A recorded session in this server's library. */
async function imported(room: Room): Promise<string> {
  const log = JSON.parse(await readFile(join(import.meta.dirname, 'logs/release-0.2-community-definition.json'), 'utf8')) as readonly RecordedEvent[];
  const events = log.map((recorded) => (recorded.event.type === 'participantNamed' ? { ...recorded, event: { ...recorded.event, name: null } } : recorded));
  const file: SessionFile = { staffOnly: '', format: 'third-place-session', version: 1, release: '0.2.0', session: { title: 'Our Community', place: '', language: 'en', createdAt: log[0]?.at ?? 0 }, events: ended(events) };
  const { id } = await bringIn(room.host.request, room.origin, file);
  return id;
}

function ended(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const last = events.at(-1);
  if (!last || last.event.type === 'sessionEnded') return events;
  return [...events, { rev: last.rev + 1, at: last.at, by: 'system', commandId: 'sys:end', event: { type: 'sessionEnded' } }];
}

async function opened(room: Room, query = ''): Promise<Page> {
  const page = await room.host.newPage();
  await page.goto(`/sessions/${room.session.id}/replay${query}`);
  await expect(page.getByRole('heading', { name: 'Our Community', level: 1 }).first()).toBeVisible();
  return page;
}

const wallOf = (page: Page) => page.getByRole('region', { name: 'The big screen as it was' });
const slider = (page: Page) => page.getByRole('slider', { name: 'Moment' });

test('a small session, played and shown again', async ({ open }) => {
  const room = await open();
  const line = await played(room);
  await test.step('the wall shows what it showed: by keys, by stages, by a link to the moment', async () => {
    expect(line.bars.map(({ step }) => step.stage)).toEqual(['brief', 'race', 'reveal', 'debrief']);
    const page = await opened(room);
    const wall = wallOf(page);
    await expect(wall.getByText('Step 1 of 4')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(wall.getByRole('heading', { name: /Find 5 things/ })).toBeVisible();
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /, Race$/);
    await page.keyboard.press('PageDown');
    await expect(wall.getByRole('heading', { name: 'What we found' })).toBeVisible();
    await expect(wall.getByText(WORDS)).toHaveCount(0);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(wall.getByText(WORDS)).toBeVisible();
    // The address is the moment's own: somebody else opens the same picture.
    await expect(page).toHaveURL(new RegExp(`at=${line.marks.find(({ kind }) => kind === 'reveal')?.rev}&with=phone`));
    const other = await room.host.newPage();
    await other.goto(page.url());
    await expect(wallOf(other).getByText(WORDS)).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(wall.getByText(WORDS)).toHaveCount(0);
    await page.keyboard.press('Home');
    await expect(wall.getByText('Be the first one in.')).toBeVisible();
    await page.keyboard.press('End');
    await expect(wall.getByText('Thank you for coming.')).toBeVisible();
  });
  await test.step('it plays and stops, and the clock is that of the moment', async () => {
    const page = await opened(room);
    await page.getByRole('button', { name: '×1', exact: true }).click();
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    const before = await slider(page).inputValue();
    await expect(wallOf(page).getByText('2:00')).toBeVisible();
    await page.keyboard.press(' ');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    // At ×60 all of a small session is over before anybody could look.
    await page.getByRole('button', { name: '×60' }).click();
    await expect.poll(async () => Number(await slider(page).inputValue())).toBeGreaterThan(Number(before));
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(wallOf(page).getByText('Thank you for coming.')).toBeVisible();
  });
  await test.step('beside the wall: a phone of a group and the host’s desk as pictures, nobody’s name, nothing to press', async () => {
    const race = line.bars[1];
    const page = await opened(room, `?at=${(race?.to ?? 2) - 3}&with=phone&person=2`);
    const sent: string[] = [];
    page.on('request', (request) => { if (request.method() !== 'GET') sent.push(request.url()); });
    await expect(page.getByLabel('Whose phone')).toHaveValue('2');
    const phone = page.getByRole('group', { name: /A picture of this phone/ }).last();
    await expect(phone.getByText(WORDS).first()).toBeVisible();
    await expect(phone.getByText('Private answers are not replayed.')).toBeVisible();
    await page.getByLabel('Whose phone').selectOption({ label: 'Person 1 · Circle 1' });
    await expect(phone.getByText(WORDS).first()).toBeVisible();
    for (const control of await phone.getByRole('button').all()) await expect(control).toBeDisabled();
    await page.getByRole('button', { name: 'Console' }).click();
    const desk = page.getByRole('group', { name: /A picture of the host/ }).last();
    await expect(desk.getByText(WORDS).first()).toBeVisible();
    for (const control of await desk.getByRole('button').all()) await expect(control).toBeDisabled();
    await expect(page.getByText(/Rosa|Sam/)).toHaveCount(0);
    expect(sent).toEqual([]);
  });
  await test.step('notes are pinned to moments, found again, changed and deleted', async () => {
    const page = await opened(room);
    await page.getByRole('button', { name: 'Notes' }).click();
    await page.keyboard.press('PageDown');
    await page.getByLabel('What do you see here?').fill('Here they began to laugh.');
    await page.getByRole('button', { name: /^Pin at/ }).click();
    await expect(page.getByText('Here they began to laugh.')).toBeVisible();
    await expect(page.getByLabel('What do you see here?')).toHaveValue('');
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(wallOf(page).getByRole('heading', { name: 'What we found' })).toBeVisible();
    await page.getByRole('button', { name: /^Go to/ }).click();
    await expect(wallOf(page).getByRole('heading', { name: /Find 5 things/ })).toBeVisible();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Edit').fill('Here everybody laughed.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Edit')).toHaveCount(0);
    await page.reload();
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect(page.getByText('Here everybody laughed.')).toBeVisible();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('No notes yet.')).toBeVisible();
  });
});

test('axe finds nothing, light and dark; nothing sideways from 1280 to 320 px; reduced motion moves nothing', async ({ open }) => {
  const room = await open();
  const page = await room.host.newPage();
  await page.goto(`/sessions/${await imported(room)}/replay?at=150`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const beside of ['Phone', 'Console', 'Steps', 'Notes']) {
    await page.getByRole('button', { name: beside, exact: true }).click();
    await page.waitForTimeout(300);
    await accessible(page, beside);
    for (const size of [CONSOLE.viewport, { width: 360, height: 640 }, { width: 320, height: 568 }]) {
      if (size) await page.setViewportSize(size);
      expect(await sideways(page), `${beside} at ${size?.width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0);
});

test('a session that is not over, or not there, says so', async ({ open, watched }) => {
  watched.allow(/409|404/);
  const room = await open();
  const page = await room.host.newPage();
  await page.goto(`/sessions/${room.session.id}/replay`);
  await expect(page.getByText('This session is not over yet.')).toBeVisible();
  await page.goto('/sessions/nothing/replay');
  await expect(page.getByText('There is no such session here.')).toBeVisible();
});
