import type { FieldMap, Registry, TakesBack, Typed } from './activity.ts';
import type { KernelEvent, RecordedEvent, RoomEvent, WordTarget } from './model.ts';
import { parseWith, type Schema } from './schema.ts';

type ActivityOfRun = (run: string) => string | undefined;

/** The kernel's event fields that hold typed text. */
const kernelWords = {
  participantNamed: ['name'],
  promiseMade: ['what', 'who', 'by'],
  promiseTold: ['did'],
  noteWritten: ['text'],
} as const satisfies Partial<FieldMap<KernelEvent>>;

/** The fields of an event that hold typed text: for removal, retention, canaries and exports. */
export function wordFields(registry: Registry, activityOfRun: ActivityOfRun, event: RoomEvent): readonly string[] {
  if (event.type !== 'activity') return Object.hasOwn(kernelWords, event.type) ? kernelWords[event.type as keyof typeof kernelWords] : [];
  const activity = registry.get(activityOfRun(event.step.run) ?? '');
  return (activity?.words as Readonly<Record<string, readonly string[]>> | undefined)?.[event.event.type] ?? [];
}

/** Those of them that still hold words. */
export function heldFields(registry: Registry, activityOfRun: ActivityOfRun, event: RoomEvent): readonly string[] {
  const owner = (event.type === 'activity' ? event.event : event) as unknown as Readonly<Record<string, unknown>>;
  return wordFields(registry, activityOfRun, event).filter((field) => owner[field] !== null && owner[field] !== undefined);
}

/** Every name ever given, for the one removal at the end of a session. */
export function nameTargets(log: readonly RecordedEvent[]): readonly WordTarget[] {
  return log.filter(({ event }) => event.type === 'participantNamed' && event.name !== null).map(({ rev }) => ({ rev, field: 'name' }));
}

/** Does this event take earlier words of its run out of the log for good? */
export function takesWordsBack(registry: Registry, activityOfRun: ActivityOfRun, event: RoomEvent): boolean {
  return event.type === 'activity' && registry.get(activityOfRun(event.step.run) ?? '')?.takesBack?.[event.event.type] !== undefined;
}

/**
 * Words that people took back and the log still holds, for one removal; null: none. `rev` is that of the last event that takes words
 * back, so that equal logs give equal answers on every node.
 */
export function takenBackWords(registry: Registry, activityOfRun: ActivityOfRun, log: readonly RecordedEvent[]): { readonly rev: number; readonly targets: readonly WordTarget[] } | null {
  const takers = log.flatMap((recorded) => (takesWordsBack(registry, activityOfRun, recorded.event) ? liftedOf(registry, activityOfRun, recorded) : []));
  const last = takers.at(-1);
  if (!last) return null;
  const targets = log.flatMap((recorded) => {
    const held = heldFields(registry, activityOfRun, recorded.event);
    const [earlier] = held.length > 0 ? liftedOf(registry, activityOfRun, recorded) : [];
    if (!earlier) return [];
    const taken = takers.some(({ rev, run, event, takesBack }) => rev > earlier.rev && run === earlier.run && takesBack[event.type]?.(event, earlier.event) === true);
    return taken ? held.map((field) => ({ rev: earlier.rev, field })) : [];
  });
  return targets.length === 0 ? null : { rev: last.rev, targets };
}

type Lifted = { readonly rev: number; readonly run: string; readonly event: Typed; readonly takesBack: TakesBack<Typed> };

/** An event of an activity by which words can be taken back, in today's shape; none for any other event. */
function liftedOf(registry: Registry, activityOfRun: ActivityOfRun, { rev, event }: RecordedEvent): readonly Lifted[] {
  if (event.type !== 'activity') return [];
  const { run } = event.step;
  const activity = registry.get(activityOfRun(run) ?? '');
  if (!activity?.takesBack) return [];
  const parsed = parseWith(activity.eventSchema as Schema<Typed>, event.event);
  return parsed.ok ? [{ rev, run, event: parsed.value, takesBack: activity.takesBack }] : [];
}

/**
 * The same event with its fields of typed text emptied (null), as the store keeps it after `wordsRemoved`. Throws when the event has
 * no such field: a target must point to words that were there (architecture, point 10).
 */
export function withoutWords(event: RoomEvent, fields: readonly string[]): RoomEvent {
  if (event.type !== 'activity') return { ...event, ...blank(event, fields) };
  return { ...event, event: { ...event.event, ...blank(event.event, fields) } };
}

function blank(owner: { readonly type: string }, fields: readonly string[]): Readonly<Record<string, null>> {
  const wrong = fields.find((field) => field === 'type' || !Object.hasOwn(owner, field));
  if (wrong !== undefined) throw new TypeError(`A ${owner.type} has no words in "${wrong}".`);
  return Object.fromEntries(fields.map((field) => [field, null]));
}
