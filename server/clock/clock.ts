import type { Clock } from '../ports.ts';

/** Node fires timers longer than this at once, so longer waits are cut in pieces. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * The server's clock: the wall clock is read once, at the start; from then on time is counted on the monotonic clock, so it
 * never goes back and does not jump when somebody sets the computer's time (G6). Times are whole milliseconds since 1970.
 */
export function createClock(): Clock {
  const anchor = Date.now() - performance.now();
  const now = (): number => Math.floor(anchor + performance.now());
  return {
    now,
    at(when, run) {
      let timer: NodeJS.Timeout;
      const wait = (): void => {
        const left = when - now();
        // A timer may fire a moment early; nothing here is ever early (G6).
        timer = setTimeout(() => (now() >= when ? run() : wait()), Math.min(Math.max(left, 0), LONGEST_WAIT_MS));
        timer.unref();
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}
