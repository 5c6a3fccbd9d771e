import type { Registry } from '../activity.ts';
import type { RoomState } from '../model.ts';
import { playedRuns, type RunResult } from './played-runs.ts';

/** Results as people outside may see them: of each exercise only what the wall showed (K10). */
export function shownResultsOf(registry: Registry, state: RoomState): readonly RunResult[] {
  return playedRuns(registry, state).map(({ run, activity, facts }) => {
    const result = activity.result(run.state, facts) as unknown;
    return { run: run.run, activity: run.activity, result: activity.shownResult ? (activity.shownResult(result) as unknown) : result };
  });
}
