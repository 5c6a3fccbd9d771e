import type { Registry } from '../activity.ts';
import type { RoomState, Run } from '../model.ts';
import { activityOf } from '../steps.ts';
import { stepKey, type Step, type StepKey } from '../step.ts';
import { FEWEST_FOR_COUNTS } from './fewest.ts';

/**
 * Tells of a step whether it counts nobody, though fewer people than are counted played it (AS6): a room of any such size has it. A step for
 * pairs alone tells that there were enough for two.
 */
export function stepsOfAnySize(registry: Registry, state: RoomState): (step: Step) => boolean {
  const known = new Map([...state.runs.values()].map((run) => [run.run, keysOf(registry, run)]));
  return (step) => known.get(step.run)?.has(stepKey(step)) === true;
}

function keysOf(registry: Registry, run: Run): ReadonlySet<StepKey> {
  const [alone, ...larger] = Array.from({ length: FEWEST_FOR_COUNTS - 1 }, (_, more) => keysFor(registry, run, more + 1));
  return new Set([...(alone ?? [])].filter((key) => larger.every((keys) => keys.has(key))));
}

function keysFor(registry: Registry, run: Run, people: number): ReadonlySet<StepKey> {
  const passes = new Map<string, number>();
  return new Set(activityOf(registry, run).stages(run.config, people, run.again, run.state).map(({ id }) => {
    const pass = (passes.get(id) ?? 0) + 1;
    passes.set(id, pass);
    return stepKey({ run: run.run, stage: id, pass });
  }));
}
