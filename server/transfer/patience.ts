import { setImmediate } from 'node:timers/promises';

/** So long a file may hold up everybody else at a time, in ms. */
const SLICE_MS = 20;
/** All it may take: what is slow to read once is as slow at every opening. The longest session we know takes a fifth of it. */
const LONGEST_MS = 5_000;

/** Thrown where a file takes too long. */
export class TooLong extends Error {}

/** Whoever works through a file asks `due` after each piece, and if it is, awaits `rest`: others get their turn. */
export type Patience = { readonly due: () => boolean; readonly rest: () => Promise<void> };

/** `now` in ms, for tests. `rest` rejects with `TooLong`. */
export function createPatience(now: () => number = () => performance.now()): Patience {
  let began = now();
  let spent = 0;
  return {
    due: () => now() - began >= SLICE_MS,
    async rest() {
      spent += now() - began;
      if (spent > LONGEST_MS) throw new TooLong();
      await setImmediate();
      began = now();
    },
  };
}
