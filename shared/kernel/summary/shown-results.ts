import type { Registry } from '../activity.ts';
import type { RoomState } from '../model.ts';
import { FEWEST_FOR_COUNTS } from './fewest.ts';
import { playedRuns, type RunResult } from './played-runs.ts';

/** Results as people outside may see them: of each exercise only what the wall showed (K10), and no count of fewer than five (AS6). */
export function shownResultsOf(registry: Registry, state: RoomState): readonly RunResult[] {
  const few = state.people.size < FEWEST_FOR_COUNTS;
  return playedRuns(registry, state).map(({ run, activity, facts }) => {
    const result = activity.result(run.state, facts) as unknown;
    return { run: run.run, activity: run.activity, result: activity.shownResult ? (activity.shownResult(result, few) as unknown) : result };
  });
}
