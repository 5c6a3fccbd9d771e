import { createSubscriber } from 'svelte/reactivity';
import type { Now } from './contract.ts';

const TICK_MS = 250;

export type RoomClock = {
  /** Server time in ms. Read in a component it ticks four times a second; it stops when nobody reads. */
  readonly now: Now;
  /** The server just said what time it is. */
  set(serverNow: number): void;
};

/** Keeps the distance to the server's clock. For display only: no rule reads it. */
export function createClock(local: () => number = () => Date.now()): RoomClock {
  let offset = 0;
  const subscribe = createSubscriber((update) => {
    const timer = setInterval(update, TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    now: () => {
      subscribe();
      return local() + offset;
    },
    set: (serverNow) => {
      offset = serverNow - local();
    },
  };
}
