import type { Registry } from './activity.ts';
import { currentClock } from './clock-commands.ts';
import { ranFor } from './clock.ts';
import { factsOf } from './facts.ts';
import { currentGroups } from './grouping.ts';
import type { RoomState } from './model.ts';
import { present } from './people.ts';
import { neighbour, plannedSteps, type PlannedStep } from './steps.ts';
import { sameStep, stepKey } from './step.ts';
import { UNDO_MS } from './undo.ts';
import { innerMove, screenRoom, stepLines } from './view-screen.ts';
import type { ConsolePerson, ConsoleRoom, ConsoleStep, NextMove } from './views.ts';

export type ConsoleViewer = { readonly authority: 'host' | 'helper'; readonly key: string };

/** One more pass stands before what was not entered yet; behind a later step of the same playing it would come too late. */
function mayPlayAgain(registry: Registry, state: RoomState, here: PlannedStep): boolean {
  const next = neighbour(registry, state, 1);
  const goneOn = next !== null && next.run.run === here.run.run && state.entered.has(stepKey(next.step));
  return here.stage.again === true && !goneOn;
}

/** What a host or helper may see of the room. */
export function viewConsole(registry: Registry, state: RoomState, viewer: ConsoleViewer): ConsoleRoom {
  const undo = state.undoable.get(viewer.key);
  const current = state.current ? stepKey(state.current) : '';
  const here = plannedSteps(registry, state).find((planned) => sameStep(planned.step, state.current));
  return {
    ...screenRoom(registry, state),
    rehearsal: present(state).length === 1,
    people: consolePeople(state),
    limit: state.limit,
    locked: state.locked,
    links: state.links,
    groupWay: state.groupWay,
    memberGroups: currentGroups(state).map((group) => ({ number: group.number, members: group.members })).toSorted((a, b) => a.number - b.number),
    plan: state.plan.flatMap((id) => planLine(state, id)),
    steps: consoleSteps(registry, state),
    nextMove: nextMove(registry, state),
    canGoBack: state.current !== null && state.phase === 'open',
    again: here && mayPlayAgain(registry, state, here) ? here.run.run : null,
    consoleClock: currentClock(state),
    quiet: state.quiet,
    timeEndedAt: state.timeEnded.get(current) ?? null,
    gap: state.gap,
    moreTime: state.moreTime.get(current)?.size ?? 0,
    endsAt: state.endsAt,
    undo: undo && undo.back.length > 0 ? { type: undo.type, until: undo.at + UNDO_MS } : null,
    shown: [...state.shown],
    hidden: [...state.hidden],
    spotlightId: state.spotlight,
    promises: state.promises.filter((promise) => !promise.dropped),
    notes: viewer.authority === 'host' ? state.notes : [],
  };
}

function planLine(state: RoomState, id: string): ConsoleRoom['plan'] {
  const run = state.runs.get(id);
  if (!run) return [];
  return [{ run: run.run, activity: run.activity, version: run.version, preset: run.preset, config: run.config, started: run.started }];
}

function consolePeople(state: RoomState): readonly ConsolePerson[] {
  const groups = state.current ? factsOf(state, state.current) : null;
  return [...state.people.values()].map((person) => {
    const seat = person.seat === null ? undefined : state.seats.get(person.seat);
    return {
      id: person.id, name: person.name, way: person.way, presence: person.presence,
      seat: person.seat, table: seat?.table ?? null, group: groups?.groupOf(person.id)?.number ?? null, pretend: seat?.pretend ?? false,
    };
  });
}

function consoleSteps(registry: Registry, state: RoomState): readonly ConsoleStep[] {
  const all = stepLines(registry, state);
  return all.map((line) => {
    const record = state.entered.get(line.key);
    const current = sameStep(line.step, state.current);
    return { ...line, state: current ? 'current' : record ? 'done' : 'ahead', ranMs: record && !current ? ranFor(record.clock, state.at) : null };
  });
}

function nextMove(registry: Registry, state: RoomState): NextMove {
  if (state.phase === 'ended') return { kind: 'none' };
  const inner = innerMove(registry, state);
  if (inner) return { kind: 'inner', move: inner.move, params: inner.params ?? {} };
  const next = neighbour(registry, state, 1);
  const line = next && stepLines(registry, state).find((one) => sameStep(one.step, next.step));
  return line ? { kind: 'step', step: line } : { kind: 'none' };
}
