import type { AnyActivity, Registry, RoomFacts } from '../activity.ts';
import { factsOf } from '../facts.ts';
import type { RoomState, Run } from '../model.ts';
import type { RunId } from '../step.ts';
import { activityOf } from '../steps.ts';

/** A playing that was begun, with what its activity may read of the room at its last step. */
export type PlayedRun = { readonly run: Run; readonly activity: AnyActivity; readonly facts: RoomFacts };

/** In the order of the plan; what was planned and never begun is left out. */
export function playedRuns(registry: Registry, state: RoomState): readonly PlayedRun[] {
  const steps = [...state.entered.values()].map(({ step }) => step);
  return state.plan.flatMap((id) => {
    const run = state.runs.get(id);
    const step = steps.findLast((one) => one.run === id);
    return run && step ? [{ run, activity: activityOf(registry, run), facts: factsOf(state, step) }] : [];
  });
}

/** What was planned and never begun, in the order of the plan. */
export function notPlayed(registry: Registry, state: RoomState): readonly { readonly run: RunId; readonly activity: string }[] {
  const played = new Set(playedRuns(registry, state).map(({ run }) => run.run));
  return state.plan.flatMap((id) => {
    const run = state.runs.get(id);
    return run && !played.has(id) ? [{ run: id, activity: run.activity }] : [];
  });
}

/** One exercise's `result`: typed by its activity (`shared/activities/<id>/result.ts`). */
export type RunResult = { readonly run: string; readonly activity: string; readonly result: unknown };

/** What every exercise made and the wall showed: words without names, nothing secret, hidden or removed. */
export function resultsOf(registry: Registry, state: RoomState): readonly RunResult[] {
  return playedRuns(registry, state).map(({ run, activity, facts }) => ({ run: run.run, activity: run.activity, result: activity.result(run.state, facts) as unknown }));
}
