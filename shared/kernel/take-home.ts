import type { ParticipantId, Registry, TakeHome } from './activity.ts';
import { factsOf } from './facts.ts';
import type { RoomState } from './model.ts';
import { activityOf, neighbour } from './steps.ts';
import type { RunId } from './step.ts';
import type { RoomFace } from './views.ts';

/** Of one run, for somebody's own page. */
export type RunTakeHome = TakeHome & { readonly run: RunId; readonly activity: string };

const opens = new WeakMap<RoomState, boolean>();

/** Own pages open at the last step of the plan, and stay open after the end. */
function pagesOpen(registry: Registry, state: RoomState): boolean {
  const known = opens.get(state) ?? (state.phase === 'ended' || (state.current !== null && neighbour(registry, state, 1) === null));
  opens.set(state, known);
  return known;
}

/**
 * What a person's own page may hold of the session, run by run in the order of the plan, as it stands now: what was hidden or removed since a
 * phone last saw it is not in it (K10). `person` null: the host's own. null: pages are not open yet.
 */
function takeHomeOf(registry: Registry, state: RoomState, person: ParticipantId | null): readonly RunTakeHome[] | null {
  if (!pagesOpen(registry, state)) return null;
  return state.plan.flatMap((id) => {
    const run = state.runs.get(id);
    if (!run) return [];
    const home = activityOf(registry, run).takeHome?.(run.state, person, factsOf(state, { run: id, stage: '', pass: 1 }));
    return home ? [{ run: id, activity: run.activity, ...home }] : [];
  });
}

/** A live view with the own pages of its people, or of the host. */
export function withTakeHome(registry: Registry, state: RoomState, face: RoomFace): RoomFace {
  if (face.face === 'screen' || !pagesOpen(registry, state)) return face;
  const mine = face.mine?.map((one) => ({ ...one, home: takeHomeOf(registry, state, one.id) ?? [] }));
  if (face.face === 'phone') return { ...face, mine: mine ?? [] };
  return { ...face, home: takeHomeOf(registry, state, null) ?? [], ...(mine && { mine }) };
}
