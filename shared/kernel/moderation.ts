import type { Registry, TextId } from './activity.ts';
import { reject, type Decision } from './decision.ts';
import type { KernelEvent, RoomState } from './model.ts';
import { activityOf } from './steps.ts';

export type FoundText = { readonly text: string | null; readonly group: number | null; readonly author: string | null };

/** A text of any run, by id. undefined: no such text. */
export function findText(registry: Registry, state: RoomState, id: TextId): FoundText | undefined {
  for (const run of state.runs.values()) {
    if (!run.started) continue;
    const found = activityOf(registry, run).textOf(run.state, id);
    if (found) return found;
  }
  return undefined;
}

/** Shows a text on the wall or takes it off (K10). Code: `unknown_text`. */
export function decideShow(registry: Registry, state: RoomState, id: TextId, shown: boolean): Decision<KernelEvent> {
  if (!findText(registry, state, id)) return reject('unknown_text');
  return state.shown.has(id) === shown ? [] : [{ type: 'textShown', id, shown }];
}

/** Hides a text from every screen, or undoes that; hiding never deletes (K10). Code: `unknown_text`. */
export function decideHide(registry: Registry, state: RoomState, id: TextId, hidden: boolean): Decision<KernelEvent> {
  if (!findText(registry, state, id)) return reject('unknown_text');
  return state.hidden.has(id) === hidden ? [] : [{ type: 'textHidden', id, hidden }];
}

/** Puts one text large on the wall; null takes it off. Codes: `unknown_text`, `text_hidden`. */
export function decideSpotlight(registry: Registry, state: RoomState, id: TextId | null): Decision<KernelEvent> {
  if (state.spotlight === id) return [];
  if (id !== null && !findText(registry, state, id)) return reject('unknown_text');
  if (id !== null && state.hidden.has(id)) return reject('text_hidden');
  return [{ type: 'textSpotlit', id }];
}

export function withMember<T>(set: ReadonlySet<T>, member: T, present: boolean): ReadonlySet<T> {
  if (set.has(member) === present) return set;
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}
