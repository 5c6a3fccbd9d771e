import type { Page } from '@playwright/test';
import { expect } from './room.ts';

/** The host types a new paper card by keys, one answer per question, once the desk for them is open. */
export async function typeCard(desk: Page, number: number, answers: readonly string[]): Promise<void> {
  await desk.getByRole('button', { name: 'New paper card' }).press('Enter');
  const sheet = desk.getByRole('group', { name: `Paper card ${number}` });
  for (const [at, words] of answers.entries()) {
    await expect(sheet.getByRole('textbox').nth(at)).toBeFocused();
    await desk.keyboard.type(words);
    await desk.keyboard.press('Enter');
    await expect(sheet.getByText('Saved')).toHaveCount(at + 1);
  }
}
