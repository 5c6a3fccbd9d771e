import { fitPlan } from '../../../../shared/kernel/fit.ts';
import type { Fit } from '../../../../shared/kernel/fit.ts';
import type { Timestamp } from '../../../../shared/kernel/clock.ts';
import type { ConsoleRoom } from '../../../../shared/kernel/views.ts';
import { LAST_EXERCISE } from '../../../../shared/last-exercise.ts';

/** The room's plan against its end time [K13]; null without an end or after it is over. */
export function fitOf(room: Pick<ConsoleRoom, 'phase' | 'steps' | 'consoleClock' | 'endsAt'>, now: Timestamp): Fit | null {
  if (room.endsAt === null || room.phase === 'ended') return null;
  const keep = new Set(room.steps.filter((step) => step.activity === LAST_EXERCISE).map((step) => step.step.run));
  return fitPlan(room.steps, room.consoleClock, room.endsAt, now, keep);
}
