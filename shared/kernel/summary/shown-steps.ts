import type { Registry } from '../activity.ts';
import type { RoomState } from '../model.ts';
import type { RunId } from '../step.ts';
import { stepsOfAnySize } from './any-size.ts';
import { FEWEST_FOR_COUNTS } from './fewest.ts';
import type { SessionFigures } from './figures.ts';

/** A step as the wall named it, and how long it was there. Counts nobody. */
export type ShownStep = { readonly run: RunId; readonly activity: string; readonly stage: string; readonly pass: number; readonly minutes: number };

const MINUTE = 60_000;

/**
 * The steps in the order in which they were first begun, in whole minutes, pauses and returns included; 0: less than half a minute. Of few people
 * only those that any room so small has: the others would count them (AS6).
 */
export function shownSteps(registry: Registry, state: RoomState, { people, stages }: Pick<SessionFigures, 'people' | 'stages'>): readonly ShownStep[] {
  const ofAnySize = stepsOfAnySize(registry, state);
  return stages
    .filter((step) => people.all >= FEWEST_FOR_COUNTS || ofAnySize(step))
    .toSorted((a, b) => a.enteredAt - b.enteredAt)
    .map(({ run, activity, stage, pass, spentMs }) => ({ run, activity, stage, pass, minutes: Math.round(spentMs / MINUTE) }));
}
