import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { Clock } from '../ports.ts';

export type ManualClock = Clock & {
  /** Moves time on and runs what became due, in order of time; what that asks for is run too if it is due. */
  advance(ms: number): void;
};

type Waiting = { readonly when: Timestamp; readonly run: () => void };

/** A clock that stands still until a test moves it. */
export function createManualClock(start: Timestamp): ManualClock {
  let time = start;
  const waiting = new Set<Waiting>();
  const nextDue = (until: Timestamp): Waiting | undefined =>
    [...waiting].filter(({ when }) => when <= until).sort((a, b) => a.when - b.when)[0];
  return {
    now: () => time,
    at(when, run) {
      const entry = { when, run };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(ms) {
      const until = time + ms;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        waiting.delete(due);
        time = Math.max(time, due.when);
        due.run();
      }
      time = until;
    },
  };
}
