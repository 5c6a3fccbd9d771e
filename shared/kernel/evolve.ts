import type { Registry } from './activity.ts';
import type { ActivityEvent, KernelEvent, PlanItem, RecordedEvent, RoomState, Run } from './model.ts';
import { withPlaced } from './grouping.ts';
import { withMember } from './moderation.ts';
import { withTellings } from './promises.ts';
import { isOpenStep, staysOpen, wakeAll } from './open-days.ts';
import { evolveJoined, evolvePerson, evolvePresence, evolveSeat } from './people.ts';
import { activityOf } from './steps.ts';
import { stepKey, type Step } from './step.ts';
import { rememberUndo } from './undo.ts';

/** Participants a room takes unless the host raises it (reliability). */
const ROOM_LIMIT = 400;

/** A room before its first event. */
export function emptyRoom(): RoomState {
  return {
    rev: 0, at: 0, phase: 'lobby', endedAt: null, started: [], language: 'en', practice: false, endsAt: null, seeing: 'projector',
    people: new Map(), seats: new Map(), links: [], locked: false, limit: ROOM_LIMIT, groupWay: null,
    plan: [], runs: new Map(), current: null, entered: new Map(), groups: new Map(), minutes: new Map(), timeEnded: new Map(), gap: false,
    quiet: false, moreTime: new Map(), shown: new Set(), hidden: new Set(), spotlight: null, blank: false, joinScreen: 'off',
    promises: [], tellings: new Map(), notes: [], undoable: new Map(),
  };
}

/** Folds one recorded event. Pure; the state given is left as it was. */
export function evolveRoom(registry: Registry, state: RoomState, recorded: RecordedEvent): RoomState {
  const { event } = recorded;
  const changed = event.type === 'activity' ? evolveActivity(registry, state, event) : evolveKernel(registry, state, event, recorded.at);
  return { ...changed, rev: recorded.rev, at: Math.max(state.at, recorded.at), started: startsOf(changed, recorded), undoable: rememberUndo(registry, state, changed, recorded) };
}

/** Nobody goes on so often while the first of them can be undone. */
const STARTS = 20;

function startsOf({ started, at: before }: RoomState, { event, at, commandId }: RecordedEvent): RoomState['started'] {
  if (event.type === 'stepEntered') return started.length < STARTS ? [...started, { at: Math.max(before, at), command: commandId }] : started;
  return event.type === 'commandUndone' ? started.filter(({ command }) => command !== event.command) : started;
}

function evolveActivity(registry: Registry, state: RoomState, event: ActivityEvent): RoomState {
  const run = state.runs.get(event.step.run);
  if (!run) return state;
  const next: unknown = activityOf(registry, run).evolve(run.state, event.event, event.step);
  return next === run.state ? state : { ...state, runs: new Map(state.runs).set(run.run, { ...run, state: next }) };
}

function withPlan(registry: Registry, state: RoomState, plan: readonly PlanItem[]): RoomState {
  const runs = new Map<string, Run>();
  for (const item of plan) {
    const old = state.runs.get(item.run);
    runs.set(item.run, old?.started ? old : { ...item, started: false, again: 0, state: activityOf(registry, item).initialState(item.config) });
  }
  return { ...state, plan: plan.map((item) => item.run), runs };
}

function withRun(state: RoomState, id: string, change: Partial<Run>): RoomState {
  const run = state.runs.get(id);
  return run ? { ...state, runs: new Map(state.runs).set(id, { ...run, ...change }) } : state;
}

function withClock(state: RoomState, event: Extract<KernelEvent, { type: 'clockChanged' }>): RoomState {
  const record = state.entered.get(stepKey(event.step));
  if (!record) return state;
  return { ...state, gap: event.why === 'gap', entered: new Map(state.entered).set(stepKey(event.step), { ...record, clock: event.clock }) };
}

function withEntered(state: RoomState, event: Extract<KernelEvent, { type: 'stepEntered' }>): RoomState {
  const { step, clock, groupsFrom, writing, open } = event;
  const entered = new Map(state.entered).set(stepKey(step), { step, clock, groupsFrom, writing, ...(open && { open }) });
  const there: RoomState = { ...withRun(state, step.run, { started: true }), phase: 'open', entered, ...arrival(step) };
  return open ? wakeAll(there) : there;
}

function withReturned(state: RoomState, step: Step | null): RoomState {
  const there: RoomState = { ...state, phase: step ? 'open' : 'lobby', ...arrival(step) };
  return isOpenStep(state, step) ? wakeAll(there) : there;
}

/** A new phone starts asleep, until its first connection; where nobody sleeps it does not. */
function withSeat(state: RoomState, { seat, pretend }: Extract<KernelEvent, { type: 'seatTaken' }>, at: number): RoomState {
  const asleep = !staysOpen(state);
  return { ...state, seats: new Map(state.seats).set(seat, { id: seat, asleep, asleepAt: asleep ? at : null, table: null, pretend }) };
}

/** What ends with the step before: nothing of it stays on the wall. */
function arrival(step: Step | null): Pick<RoomState, 'current' | 'spotlight' | 'joinScreen' | 'gap'> {
  return { current: step, spotlight: null, joinScreen: 'off', gap: false };
}

function withGroups(state: RoomState, step: Step, change: (groups: NonNullable<ReturnType<RoomState['groups']['get']>>) => typeof groups): RoomState {
  const groups = change(state.groups.get(stepKey(step)) ?? []);
  return { ...state, groups: new Map(state.groups).set(stepKey(step), groups) };
}

function evolveKernel(registry: Registry, state: RoomState, event: KernelEvent, at: number): RoomState {
  switch (event.type) {
    case 'sessionOpened': return withPlan(registry, { ...emptyRoom(), language: event.language, practice: event.practice, endsAt: event.endsAt }, event.plan);
    case 'planChanged': return withPlan(registry, state, event.plan);
    case 'endTimeSet': return { ...state, endsAt: event.endsAt };
    case 'seeingChosen': return { ...state, seeing: event.seeing };
    case 'seatTaken': return withSeat(state, event, at);
    case 'participantJoined': return evolveJoined(state, event);
    case 'participantNamed': return evolvePerson(state, event.id, { name: event.name });
    case 'seatChanged': return evolvePerson(state, event.id, { seat: event.seat, way: event.way });
    case 'tableChosen': return evolveSeat(state, event.seat, { table: event.table });
    case 'presenceChanged': return evolvePresence(state, event, at);
    case 'peopleLinked': return { ...state, links: [...state.links, event.people] };
    case 'peopleUnlinked': return { ...state, links: state.links.filter((link) => !link.some((id) => event.people.includes(id))) };
    case 'doorLocked': return { ...state, locked: event.locked };
    case 'limitRaised': return { ...state, limit: event.limit };
    case 'groupWayChosen': return { ...state, groupWay: event.way };
    case 'stepEntered': return withEntered(state, event);
    case 'stepReturned': return withReturned(state, event.step);
    case 'passAdded': return withRun(state, event.run, { again: (state.runs.get(event.run)?.again ?? 0) + 1 });
    case 'passRemoved': return withRun(state, event.run, { again: Math.max(0, (state.runs.get(event.run)?.again ?? 0) - 1) });
    case 'peoplePlaced': return withGroups(state, event.step, (groups) => withPlaced(groups, event.people, event.group));
    case 'groupsMerged': return withGroups(state, event.step, (groups) => withPlaced(groups, groups.find((group) => group.number === event.from)?.members ?? [], event.into));
    case 'groupsFormed': return withGroups(state, event.step, () => event.groups);
    case 'clockChanged': return withClock(state, event);
    case 'minutesSet': return { ...state, minutes: new Map(state.minutes).set(stepKey(event.step), event.minutes) };
    case 'minutesCleared': return { ...state, minutes: new Map([...state.minutes].filter(([key]) => key !== stepKey(event.step))) };
    case 'timeEnded': return { ...state, timeEnded: new Map(state.timeEnded).set(stepKey(event.step), event.endsAt) };
    case 'clockHidden': return { ...state, quiet: event.hidden };
    case 'moreTimeAsked': return { ...state, moreTime: new Map(state.moreTime).set(stepKey(event.step), withMember(state.moreTime.get(stepKey(event.step)) ?? new Set(), event.seat, true)) };
    case 'textShown': return { ...state, shown: withMember(state.shown, event.id, event.shown) };
    case 'textHidden': return { ...state, hidden: withMember(state.hidden, event.id, event.hidden), spotlight: state.spotlight === event.id ? null : state.spotlight };
    case 'textSpotlit': return { ...state, spotlight: event.id };
    case 'screenBlanked': return { ...state, blank: event.blank };
    case 'joinShown': return { ...state, joinScreen: event.mode };
    case 'promiseMade': return { ...state, promises: [...state.promises, { id: event.id, what: event.what, who: event.who, by: event.by, work: event.work, dropped: false, did: null }] };
    case 'promiseDropped': return { ...state, promises: state.promises.map((promise) => (promise.id === event.id ? { ...promise, dropped: event.dropped } : promise)) };
    case 'promiseTold': return withTellings(state, event.promise, (tellings) => [...tellings, { id: event.id, did: event.did }]);
    case 'promiseUntold': return withTellings(state, event.promise, (tellings) => tellings.filter(({ id }) => id !== event.id));
    case 'noteWritten': return { ...state, notes: [...state.notes, { id: event.id, text: event.text, step: event.step, at }] };
    case 'wordsRemoved': return state;
    case 'commandUndone': return state;
    case 'sessionEnded': return { ...state, phase: 'ended', endedAt: at, ...arrival(state.current) };
    case 'sessionReopened': return { ...state, phase: state.current ? 'open' : 'lobby' };
  }
}
