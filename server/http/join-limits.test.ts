import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { Session } from '../../shared/http.ts';
import { newToken, refusalOf, startSite, type Site } from './testing/site.ts';

let site: Site;
let session: Session;
beforeEach(async () => {
  site = await startSite(registry);
  session = await site.newSession();
});
afterEach(() => site.close());

/** Lets time pass in small pieces, and what was asked meanwhile get onto disk. */
async function passing(ms: number): Promise<void> {
  const disk = (wait: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, wait));
  for (let gone = 0; gone < ms; gone += 100) {
    site.clock.advance(100);
    await disk(8);
  }
  await disk(250);
}
const keyOf = (one: Session): string => one.card.joinUrl.split('/J')[1] ?? '';

describe('guessing codes', () => {
  it('120 failed codes of one address, then it waits; right codes wait too, other addresses and keys do not', async () => {
    for (let guess = 0; guess < 120; guess += 1) expect((await site.join({ code: String(200_000 + guess * 7) }, newToken(1000), '10.0.0.9')).statusCode).toBe(404);
    const slow = await site.join({ code: session.card.code }, newToken(1001), '10.0.0.9');
    expect(slow.statusCode).toBe(429);
    expect(refusalOf(slow)).toMatchObject({ code: 'slow_down', again: true, seconds: 1 });
    expect((await site.join({ key: keyOf(session) }, newToken(1002), '10.0.0.9')).statusCode).toBe(200);
    expect((await site.join({ code: session.card.code }, newToken(1003), '10.0.0.10')).statusCode).toBe(200);
    site.clock.advance(1_000);
    expect((await site.join({ code: session.card.code }, newToken(1001), '10.0.0.9')).statusCode).toBe(200);
  });
  it('600 failed codes of many addresses slow all typed codes, four a second', async () => {
    for (let guess = 0; guess < 600; guess += 1) await site.join({ code: String(200_000 + guess * 7) }, newToken(2000), `10.0.${guess % 100}.1`);
    expect((await site.join({ code: session.card.code }, newToken(2001), '10.1.1.1')).statusCode).toBe(429);
    site.clock.advance(250);
    expect((await site.join({ code: session.card.code }, newToken(2001), '10.1.1.1')).statusCode).toBe(200);
  });
  it('a whole room on one address that types right is never refused', async () => {
    const all = Promise.all(Array.from({ length: 200 }, (_, phone) => site.join({ code: session.card.code }, newToken(3000 + phone))));
    await passing(4_000);
    expect((await all).map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 200 }, () => 200));
  });
});

describe('the door', () => {
  it('lets fifty in at once and fifty a second; who would wait above ten seconds is told when to come back', async () => {
    let inside = 0;
    const all = Promise.all(
      Array.from({ length: 600 }, async (_, phone) => {
        const answer = await site.join({ key: keyOf(session) }, newToken(5000 + phone));
        inside += answer.statusCode === 200 ? 1 : 0;
        return answer;
      }),
    );
    // However slow the machine: the clock stands, so nobody else is let in meanwhile.
    await expect.poll(() => inside, { timeout: 25_000 }).toBe(50);
    await passing(1_000);
    await expect.poll(() => inside, { timeout: 25_000 }).toBeGreaterThanOrEqual(99);
    expect(inside).toBeLessThanOrEqual(101);
    await passing(10_000);
    const refused = (await all).filter(({ statusCode }) => statusCode !== 200);
    expect(refused.map(refusalOf).map(({ code, again, seconds }) => ({ code, again, near: (seconds ?? 0) <= 3 }))).toContainEqual({ code: 'slow_down', again: true, near: true });
  });
  it('a phone that comes back does not stand in line, nor does another room', async () => {
    const token = newToken(6000);
    await site.join({ key: keyOf(session) }, token);
    const line = Promise.all(Array.from({ length: 60 }, (_, phone) => site.join({ key: keyOf(session) }, newToken(6001 + phone))));
    expect((await site.join({ key: keyOf(session) }, token)).statusCode).toBe(200);
    expect((await site.join({ key: keyOf(await site.newSession()) }, newToken(6999))).statusCode).toBe(200);
    await passing(1_000);
    await line;
  });
});
