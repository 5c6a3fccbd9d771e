import type { Page } from '@playwright/test';
import { expect, test, type Room } from './support/room.ts';
import { next } from './support/steps.ts';

const PLAN = [{ activity: 'community-definition', preset: '30' }] as const;
const TITLES = { solo: 'Write your own line', pairs: 'Make one text you both like', gallery: 'Which lines must not be lost?' };
const NAMES = ['Rosa', 'Sam', 'Ada', 'Li'];

type Pair = { readonly desk: Page; readonly writer: Page; readonly mate: Page; readonly writerName: string; readonly mateName: string };

/** Four phones in pairs; of one pair who holds the pen, and who does not. */
async function pair(room: Room): Promise<Pair> {
  const desk = await room.console();
  const phones: { readonly name: string; readonly page: Page }[] = [];
  for (const name of NAMES) phones.push({ name, page: await room.phone(name) });
  await next(desk, TITLES.solo);
  for (const { name, page } of phones) {
    await page.getByLabel('Your answer').fill(`${name} says: neighbours who share`);
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await expect(seen(page, 'Got it. Your answer is in.')).toBeVisible();
  }
  await next(desk, TITLES.pairs);
  for (const { page } of phones) {
    await page.getByRole('button', { name: 'We sit together' }).click();
    await expect(seen(page, /ha(s|ve) the pen\./)).toBeVisible();
  }
  for (const { name, page } of phones) {
    if (await page.getByText('You have the pen.').isVisible()) continue;
    const writerName = /^(\w+) has the pen/.exec((await page.getByText('has the pen.').textContent())?.trim() ?? '')?.[1] ?? '';
    const writer = phones.find((one) => one.name === writerName);
    if (writer) return { desk, writer: writer.page, mate: page, writerName, mateName: name };
  }
  throw new Error('Nobody holds a pen.');
}
const boxOf = (page: Page): ReturnType<Page['getByLabel']> => page.getByRole('textbox', { name: 'Our text' });
/** What a phone shows of the text while somebody else writes it. */
const textOf = (page: Page): ReturnType<Page['locator']> => page.getByRole('region', { name: 'Our text' }).locator('bdi').first();
/** On the page itself: the words just announced also stand in the live region. */
const seen = (page: Page, words: string | RegExp): ReturnType<Page['getByText']> => page.getByRole('main').getByText(words).first();
const stateOf = (page: Page): Promise<unknown> => boxOf(page).evaluate((box: HTMLTextAreaElement) => [box.value, box.selectionStart, box.selectionEnd, document.activeElement === box]);

test('[CD1] [CD2] two phones write one text: each sees the other’s words, phrases go in by a tap, the pen is asked for and passed', async ({ open }) => {
  const { writer, mate, writerName, mateName } = await pair(await open(PLAN));
  await boxOf(writer).pressSequentially('Community is');
  await expect(textOf(mate)).toHaveText('Community is');
  await writer.getByRole('button', { name: 'neighbours who share' }).first().click();
  await expect(boxOf(writer)).toHaveValue('Community is neighbours who share');
  await expect(boxOf(writer)).toBeFocused();
  await expect(textOf(mate)).toHaveText('Community is neighbours who share');

  await mate.getByRole('button', { name: 'Ask for the pen' }).click();
  await expect(seen(mate, 'You asked for the pen.')).toBeVisible();
  await expect(seen(writer, `${mateName} asks for the pen.`)).toBeVisible();
  await boxOf(writer).press('End');
  await boxOf(writer).pressSequentially(' a lot');
  await writer.getByRole('button', { name: 'Pass it' }).click();
  // The last words go along with the pen, and the box starts from them.
  await expect(boxOf(mate)).toHaveValue('Community is neighbours who share a lot');
  await expect(seen(writer, `${mateName} has the pen.`)).toBeVisible();
  await boxOf(mate).fill('Community is sharing');
  await expect(textOf(writer)).toHaveText('Community is sharing');

  await mate.getByRole('button', { name: 'We agree' }).click();
  await expect(seen(writer, /We send your text in \d+ seconds?\./)).toBeVisible();
  await writer.getByRole('button', { name: 'Wait' }).click();
  await expect(boxOf(mate)).toHaveValue('Community is sharing');
  await expect(seen(writer, `${mateName} has the pen.`)).toBeVisible();
  expect(writerName).not.toBe(mateName);
});

test('[CD1] nothing that comes down moves value, caret, selection or focus of who writes, nor breaks what an input method puts together', async ({ open }) => {
  const { desk, writer, mate, mateName } = await pair(await open(PLAN));
  const box = boxOf(writer);
  await box.pressSequentially('We all share bread');
  await expect(textOf(mate)).toHaveText('We all share bread');
  await box.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 6));
  await desk.getByRole('button', { name: 'Pause' }).first().click();
  await expect(writer.getByText('Paused')).toBeVisible();
  await mate.getByRole('button', { name: 'Ask for the pen' }).click();
  await expect(seen(writer, `${mateName} asks for the pen.`)).toBeVisible();
  expect(await stateOf(writer)).toEqual(['We all share bread', 3, 6, true]);

  await box.press('End');
  await box.evaluate((area) => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const name of ['compositionstart', 'compositionend', 'blur']) area.addEventListener(name, () => heard.push(name));
  });
  const heard = (): Promise<readonly string[]> => writer.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const ime = await writer.context().newCDPSession(writer);
  const compose = (text: string): Promise<unknown> => ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('に');
  await desk.getByRole('button', { name: /Resume|Go on|Start/ }).first().click();
  await expect(writer.getByText('Paused')).toBeHidden();
  await compose('にほ');
  await desk.getByRole('button', { name: 'Pause' }).first().click();
  await expect(writer.getByText('Paused')).toBeVisible();
  await compose('にほん');
  expect(await stateOf(writer)).toEqual(['We all share breadにほん', 21, 21, true]);
  expect(await heard()).toEqual(['compositionstart']);
  await expect(textOf(mate)).toHaveText('We all share bread');
  await ime.send('Input.insertText', { text: '日本' });
  await expect(textOf(mate)).toHaveText('We all share bread日本');
  expect(await heard()).toEqual(['compositionstart', 'compositionend']);
  expect(await stateOf(writer)).toEqual(['We all share bread日本', 20, 20, true]);
});

test('[CD1] the pen of a lost phone is taken; its words are kept, offered and put back', async ({ open, watched }) => {
  watched.allow(/ERR_INTERNET_DISCONNECTED|net::ERR|Failed to load resource|WebSocket/);
  const { writer, mate, writerName, mateName } = await pair(await open(PLAN));
  await boxOf(writer).pressSequentially('We share');
  await expect(textOf(mate)).toHaveText('We share');
  await writer.context().setOffline(true);
  await boxOf(writer).pressSequentially(' everything we have');
  await expect(seen(writer, 'Saved on this phone')).toBeVisible();

  await mate.getByRole('button', { name: 'Take the pen' }).click({ timeout: 60_000 });
  await expect(boxOf(mate)).toHaveValue('We share');
  await boxOf(mate).pressSequentially(' stories');
  await expect(seen(mate, 'Your group can see this.')).toBeVisible();

  await writer.context().setOffline(false);
  const offer = writer.getByRole('group', { name: 'Your words are here. Put them back?' });
  await expect(offer).toContainText('We share everything we have', { timeout: 30_000 });
  await expect(textOf(writer)).toHaveText('We share stories');
  await writer.reload();
  await expect(offer).toContainText('We share everything we have');

  await offer.getByRole('button', { name: 'Put them back' }).click();
  await expect(seen(writer, 'Your words go in when you have the pen.')).toBeVisible();
  await expect(seen(mate, `${writerName} asks for the pen.`)).toBeVisible();
  await mate.getByRole('button', { name: 'Pass it' }).click();
  await expect(boxOf(writer)).toHaveValue('We share everything we have');
  await expect(textOf(mate)).toHaveText('We share everything we have');
  // What stood there before is not thrown away either.
  await expect(writer.getByRole('group', { name: 'The words from before are here. Put them back?' })).toContainText('We share stories');
  expect(mateName).not.toBe(writerName);
});

test('[CD1] the pen of a sleeping phone can be taken at once, and its holder finds the words of both on waking', async ({ open }) => {
  const { writer, mate, writerName } = await pair(await open(PLAN));
  await boxOf(writer).pressSequentially('Half a line');
  await expect(textOf(mate)).toHaveText('Half a line');
  const { context, url } = { context: writer.context(), url: writer.url() };
  await writer.close();
  await expect(seen(mate, `${writerName}’s phone is asleep. You can take the pen.`)).toBeVisible({ timeout: 60_000 });
  await mate.getByRole('button', { name: 'Take the pen' }).click();
  await expect(boxOf(mate)).toHaveValue('Half a line');
  await expect(boxOf(mate)).toBeFocused();
  await boxOf(mate).press('End');
  await boxOf(mate).pressSequentially(' and the rest');
  const again = await context.newPage();
  await again.goto(url);
  await expect(textOf(again)).toHaveText('Half a line and the rest');
  await expect(again.getByRole('group', { name: /words are here/ })).toHaveCount(0);
});

test('[CD1] [K4] a line being written when the host moves on is finished and counts', async ({ open }) => {
  const { desk, writer } = await pair(await open(PLAN));
  await boxOf(writer).pressSequentially('People who care');
  await expect(seen(writer, 'Your group can see this.')).toBeVisible();
  await next(desk, TITLES.gallery);
  await expect(writer.getByRole('button', { name: 'Go there' })).toBeVisible();
  await boxOf(writer).pressSequentially(' for each other');
  await expect(seen(writer, 'Your group can see this.')).toBeVisible();
  await writer.getByRole('button', { name: 'Go there' }).click();
  await expect(writer.getByRole('heading', { name: TITLES.gallery })).toBeVisible();
  await expect(writer.getByRole('button', { name: 'People who care' })).toBeVisible();
  await expect(seen(writer, 'for each other')).toBeVisible();
});
