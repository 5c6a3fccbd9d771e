import { PNG } from 'pngjs';
import type { Locator } from '@playwright/test';
import { expect, test } from './support/room.ts';
import { next } from './support/steps.ts';

/** What people with little or no colour vision see, and a grey print. */
const SIGHTS = ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
/** Of a sign's pixels, how many must be clearly lighter or darker than in any other sign. */
const LEAST = 0.02;
const CLEARLY = 60;

async function picture(badge: Locator): Promise<PNG> {
  return PNG.sync.read(await badge.screenshot({ animations: 'disabled' }));
}

/** Lightness, 0 to 255, so that colour alone tells nothing. */
const lightness = ({ data, width }: PNG, x: number, y: number): number => {
  const at = (y * width + x) * 4;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
};

/** Share of pixels that differ clearly, in the part both pictures have. */
function difference(a: PNG, b: PNG): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let differing = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (Math.abs(lightness(a, x, y) - lightness(b, x, y)) > CLEARLY) differing += 1;
  return differing / (width * height);
}

test('eight groups are told apart without colour: in grey and with three kinds of colour blindness', async ({ open, server }) => {
  const room = await open();
  const made = await room.host.request.post('/api/practice', { headers: { origin: server.url }, data: { people: 33, pace: 16, title: 'Our Community', plan: [{ activity: 'common-ground', preset: '15' }] } });
  const { id } = (await made.json()) as { readonly id: string };
  const desk = await room.host.newPage();
  await desk.goto(`/run/${id}`);
  await expect(desk.getByText(/3[123] here/)).toBeVisible();
  await next(desk, 'Find what you all share');
  const wall = await room.host.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`/screen/${id}`);
  const badges = wall.locator('main .badge, .stage .badge');
  await expect(badges).toHaveCount(8);
  const session = await wall.context().newCDPSession(wall);
  for (const type of SIGHTS) {
    await session.send('Emulation.setEmulatedVisionDeficiency', { type });
    const pictures = await Promise.all((await badges.all()).map(picture));
    for (const [first, a] of pictures.entries()) {
      for (const [second, b] of pictures.entries()) {
        if (second > first) expect(difference(a, b), `${type}: groups ${first + 1} and ${second + 1}`).toBeGreaterThan(LEAST);
      }
    }
  }
});
