import type { Page } from '@playwright/test';
import type { PlanDraft } from '../../shared/http.ts';
import { expect } from './room.ts';

export const DEFINITION: readonly PlanDraft[] = [{ activity: 'community-definition', preset: '30' }];
/** The headings of its steps on the console. */
export const STEPS = {
  SOLO: 'Write your own line',
  PAIRS: 'Make one text you both like',
  GROUPS: 'Make one text you all like',
  GALLERY: 'Which lines must not be lost?',
  DRAFTING: 'One text for the room',
  AGREEMENT: 'Can you live with these words?',
  CLOSING: 'Our words',
} as const;

/** Phones come to the step with this heading; who types in a box goes there by a tap. */
export async function follow(phones: readonly Page[], heading: string | RegExp): Promise<void> {
  await Promise.all(phones.map(async (phone) => {
    const here = phone.getByRole('heading', { name: heading, level: 1 });
    const go = phone.getByRole('button', { name: 'Go there' });
    await expect(here.or(go)).toBeVisible();
    if (await go.isVisible()) await go.click();
    await expect(here).toBeVisible();
  }));
}

/** Each phone writes its line alone. */
export async function writeLines(phones: readonly Page[], lines: readonly string[]): Promise<void> {
  await Promise.all(phones.map(async (phone, index) => {
    await phone.getByLabel('Your answer').fill(lines[index] ?? `Line ${index + 1}`);
    await phone.getByRole('button', { name: 'Send my answer' }).click();
    await expect(phone.getByText('Got it. Your answer is in.')).toBeVisible();
  }));
}

/** Everybody has found their group; gives the phones that hold a pen, one for each group. */
export async function meet(phones: readonly Page[]): Promise<readonly Page[]> {
  const holds = await Promise.all(phones.map(async (phone) => {
    const sit = phone.getByRole('button', { name: 'We sit together' });
    const go = phone.getByRole('button', { name: 'Go there' });
    await expect(sit.or(go)).toBeVisible();
    if (await go.isVisible()) await go.click();
    await sit.click();
    const pen = phone.getByText(/(has|have) the pen\./).first();
    await expect(pen).toBeVisible();
    return (await pen.innerText()).startsWith('You');
  }));
  return phones.filter((_, index) => holds[index]);
}

/** The phone with the pen writes its group's text; the host's desk has it when it has arrived. */
export async function writeText(phone: Page, words: string, desk: Page): Promise<void> {
  await phone.getByLabel('Our text').fill(words);
  await expect(desk.getByText(words, { exact: true }).first()).toBeVisible();
}

/** Taps the first line of the text that holds these words. */
export async function tapLine(phone: Page, words: string): Promise<void> {
  const line = phone.getByRole('button', { name: words }).first();
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
}

/** The host's own version of the room's text. */
export async function saveVersion(desk: Page, words: string): Promise<void> {
  await desk.getByLabel('The room’s text').fill(words);
  await desk.getByRole('button', { name: 'Save and show it' }).click();
}

export async function rate(phone: Page, answer: string): Promise<void> {
  await phone.getByRole('button', { name: answer, exact: true }).click();
  // The last one in shows the result to all at once.
  await expect(phone.getByText('Got it. You can change it until everyone is in.').or(phone.getByText(/^You said:/))).toBeVisible();
}

/** Next shows the gallery's texts one by one, until it leads on. */
export async function showAll(desk: Page): Promise<void> {
  const show = desk.getByRole('button', { name: /^Show (text \d+ of \d+|\d+ more texts)$/ });
  const onward = desk.getByRole('button', { name: 'Next: write it together' });
  await expect(show.or(onward)).toBeVisible();
  while (await show.isVisible()) {
    const label = await show.innerText();
    await desk.waitForTimeout(450);
    await show.click();
    await expect(desk.getByRole('button', { name: label, exact: true })).toHaveCount(0);
  }
}
