import { expect } from 'vitest';
import type { Ran } from './simulate.ts';

/** A simulated run leaks no words, its nodes agree with a fresh fold, and each accepted command counts once (G2–G5, K10). Every tenth seed compares all of the state. */
export function expectOneTruth(ran: Ran): void {
  const told = `seed ${ran.seed}`;
  expect(ran.leaks, told).toEqual([]);
  for (const state of ran.states) expect(state.rev, told).toBe(ran.folded.rev);
  if (ran.seed % 10 === 0) for (const state of ran.states) expect(state, told).toEqual(ran.folded);
  else for (const state of ran.states) expect(state.runs, told).toEqual(ran.folded.runs);
  for (const [id, times] of ran.accepted) expect(times, `${told} ${id}`).toBe(1);
}
