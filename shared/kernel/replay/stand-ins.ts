import type { AnyActivity, ParticipantId, Typed } from '../activity.ts';
import type { RecordedEvent, Run } from '../model.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An id that no participant has. Each person's own, so that everything is still counted once for each. */
const standIn = (id: ParticipantId): ParticipantId => `~${id}`;

/** Everybody who was ever in the room. */
export function everyone(log: readonly RecordedEvent[]): ReadonlySet<ParticipantId> {
  return new Set(log.flatMap(({ event }) => (event.type === 'participantJoined' ? [event.id] : [])));
}

const secretOf = (activity: AnyActivity, event: Typed): readonly string[] => (activity.secret as Readonly<Record<string, readonly string[]>>)[event.type] ?? [];

/**
 * An activity's event as a phone of `own` people may be shown it again. In an event with secret fields a person named there is exchanged for a
 * stand-in, whoever it is; where the secret is what somebody said, the phone's own people are exchanged for theirs.
 */
function withStandIns(activity: AnyActivity, event: Typed, people: ReadonlySet<ParticipantId>, own: ReadonlySet<ParticipantId>): Typed {
  const secret = secretOf(activity, event);
  if (secret.length === 0) return event;
  const changed = Object.entries(event as unknown as Fields).map(([name, value]) => {
    const whose = typeof value === 'string' && (secret.includes(name) ? people.has(value) : own.has(value));
    return [name, whose ? standIn(value) : value] as const;
  });
  return Object.fromEntries(changed) as Typed;
}

/** Whether an event says something secret about these people that only their own phone may show: what they said, not that it was they. */
export function isAbout(activity: AnyActivity, { event }: RecordedEvent, own: ReadonlySet<ParticipantId>): boolean {
  if (event.type !== 'activity') return false;
  const secret = secretOf(activity, event.event);
  return secret.length > 0 && Object.entries(event.event).some(([name, value]) => typeof value === 'string' && own.has(value) && !secret.includes(name));
}

/** Folds an activity's event, with stand-ins, onto the activity's own state. */
export function evolveWithStandIns(activity: AnyActivity, state: Run['state'], { event }: RecordedEvent, people: ReadonlySet<ParticipantId>, own: ReadonlySet<ParticipantId>): Run['state'] {
  if (event.type !== 'activity') return state;
  return activity.evolve(state, withStandIns(activity, event.event, people, own), event.step) as unknown;
}
