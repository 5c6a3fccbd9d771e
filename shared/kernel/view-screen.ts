import type { InnerMove, Progress, Registry, Viewer } from './activity.ts';
import { currentClock } from './clock-commands.ts';
import { factsOf } from './facts.ts';
import { currentGroups } from './grouping.ts';
import type { RoomState } from './model.ts';
import { findText } from './moderation.ts';
import { present } from './people.ts';
import { activityOf, plannedSteps, type PlannedStep } from './steps.ts';
import { sameStep, stepKey } from './step.ts';
import type { ScreenRoom, StepLine } from './views.ts';

const lines = new WeakMap<RoomState, readonly StepLine[]>();

/** Every step of the plan as people count it: "Step 2 of 4" within its exercise. */
export function stepLines(registry: Registry, state: RoomState): readonly StepLine[] {
  const known = lines.get(state);
  if (known) return known;
  const steps = plannedSteps(registry, state);
  const made = steps.map((planned) => stepLine(planned, steps.filter((other) => other.run.run === planned.run.run)));
  lines.set(state, made);
  return made;
}

function stepLine(planned: PlannedStep, ofRun: readonly PlannedStep[]): StepLine {
  return {
    key: stepKey(planned.step),
    step: planned.step,
    activity: planned.run.activity,
    index: ofRun.indexOf(planned) + 1,
    of: ofRun.length,
    minutes: planned.stage.minutes,
    writing: planned.stage.writing,
  };
}

export function whereNow(registry: Registry, state: RoomState): { readonly step: StepLine | null; readonly next: StepLine | null } {
  const all = stepLines(registry, state);
  const at = state.current ? all.findIndex((line) => sameStep(line.step, state.current)) : -1;
  return { step: all[at] ?? null, next: all[at + 1] ?? null };
}

/** The current activity's view for a viewer; null in the lobby and after the end. */
export function activityView(registry: Registry, state: RoomState, viewer: Viewer): unknown {
  const run = state.current && state.runs.get(state.current.run);
  if (!run || !state.current || state.phase === 'lobby') return null;
  return activityOf(registry, run).view(run.state, viewer, factsOf(state, state.current));
}

function progressOf(registry: Registry, state: RoomState): Progress | null {
  const run = state.current && state.runs.get(state.current.run);
  return run && state.current ? activityOf(registry, run).progress(run.state, factsOf(state, state.current)) : null;
}

/** What Next does inside the current step, as the activity says; null: it leaves the step. */
export function innerMove(registry: Registry, state: RoomState): InnerMove<unknown> | null {
  const run = state.current && state.runs.get(state.current.run);
  return run && state.current ? activityOf(registry, run).next(run.state, factsOf(state, state.current)) : null;
}

const rooms = new WeakMap<RoomState, ScreenRoom>();

/** The wall: counts only, no names, no text the host has not shown (K10). One object per state, of which a console's is made too. */
export function screenRoom(registry: Registry, state: RoomState): ScreenRoom {
  const known = rooms.get(state);
  if (known) return known;
  const room: ScreenRoom = {
    phase: state.phase,
    here: present(state).length,
    ...whereNow(registry, state),
    clock: state.quiet ? null : currentClock(state),
    blank: state.blank,
    join: state.joinScreen,
    seeing: state.seeing,
    groups: groupSizes(state),
    progress: progressOf(registry, state),
    nextLeaves: state.phase === 'open' && whereNow(registry, state).next !== null && innerMove(registry, state) === null,
    spotlight: spotlightOf(registry, state),
  };
  rooms.set(state, room);
  return room;
}

function groupSizes(state: RoomState): ScreenRoom['groups'] {
  return currentGroups(state)
    .map((group) => ({ number: group.number, size: group.members.filter((id) => state.people.get(id)?.presence !== 'gone').length }))
    .filter((group) => group.size > 0)
    .toSorted((a, b) => a.number - b.number);
}

function spotlightOf(registry: Registry, state: RoomState): ScreenRoom['spotlight'] {
  if (state.spotlight === null || state.hidden.has(state.spotlight)) return null;
  const found = findText(registry, state, state.spotlight);
  return found && found.text !== null ? { text: found.text, group: found.group } : null;
}
