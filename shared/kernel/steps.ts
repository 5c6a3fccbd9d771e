import type { AnyActivity, Registry, Stage } from './activity.ts';
import { newClock, pauseClock, resumeClock, startClock, type ClockState, type Timestamp } from './clock.ts';
import type { KernelEvent, Run, RoomState } from './model.ts';
import { staysOpen } from './open-days.ts';
import { present } from './people.ts';
import { sameStep, stepKey, type Step } from './step.ts';

/** One stage in the order the room plays it, with the minutes the host set. */
export type PlannedStep = { readonly step: Step; readonly stage: Stage; readonly run: Run };

export function activityOf(registry: Registry, run: Pick<Run, 'activity'>): AnyActivity {
  const activity = registry.get(run.activity);
  if (!activity) throw new Error(`Unknown activity: ${run.activity}`);
  return activity;
}

const stepLists = new WeakMap<RoomState, readonly PlannedStep[]>();

/**
 * All steps of the plan. Steps once entered stay as they were (an extra pass goes when it is undone); the others follow the head
 * count and the asked-for passes.
 */
export function plannedSteps(registry: Registry, state: RoomState): readonly PlannedStep[] {
  const known = stepLists.get(state);
  if (known) return known;
  const steps = state.plan.flatMap((id) => {
    const run = state.runs.get(id);
    return run ? stepsOfRun(registry, state, run) : [];
  });
  stepLists.set(state, steps);
  return steps;
}

function stepsOfRun(registry: Registry, state: RoomState, run: Run): readonly PlannedStep[] {
  const people = Math.max(1, present(state).length);
  const passes = new Map<string, number>();
  const listed = activityOf(registry, run).stages(run.config, people, run.again, run.state).map((stage): PlannedStep => {
    const pass = (passes.get(stage.id) ?? 0) + 1;
    passes.set(stage.id, pass);
    const step = { run: run.run, stage: stage.id, pass };
    const minutes = state.minutes.get(stepKey(step));
    return { step, stage: minutes === undefined ? stage : { ...stage, minutes }, run };
  });
  const known = new Map(listed.map((planned) => [stepKey(planned.step), planned]));
  const kept = [...state.entered.values()].filter(({ step }) => step.run === run.run && (step.pass === 1 || known.has(stepKey(step)) || sameStep(step, state.current)));
  const entered = kept.map((record): PlannedStep => {
    const planned = known.get(stepKey(record.step));
    if (planned) return planned;
    const stage: Stage = { id: record.step.stage, minutes: minutesOf(record.clock), writing: record.writing, groups: 'keep' };
    return { step: record.step, stage: record.open ? { ...stage, openUntil: null } : stage, run };
  });
  return [...entered, ...listed.filter((planned) => !state.entered.has(stepKey(planned.step)))];
}

function minutesOf(clock: ClockState): number | null {
  return clock.kind === 'untimed' ? null : clock.minutes;
}

/** The neighbour of the current step; from the lobby, forward is the first step. null: nothing there. */
export function neighbour(registry: Registry, state: RoomState, by: 1 | -1): PlannedStep | null {
  const steps = plannedSteps(registry, state);
  const at = state.current ? steps.findIndex((planned) => sameStep(planned.step, state.current)) : -1;
  return steps[at + by] ?? null;
}

/** Whether the current stage takes words whose authors no console may know (`Stage.unnamed`). */
export function isUnnamed(registry: Registry, state: RoomState): boolean {
  return plannedSteps(registry, state).some(({ step, stage }) => stage.unnamed === true && sameStep(step, state.current));
}

/** Until when the current stage stays open, in server time (ms); null: until the host goes on; undefined: it is an ordinary stage. */
export function openUntil(registry: Registry, state: RoomState): Timestamp | null | undefined {
  if (!staysOpen(state)) return undefined;
  return plannedSteps(registry, state).find(({ step }) => sameStep(step, state.current))?.stage.openUntil ?? null;
}

/** Events that stop the clock of the step being left, with what is left kept (K2). */
export function leaveCurrent(state: RoomState, now: number): readonly KernelEvent[] {
  const current = state.current;
  const clock = current && state.entered.get(stepKey(current))?.clock;
  if (!current || !clock) return [];
  const stopped = pauseClock(clock, now);
  return stopped === clock ? [] : [{ type: 'clockChanged', step: current, clock: stopped, why: 'left' }];
}

/** Going to a step entered before: it has its groups, texts and remaining time as they were left (K2). */
export function returnTo(state: RoomState, step: Step | null, now: number): readonly KernelEvent[] {
  const moved: KernelEvent = { type: 'stepReturned', step, from: state.current };
  const clock = step && state.entered.get(stepKey(step))?.clock;
  if (!step || !clock) return [moved];
  const going = clock.kind === 'idle' ? startClock(clock, now) : resumeClock(clock, now);
  return going === clock ? [moved] : [moved, { type: 'clockChanged', step, clock: going, why: 'returned' }];
}

/** The clock a step starts with when entered for the first time. */
export function firstClock(stage: Stage, now: number): ClockState {
  return startClock(newClock(stage.minutes), now);
}
