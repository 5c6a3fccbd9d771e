import type { Page } from '@playwright/test';

/** By how many px something on this page is wider than it, so that people would scroll sideways. */
export const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
