import type { Registry, TextId } from '../activity.ts';
import type { RecordedEvent, RoomEvent, WordTarget } from '../model.ts';
import { heldFields } from '../words.ts';
import { fold } from '../fold.ts';
import { playedRuns } from './played-runs.ts';

/** What the room promised, what became of it, and the facilitator's own notes stay until somebody deletes the session. */
const STAYS: ReadonlySet<string> = new Set(['promiseMade', 'promiseTold', 'noteWritten']);

/**
 * The words that go after 30 days (activities.md, Kept): people's own lines and answers, and names if any are left. What the room made stays, and
 * the texts it points to, as each exercise's `lasting` says. Empty: nothing is left to remove. `log`: all of it, in today's shapes.
 */
export function retentionTargets(registry: Registry, log: readonly RecordedEvent[]): readonly WordTarget[] {
  const state = fold(registry, log);
  const lasting = new Set<TextId>(playedRuns(registry, state).flatMap(({ run, activity, facts }) => [...activity.lasting(run.state, facts)]));
  return log.flatMap(({ rev, event }) => {
    if (STAYS.has(event.type) || lasting.has(textIdOf(event))) return [];
    return heldFields(registry, (run) => state.runs.get(run)?.activity, event).map((field) => ({ rev, field }));
  });
}

/** An event with typed words has their id; '' for one that types words into something that was there without. */
function textIdOf(event: RoomEvent): TextId {
  const { id } = (event.type === 'activity' ? event.event : event) as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
}
