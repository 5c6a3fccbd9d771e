import type { Page } from '@playwright/test';
import { expect } from './room.ts';

/** Presses the console's Next, again when it asks first (K4), until the wall or console shows `until`. */
export async function next(console_: Page, until: RegExp | string): Promise<void> {
  const heading = console_.getByRole('heading', { name: until }).first();
  const again = console_.getByRole('button', { name: /Press again/ });
  const button = console_.getByRole('button', { name: /^(Next|Start|Show|Read)/ }).or(again).last();
  for (let presses = 0, asked = true; asked && presses < 4; presses += 1) {
    // A press within 400 ms of the last would be the same press.
    await console_.waitForTimeout(450);
    // The question goes by itself after a while; it takes a second press then too.
    if (presses > 0 && (await heading.isVisible())) break;
    await button.click();
    asked = await Promise.race([heading.waitFor().then(() => false), again.waitFor().then(() => true)]).catch(() => false);
  }
  await expect(heading).toBeVisible();
}

/** Presses Next where its label says what it does inside the step; a press within 400 ms of the last would be the same press. */
export async function pressNext(console_: Page, label: RegExp | string): Promise<void> {
  await console_.waitForTimeout(450);
  await console_.getByRole('button', { name: label }).click();
}

/** The keeper of this phone writes an item. */
export async function propose(phone: Page, words: string): Promise<void> {
  await phone.getByLabel('Write it when you all say yes').fill(words);
  await phone.getByRole('button', { name: 'Add it to our list' }).click();
  await expect(phone.getByText(words, { exact: true }).last()).toBeVisible();
  await expect(phone.getByLabel('Write it when you all say yes')).toHaveValue('');
}

/** Answers the question that shows these words. */
export async function answer(phone: Page, words: string, reply: 'Yes' | 'No' | 'Skip' | 'Yes, all of us'): Promise<void> {
  const ask = phone.getByRole('group', { name: words });
  await ask.getByRole('button', { name: reply, exact: true }).click();
  await expect(ask).toBeHidden();
}

/** Of these phones in the race, the one that keeps the list, and the others. */
export async function keeperOf(phones: readonly Page[]): Promise<{ readonly keeper: Page; readonly others: readonly Page[] }> {
  for (const phone of phones) await expect(phone.getByText(/keeps? the list/)).toBeVisible();
  for (const phone of phones) {
    if (await phone.getByText('You keep the list.').isVisible()) return { keeper: phone, others: phones.filter((other) => other !== phone) };
  }
  throw new Error('Nobody keeps the list.');
}

/** End session, which asks first. */
export async function endSession(console_: Page): Promise<void> {
  await console_.getByRole('button', { name: 'End session' }).first().click();
  await console_.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).click();
}
