import type { RunId } from '../step.ts';
import type { StageFigures } from './figures.ts';

/** A step as the wall named it, and how long it was there. Counts nobody. */
export type ShownStep = { readonly run: RunId; readonly activity: string; readonly stage: string; readonly pass: number; readonly minutes: number };

const MINUTE = 60_000;

/** The steps in the order in which they were first begun, in whole minutes, pauses and returns included; 0: less than half a minute. */
export function shownSteps(stages: readonly StageFigures[]): readonly ShownStep[] {
  return stages.toSorted((a, b) => a.enteredAt - b.enteredAt).map(({ run, activity, stage, pass, spentMs }) => ({ run, activity, stage, pass, minutes: Math.round(spentMs / MINUTE) }));
}
