import type { Registry } from './activity.ts';
import { addMinute, deadlineOf, loadClock, pauseClock, restartClock, resumeClock, setMinutes, startClock, type ClockState, type Timestamp } from './clock.ts';
import type { HostCommand } from './commands.ts';
import { reject, type Decision } from './decision.ts';
import type { ClockReason, KernelEvent, RoomState } from './model.ts';
import { staysOpen } from './open-days.ts';
import { sameStep, stepKey, type Step } from './step.ts';
import { plannedSteps } from './steps.ts';

type ClockCommand = Extract<HostCommand, { type: 'startClock' | 'pauseClock' | 'resumeClock' | 'addMinute' | 'restartClock' }>['type'];

const acts: Record<ClockCommand, { readonly act: (clock: ClockState, now: Timestamp) => ClockState; readonly why: ClockReason }> = {
  startClock: { act: startClock, why: 'start' },
  pauseClock: { act: pauseClock, why: 'pause' },
  resumeClock: { act: resumeClock, why: 'resume' },
  addMinute: { act: addMinute, why: 'minute' },
  restartClock: { act: restartClock, why: 'restart' },
};

export function currentClock(state: RoomState): ClockState | null {
  return (state.current && state.entered.get(stepKey(state.current))?.clock) ?? null;
}

/** The host's hand on the clock of the current step (K3). Code: `wrong_stage` in the lobby. */
export function decideClock(state: RoomState, type: ClockCommand, now: Timestamp): Decision<KernelEvent> {
  const clock = currentClock(state);
  if (!state.current || !clock) return reject('wrong_stage');
  const changed = acts[type].act(clock, now);
  return changed === clock ? [] : [{ type: 'clockChanged', step: state.current, clock: changed, why: acts[type].why }];
}

/** Minutes of a step of the plan; one that was entered gets its clock changed too. Code: `wrong_stage` for a step the plan does not have. */
export function decideMinutes(registry: Registry, state: RoomState, step: Step, minutes: number | null, now: Timestamp): Decision<KernelEvent> {
  if (!plannedSteps(registry, state).some((planned) => sameStep(planned.step, step))) return reject('wrong_stage');
  const clock = state.entered.get(stepKey(step))?.clock;
  const set: KernelEvent = { type: 'minutesSet', step, minutes };
  if (!clock) return [set];
  return [set, { type: 'clockChanged', step, clock: setMinutes(clock, minutes, now), why: 'minutes' }];
}

/** When the current clock ends, unless that end was told (G6). */
export function clockDeadline(state: RoomState): Timestamp | null {
  const clock = currentClock(state);
  const at = clock && deadlineOf(clock);
  if (!state.current || at === null || state.timeEnded.get(stepKey(state.current)) === at) return null;
  return at;
}

export function decideTimeEnded(state: RoomState, now: Timestamp): readonly KernelEvent[] {
  const at = clockDeadline(state);
  return state.current && at !== null && at <= now ? [{ type: 'timeEnded', step: state.current, endsAt: at }] : [];
}

/**
 * After a gap of more than ten minutes, or with a wall clock behind the last event, the clock loads paused (K3). In a stage open for
 * days silence is no gap.
 */
export function decideLoad(state: RoomState, wallNow: Timestamp): readonly KernelEvent[] {
  const clock = currentClock(state);
  if (!state.current || !clock || staysOpen(state)) return [];
  const load = loadClock(clock, wallNow, state.at);
  return load.paused ? [{ type: 'clockChanged', step: state.current, clock: pauseClock(clock, load.at), why: 'gap' }] : [];
}
