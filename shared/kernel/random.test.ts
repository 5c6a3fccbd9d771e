import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from './random.ts';

describe('seeded chance', () => {
  test('the same seed draws the same, another seed draws differently', () => {
    const draws = (seed: number | string): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draws('room 7')).toEqual(draws('room 7'));
    expect(draws(7)).toEqual(draws(7));
    expect(new Set([draws(1), draws(2), draws(''), draws('room 7'), draws('room 8')].map(String)).size).toBe(5);
  });

  test('stays the same from release to release, so that a named seed still fails', () => {
    const random = seededRandom('third place');
    expect([random.int(1000), random.int(1000), random.int(1000)]).toEqual([864, 322, 811]);
    expect(random.id()).toBe('x15rx26yt660');
    expect(random.shuffle([1, 2, 3, 4, 5, 6])).toEqual([1, 5, 2, 4, 6, 3]);
  });

  test('next is in [0, 1), int in [0, n), id of the length and letters promised', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, n, length) => {
          const random = seededRandom(seed);
          const drawn = random.next();
          expect(drawn >= 0 && drawn < 1).toBe(true);
          const whole = random.int(n);
          expect(Number.isInteger(whole) && whole >= 0 && whole < n).toBe(true);
          expect(random.id(length)).toMatch(new RegExp(`^[0-9a-hjkmnp-tv-z]{${length}}$`));
        },
      ),
    );
  });

  test('a shuffle keeps every element and leaves the list it was given', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.option(fc.integer())), (seed, list) => {
        const before = [...list];
        const sorted = (xs: readonly (number | null)[]): string => xs.map(String).toSorted().join();
        expect(sorted(seededRandom(seed).shuffle(list))).toBe(sorted(before));
        expect(list).toEqual(before);
      }),
    );
  });

  test('each of the 24 orders of four comes up about equally often', () => {
    const random = seededRandom(2026);
    const counts = new Map<string, number>();
    for (let at = 0; at < 24_000; at += 1) {
      const order = random.shuffle(['a', 'b', 'c', 'd']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.min(...counts.values())).toBeGreaterThan(850);
    expect(Math.max(...counts.values())).toBeLessThan(1150);
  });

  test('neighbouring seeds do not begin alike', () => {
    const first = Array.from({ length: 2000 }, (_, seed) => seededRandom(seed).next());
    expect(new Set(first).size).toBeGreaterThan(1990);
    expect(first.reduce((sum, value) => sum + value, 0) / first.length).toBeCloseTo(0.5, 1);
    const ids = Array.from({ length: 2000 }, (_, seed) => seededRandom(`room ${seed}`).id());
    expect(new Set(ids).size).toBe(2000);
  });
});
