import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './room.ts';

export type Theme = 'light' | 'dark' | 'contrast';

/** Axe finds nothing wrong on this page in any of the themes. It is light again afterwards. */
export async function accessible(page: Page, where: string, themes: readonly Theme[] = ['light', 'dark']): Promise<void> {
  // A page not yet drawn has nothing to judge, and a colour on its way to the next theme is no colour.
  await expect(page.getByRole('main').first()).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of themes) {
    await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${where}, ${theme}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  }
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'light'; });
}
