import type { ParticipantId } from '../../../shared/kernel/activity.ts';
import { registry } from '../../../shared/activities/index.ts';
import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import { activities } from '../../../shared/kernel/replay/shown-log.ts';

/** The log of a session in which two people had each other's secrets: in events with secret fields they stand for one another. */
export function swapped(log: readonly RecordedEvent[], one: ParticipantId, other: ParticipantId): readonly RecordedEvent[] {
  const runs = activities(log);
  return log.map((recorded) => {
    const { event } = recorded;
    if (event.type !== 'activity') return recorded;
    const secret = (registry.get(runs.get(event.step.run) ?? '')?.secret as Readonly<Record<string, readonly string[]>> | undefined)?.[event.event.type] ?? [];
    if (secret.length === 0) return recorded;
    const fields = Object.entries(event.event).map(([name, value]) => [name, value === one ? other : value === other ? one : value] as const);
    return { ...recorded, event: { ...event, event: Object.fromEntries(fields) as typeof event.event } };
  });
}
