import type { Context, Registry } from './activity.ts';
import { reject, type Decision } from './decision.ts';
import { draft } from './draft.ts';
import { factsOf } from './facts.ts';
import { groupsFor } from './grouping.ts';
import type { RoomEvent, RoomState } from './model.ts';
import { absentLeave, isOpenStep } from './open-days.ts';
import { activityOf, firstClock, leaveCurrent, neighbour, plannedSteps, returnTo, type PlannedStep } from './steps.ts';
import { sameStep, stepKey } from './step.ts';

/** The step or 'lobby' a console shows; a second press of Next carries the old one and is refused. */
function whereIs(state: RoomState): string {
  return state.current ? stepKey(state.current) : 'lobby';
}

/** Next: the activity's inner moves first, then the next stage or exercise (K1). Codes: `wrong_stage`, `no_next`. */
export function decideNext(registry: Registry, state: RoomState, from: string, ctx: Context): Decision<RoomEvent> {
  if (from !== whereIs(state)) return reject('wrong_stage');
  const run = state.current && state.runs.get(state.current.run);
  if (run && state.current) {
    const step = state.current;
    const inner = activityOf(registry, run).next(run.state, factsOf(state, step));
    if (inner) return inner.events.map((event: { readonly type: string }) => ({ type: 'activity', step, event }));
  }
  const next = neighbour(registry, state, 1);
  if (!next) return reject('no_next');
  const absent = absentLeave(state, { open: next.stage.openUntil !== undefined });
  if (absent.length === 0) return enterStep(registry, state, next, ctx);
  const work = draft(registry, state, ctx);
  work.add(absent);
  // The stages to come follow the head count, which those who are not in the room no longer belong to.
  return [...absent, ...enterStep(registry, work.state(), neighbour(registry, work.state(), 1) ?? next, ctx)];
}

/** Back never destroys (K2); from the first step it leads to the lobby. Codes: `wrong_stage`, `no_back`. */
export function decideBack(registry: Registry, state: RoomState, from: string, ctx: Context): Decision<RoomEvent> {
  if (from !== whereIs(state)) return reject('wrong_stage');
  if (!state.current) return reject('no_back');
  const before = neighbour(registry, state, -1);
  const to = before?.step ?? null;
  return [...absentLeave(state, { open: isOpenStep(state, to) }), ...leaveCurrent(state, ctx.now), ...returnTo(state, to, ctx.now)];
}

/** Plays a part of the exercise again: one more pass, entered at once. Code: `no_again`. */
export function decideAgain(registry: Registry, state: RoomState, runId: string, ctx: Context): Decision<RoomEvent> {
  const here = plannedSteps(registry, state).find((planned) => sameStep(planned.step, state.current));
  if (!here?.stage.again || here.run.run !== runId) return reject('no_again');
  const work = draft(registry, state, ctx);
  work.add([{ type: 'passAdded', run: runId }]);
  const next = neighbour(registry, work.state(), 1);
  if (!next || next.run.run !== runId || next.step.pass === 1) return reject('no_again');
  const entered = enterStep(registry, work.state(), next, ctx);
  return [...work.events(), ...entered];
}

function enterStep(registry: Registry, state: RoomState, next: PlannedStep, ctx: Context): readonly RoomEvent[] {
  const left = leaveCurrent(state, ctx.now);
  if (state.entered.has(stepKey(next.step))) return enterAgain(registry, state, next, left, ctx);
  const work = draft(registry, state, ctx);
  work.add(left);
  const groups = groupsFor(state, next, ctx.random);
  work.add(groups.events);
  const { writing, openUntil } = next.stage;
  const open = openUntil === undefined ? {} : ({ open: true } as const);
  work.add([{ type: 'stepEntered', step: next.step, from: state.current, clock: firstClock(next.stage, ctx.now), groupsFrom: groups.from, writing, ...open }]);
  const run = work.state().runs.get(next.run.run);
  if (run) {
    const events = activityOf(registry, run).enter(run.state, next.step, factsOf(work.state(), next.step), ctx);
    work.add(events.map((event: { readonly type: string }) => ({ type: 'activity', step: next.step, event })));
  }
  return work.events();
}

/** To a step entered before, after the events of leaving. Only by Next: Back finds everything as it was left (K2). */
function enterAgain(registry: Registry, state: RoomState, { step, run: { run: id } }: PlannedStep, leaving: readonly RoomEvent[], ctx: Context): readonly RoomEvent[] {
  const work = draft(registry, state, ctx);
  work.add([...leaving, ...returnTo(state, step, ctx.now)]);
  const run = work.state().runs.get(id);
  const events = run ? (activityOf(registry, run).enterAgain?.(run.state, step, factsOf(work.state(), step), ctx) ?? []) : [];
  work.add(events.map((event: { readonly type: string }) => ({ type: 'activity', step, event })));
  return work.events();
}
