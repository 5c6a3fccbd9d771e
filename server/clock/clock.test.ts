import { afterEach, expect, test, vi } from 'vitest';
import { createClock } from './clock.ts';
import { createManualClock } from './manual-clock.ts';

afterEach(() => void vi.useRealTimers());

test('[G6] a change of the computer’s time does not move the clock', () => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  const clock = createClock();
  vi.setSystemTime(5);
  expect(clock.now()).toBe(1_000_000);
  vi.advanceTimersByTime(250);
  expect(clock.now()).toBe(1_000_250);
});

test('[G6] a wait of months runs once, at its time, and can be called off', () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  const clock = createClock();
  const month = 30 * 24 * 3_600_000;
  const ran: number[] = [];
  clock.at(2 * month, () => ran.push(clock.now()));
  const callOff = clock.at(month, () => ran.push(-1));
  callOff();
  vi.advanceTimersByTime(2 * month - 1);
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(month);
  expect(ran).toEqual([2 * month]);
});

test('the manual clock runs what is due in order of time', () => {
  const clock = createManualClock(100);
  const ran: string[] = [];
  clock.at(130, () => ran.push(`late ${clock.now()}`));
  clock.at(110, () => {
    ran.push(`early ${clock.now()}`);
    clock.at(120, () => ran.push(`asked for meanwhile ${clock.now()}`));
  });
  clock.advance(25);
  expect(ran).toEqual(['early 110', 'asked for meanwhile 120']);
  clock.advance(25);
  expect(ran.at(-1)).toBe('late 130');
  expect(clock.now()).toBe(150);
});
