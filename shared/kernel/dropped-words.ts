import type { TextId } from './activity.ts';
import type { Timestamp } from './clock.ts';
import type { RecordedEvent, RoomEvent, WordTarget } from './model.ts';
import { UNDO_MS } from './undo.ts';
import { heldFields } from './words.ts';

/** `promises`: whose words these are. `rev`: of the last drop among them, so that equal logs give equal answers on every node. */
export type DroppedWords = { readonly rev: number; readonly promises: readonly TextId[]; readonly targets: readonly WordTarget[] };

/**
 * Words of promises that were dropped and that no Undo can bring back any more (QC3, K2): what was promised, and what was told of it. `gone` null:
 * none. `waits`: there are some that an Undo can still bring back.
 */
export function droppedWords(log: readonly RecordedEvent[], now: Timestamp): { readonly gone: DroppedWords | null; readonly waits: boolean } {
  const last = new Map<TextId, RecordedEvent & { readonly event: { readonly dropped: boolean } }>();
  for (const recorded of log) if (isDrop(recorded)) last.set(recorded.event.id, recorded);
  const held = log.flatMap(({ rev, event }) => {
    const promise = promiseOf(event);
    const drop = promise === null ? undefined : last.get(promise);
    if (promise === null || !drop?.event.dropped) return [];
    return heldFields(new Map(), () => undefined, event).map((field) => ({ promise, drop, target: { rev, field } }));
  });
  const ripe = held.filter(({ drop }) => now - drop.at > UNDO_MS);
  const gone = ripe.length === 0 ? null : { rev: Math.max(...ripe.map(({ drop }) => drop.rev)), promises: [...new Set(ripe.map(({ promise }) => promise))], targets: ripe.map(({ target }) => target) };
  return { gone, waits: ripe.length < held.length };
}

type Drop = RecordedEvent & { readonly event: Extract<RoomEvent, { type: 'promiseDropped' }> };
const isDrop = (recorded: RecordedEvent): recorded is Drop => recorded.event.type === 'promiseDropped';

function promiseOf(event: RoomEvent): TextId | null {
  if (event.type === 'promiseMade') return event.id;
  return event.type === 'promiseTold' ? event.promise : null;
}
