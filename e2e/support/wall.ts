import type { Page } from '@playwright/test';
import { expect } from './room.ts';

const SIZES = [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }, { width: 1280, height: 800 }, { width: 1024, height: 768 }, { width: 3840, height: 2160 }] as const;

/** On a wall of any size: no words below 36 px at 1080, none outside of it, nothing that scrolls. Leaves it at the first size. */
export async function soundWall(wall: Page, where: string): Promise<void> {
  for (const size of [...SIZES, SIZES[0]]) {
    await wall.setViewportSize(size);
    await wall.waitForTimeout(150);
    const found = await wall.evaluate(() => {
      const stage = document.querySelector('[data-face="stage"]');
      const box = stage?.getBoundingClientRect();
      const small: string[] = [];
      const clipped: string[] = [];
      for (const element of stage?.querySelectorAll<HTMLElement>('*') ?? []) {
        const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        if (!own || element.closest('.visually-hidden, svg')) continue;
        const rect = element.getBoundingClientRect();
        const px = (Number.parseFloat(getComputedStyle(element).fontSize) * 1080) / (box?.height ?? 1080);
        if (px < 35.5) small.push(`${Math.round(px)} ${element.textContent}`);
        if (box && rect.width > 0 && (rect.right > box.right + 1 || rect.bottom > box.bottom + 1 || rect.left < box.left - 1 || rect.top < box.top - 1)) clipped.push(element.textContent ?? '');
      }
      return { small, clipped, scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth };
    });
    expect(found, `${where} at ${size.width}×${size.height}`).toEqual({ small: [], clipped: [], scrolls: false });
  }
}
