import type { FieldMap, Registry } from './activity.ts';
import type { KernelEvent, RecordedEvent, RoomEvent, WordTarget } from './model.ts';

/** The kernel's event fields that hold typed text. */
const kernelWords = {
  participantNamed: ['name'],
  promiseMade: ['what', 'who', 'by'],
  noteWritten: ['text'],
} as const satisfies Partial<FieldMap<KernelEvent>>;

/** The fields of an event that hold typed text: for removal, retention, canaries and exports. */
export function wordFields(registry: Registry, activityOfRun: (run: string) => string | undefined, event: RoomEvent): readonly string[] {
  if (event.type !== 'activity') return Object.hasOwn(kernelWords, event.type) ? kernelWords[event.type as keyof typeof kernelWords] : [];
  const activity = registry.get(activityOfRun(event.step.run) ?? '');
  return (activity?.words as Readonly<Record<string, readonly string[]>> | undefined)?.[event.event.type] ?? [];
}

/** Every name ever given, for the one removal at the end of a session. */
export function nameTargets(log: readonly RecordedEvent[]): readonly WordTarget[] {
  return log.filter(({ event }) => event.type === 'participantNamed' && event.name !== null).map(({ rev }) => ({ rev, field: 'name' }));
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
