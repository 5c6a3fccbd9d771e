import { expect, it } from 'vitest';
import { createManualClock } from '../clock/manual-clock.ts';
import { createLimiter, ROOM_LIMIT, SEAT_LIMIT, TYPING_LIMIT } from './limits.ts';

const passed = (limiter: ReturnType<typeof createLimiter>, key: string, tries: number): number =>
  Array.from({ length: tries }, () => limiter.refusals(key)).filter((refused) => refused === 0).length;

it('a seat may send 30 at once, then 10 a second', () => {
  const clock = createManualClock(0);
  const limiter = createLimiter(clock, SEAT_LIMIT);
  expect(passed(limiter, 'rosa', 100)).toBe(30);
  clock.advance(1_000);
  expect(passed(limiter, 'rosa', 100)).toBe(10);
  clock.advance(60_000);
  expect(passed(limiter, 'rosa', 100)).toBe(30);
});
it('one sender’s flood is nobody else’s', () => {
  const limiter = createLimiter(createManualClock(0), SEAT_LIMIT);
  passed(limiter, 'rosa', 1_000);
  expect(passed(limiter, 'sam', 30)).toBe(30);
});
it('refusals in a row are counted, and forgiven after a pause', () => {
  const clock = createManualClock(0);
  const limiter = createLimiter(clock, SEAT_LIMIT);
  passed(limiter, 'rosa', 30);
  expect([limiter.refusals('rosa'), limiter.refusals('rosa')]).toEqual([1, 2]);
  clock.advance(10_000);
  passed(limiter, 'rosa', 30);
  expect(limiter.refusals('rosa')).toBe(1);
});
it('a room takes 1,000 a second', () => {
  const clock = createManualClock(0);
  const limiter = createLimiter(clock, ROOM_LIMIT);
  expect(passed(limiter, 'room', 5_000)).toBe(1_000);
  clock.advance(500);
  expect(passed(limiter, 'room', 5_000)).toBe(500);
});
it('a typing hint counts every 3 s', () => {
  const clock = createManualClock(0);
  const limiter = createLimiter(clock, TYPING_LIMIT);
  expect(passed(limiter, 'rosa', 3)).toBe(1);
  clock.advance(2_900);
  expect(passed(limiter, 'rosa', 3)).toBe(0);
  clock.advance(200);
  expect(passed(limiter, 'rosa', 3)).toBe(1);
});
