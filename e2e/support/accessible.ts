import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './room.ts';

export type Theme = 'light' | 'dark' | 'contrast';

/** All that a theme can change; the rest is judged once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on this page as it is, or in the given parts of it only: each rule with the places. */
export async function faults(page: Page, { within = [], rules = [] }: { readonly within?: readonly string[]; readonly rules?: readonly string[] } = {}): Promise<readonly string[]> {
  // No page here has frames, so none has to be opened beside it to gather what they found.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of within) axe.include(part);
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Axe finds nothing wrong on this page in any of the themes. It is light again afterwards, and without motion. */
export async function accessible(page: Page, where: string, themes: readonly Theme[] = ['light', 'dark']): Promise<void> {
  // A page not yet drawn has nothing to judge, and a colour on its way to the next theme is no colour.
  await expect(page.getByRole('main').first()).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [place, theme] of themes.entries()) {
    await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
    expect(await faults(page, place === 0 ? {} : { rules: COLOUR_RULES }), `${where}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'light'; });
}
