import type { FieldMap, Registry } from './activity.ts';
import type { KernelEvent, RecordedEvent, RoomEvent, WordTarget } from './model.ts';

/** The kernel's event fields that hold typed text. */
export const kernelWords = {
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

/** An event with the fields at `fields` emptied, as the store keeps it after `wordsRemoved`. */
export function withoutWords(event: RoomEvent, fields: readonly string[]): RoomEvent {
  const blank = Object.fromEntries(fields.map((field) => [field, null]));
  return event.type === 'activity' ? { ...event, event: { ...event.event, ...blank } } : ({ ...event, ...blank });
}
