import type { TextId } from './activity.ts';
import { reject, type Decision } from './decision.ts';
import type { KernelEvent, RoomState, Telling } from './model.ts';

/** Takes a promise off the list; its words leave the log once Undo is over (`dropped-words.ts`). Code: `unknown_text`. */
export function decideDrop(state: RoomState, id: TextId): Decision<KernelEvent> {
  const promise = state.promises.find((one) => one.id === id);
  if (!promise) return reject('unknown_text');
  return promise.dropped ? [] : [{ type: 'promiseDropped', id, dropped: true }];
}

/**
 * Tells what became of a promise, also when the session is long over ("You said, we did"); '' takes it back. `id`: of the new words.
 * Code: `unknown_text` for a promise that is not there or was dropped.
 */
export function decideTell(state: RoomState, promise: TextId, did: string, id: TextId): Decision<KernelEvent> {
  const known = state.promises.find((one) => one.id === promise && !one.dropped);
  if (!known) return reject('unknown_text');
  const words = did || null;
  return known.did === words ? [] : [{ type: 'promiseTold', id, promise, did: words }];
}

/** The newest telling is what the promise says. */
export function withTellings(state: RoomState, promise: TextId, change: (tellings: readonly Telling[]) => readonly Telling[]): RoomState {
  const told = change(state.tellings.get(promise) ?? []);
  const did = told.at(-1)?.did ?? null;
  return { ...state, tellings: new Map(state.tellings).set(promise, told), promises: state.promises.map((one) => (one.id === promise ? { ...one, did } : one)) };
}
