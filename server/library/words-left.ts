import type { Registry } from '../../shared/kernel/activity.ts';
import { parseStored } from '../../shared/kernel/event-schema.ts';
import type { RecordedEvent, WordTarget } from '../../shared/kernel/model.ts';
import { heldFields } from '../../shared/kernel/words.ts';

/** Every typed text a log still holds: where each stands, and how many are names. An event of another release is looked through as it stands. */
export function wordsLeft(registry: Registry, log: readonly RecordedEvent[]): { readonly targets: readonly WordTarget[]; readonly names: number } {
  const activities = new Map<string, string>();
  let names = 0;
  const targets = log.flatMap(({ rev, event }) => {
    // Reading an event tells which run is of which exercise.
    parseStored(registry, activities, event);
    const fields = heldFields(registry, (run) => activities.get(run), event);
    if (event.type === 'participantNamed') names += fields.length;
    return fields.map((field) => ({ rev, field }));
  });
  return { targets, names };
}
