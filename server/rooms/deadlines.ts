import { deadlineRoom } from '../../shared/kernel/room.ts';
import { stepKey } from '../../shared/kernel/step.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { SystemCommand } from '../../shared/kernel/commands.ts';
import type { Answer } from '../../shared/protocol.ts';
import type { Clock } from '../ports.ts';
import type { LiveRoom } from './live-room.ts';

export type Deadlines = {
  /** When the room is next due; null: nothing is pending. */
  readonly next: () => Timestamp | null;
  readonly stop: () => void;
};

/** A log that cannot be written just now is asked again after this. */
const TRY_AGAIN_MS = 1_000;

/**
 * Tells a room when its deadline passed: once, never early, whichever node is first and after whichever restart, since the
 * command's id is made from what it is about (G6).
 */
export function watchDeadlines(
  registry: Registry,
  clock: Clock,
  room: LiveRoom,
  send: (commandId: string, command: SystemCommand) => Promise<Answer>,
): Deadlines {
  let due: Timestamp | null = null;
  let cancel: () => void = () => undefined;
  /** What a deadline left standing is not told again before the room changed. */
  let told: { readonly at: Timestamp; readonly rev: number } | null = null;

  const ask = (): void => {
    cancel();
    due = deadlineRoom(registry, room.state);
    if (due === null || (told?.at === due && told.rev === room.state.rev)) return;
    const at = due;
    cancel = clock.at(clock.now() + at - room.now(), () => void pass(at));
  };
  const pass = async (at: Timestamp): Promise<void> => {
    told = { at, rev: room.state.rev };
    const step = room.state.current ? stepKey(room.state.current) : 'lobby';
    const answer = await send(`sys:deadline:${step}:${at}`, { type: 'deadlinePassed', at });
    if (answer.ok || !answer.again) return;
    told = null;
    cancel = clock.at(clock.now() + TRY_AGAIN_MS, ask);
  };

  const stopListening = room.onChange(ask);
  ask();
  return {
    next: () => due,
    stop: () => {
      stopListening();
      cancel();
    },
  };
}
