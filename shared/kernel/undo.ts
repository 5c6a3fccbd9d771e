import type { ParticipantId, Registry } from './activity.ts';
import { pauseClock, ranFor, type ClockState } from './clock.ts';
import { reject, type Decision } from './decision.ts';
import { factsOf } from './facts.ts';
import type { ActivityEvent, KernelEvent, RecordedEvent, RoomEvent, RoomState, Undoable } from './model.ts';
import { activityOf } from './steps.ts';
import { stepKey, type Step } from './step.ts';

/** How long a console may take back its own last command (K2), in ms. */
export const UNDO_MS = 10_000;

/** Keeps, per console, what its last command made and how to take it back; `state` before and `changed` after the event. */
export function rememberUndo(registry: Registry, state: RoomState, changed: RoomState, recorded: RecordedEvent): ReadonlyMap<string, Undoable> {
  const { by, commandId, event } = recorded;
  if (by === 'system' || state.seats.has(by)) return state.undoable;
  const last = state.undoable.get(by);
  if (event.type === 'commandUndone') return without(state.undoable, by);
  const same = last?.command === commandId;
  // People who were added stay, so the groups they were put into stay as well.
  if (event.type === 'participantJoined') return new Map(state.undoable).set(by, { command: commandId, type: '', at: recorded.at, back: [] });
  if (same && last?.back.length === 0) return state.undoable;
  const back = event.type === 'activity' ? (canTakeBack(registry, changed, event) ? [event] : null) : inverse(state, event);
  if (back === null) return same || event.type === 'presenceChanged' ? state.undoable : without(state.undoable, by);
  const kept: Undoable = same && last ? { ...last, type: last.type || eventName(event), back: [...last.back, ...back] } : { command: commandId, type: eventName(event), at: recorded.at, back };
  return new Map(state.undoable).set(by, kept);
}

function canTakeBack(registry: Registry, state: RoomState, event: ActivityEvent): boolean {
  const run = state.runs.get(event.step.run);
  return run !== undefined && activityOf(registry, run).undo(run.state, event.event, factsOf(state, event.step)) !== null;
}

/** A newer command that cannot be undone ends the older one's Undo. */
function without(undoable: ReadonlyMap<string, Undoable>, by: string): ReadonlyMap<string, Undoable> {
  if (!undoable.has(by)) return undoable;
  const rest = new Map(undoable);
  rest.delete(by);
  return rest;
}

/** What the command is called beside Undo; stopping the clock of the step being left is not what the host meant. */
function eventName(event: RoomEvent): string {
  if (event.type === 'clockChanged' && event.why === 'left') return '';
  return event.type === 'activity' ? event.event.type : event.type;
}

/** What takes a kernel event back, from the state before it, in the order of happening (undone from the end); null: not undoable (K2). */
function inverse(before: RoomState, event: KernelEvent): readonly KernelEvent[] | null {
  switch (event.type) {
    case 'stepEntered':
    case 'stepReturned': return [{ type: 'stepReturned', step: event.from, from: event.step }];
    case 'clockChanged': return clockBack(before, event);
    case 'passAdded': return [{ type: 'passRemoved', run: event.run }];
    case 'minutesSet': return [minutesBack(before, event.step)];
    case 'clockHidden': return [{ type: 'clockHidden', hidden: !event.hidden }];
    case 'groupsFormed':
    case 'peoplePlaced':
    case 'groupsMerged': {
      const groups = before.groups.get(stepKey(event.step));
      return groups ? [{ type: 'groupsFormed', step: event.step, way: 'hand', groups }] : null;
    }
    case 'groupWayChosen': return [{ type: 'groupWayChosen', way: before.groupWay }];
    case 'doorLocked': return [{ type: 'doorLocked', locked: !event.locked }];
    case 'textShown': return [{ type: 'textShown', id: event.id, shown: !event.shown }];
    case 'textHidden': return [{ type: 'textHidden', id: event.id, hidden: !event.hidden }];
    case 'textSpotlit': return [{ type: 'textSpotlit', id: before.spotlight }];
    case 'screenBlanked': return [{ type: 'screenBlanked', blank: before.blank }];
    case 'joinShown': return [{ type: 'joinShown', mode: before.joinScreen }];
    case 'promiseDropped': return [{ type: 'promiseDropped', id: event.id, dropped: !event.dropped }];
    case 'promiseTold': return [{ type: 'promiseUntold', id: event.id, promise: event.promise }];
    case 'promiseMade': return [{ type: 'promiseDropped', id: event.id, dropped: true }];
    // Letting go lets go of every link of these people, so the others are made again.
    case 'peopleLinked': return [...linksOf(before, event.people), { type: 'peopleUnlinked', people: event.people }];
    case 'peopleUnlinked': return linksOf(before, event.people);
    case 'sessionOpened': case 'planChanged': case 'endTimeSet': case 'seeingChosen': case 'seatTaken': case 'participantJoined':
    case 'participantNamed': case 'seatChanged': case 'tableChosen': case 'presenceChanged': case 'limitRaised': case 'minutesCleared':
    case 'passRemoved': case 'promiseUntold': case 'timeEnded': case 'moreTimeAsked': case 'noteWritten': case 'wordsRemoved': case 'commandUndone':
    case 'sessionEnded': case 'sessionReopened': return null;
  }
}

function linksOf(state: RoomState, people: readonly ParticipantId[]): readonly KernelEvent[] {
  return state.links.filter((link) => link.some((id) => people.includes(id))).map((link) => ({ type: 'peopleLinked', people: link }));
}

function minutesBack(before: RoomState, step: Step): KernelEvent {
  const minutes = before.minutes.get(stepKey(step));
  return minutes === undefined ? { type: 'minutesCleared', step } : { type: 'minutesSet', step, minutes };
}

function clockBack(before: RoomState, event: Extract<KernelEvent, { type: 'clockChanged' }>): readonly KernelEvent[] | null {
  const clock = before.entered.get(stepKey(event.step))?.clock;
  return clock ? [{ type: 'clockChanged', step: event.step, clock, why: 'undo' }] : null;
}

/**
 * Takes back a console's own last command by compensating events on today's state, so that nothing participants did since is
 * lost (K2). Codes: `nothing_to_undo`, `undo_too_late`, `session_over` for what only an open session can take back.
 */
export function decideUndo(registry: Registry, state: RoomState, by: string, now: number): Decision<RoomEvent> {
  const last = state.undoable.get(by);
  if (!last) return reject('nothing_to_undo');
  if (state.phase === 'ended' && last.back.some(({ type }) => type !== 'promiseUntold')) return reject('session_over');
  if (now - last.at > UNDO_MS) return reject('undo_too_late');
  const events = last.back.toReversed().flatMap((back) => (back.type === 'activity' ? activityBack(registry, state, back) : kernelBack(state, back, now)));
  return events.length === 0 ? reject('nothing_to_undo') : [...events, { type: 'commandUndone', command: last.command }];
}

function activityBack(registry: Registry, state: RoomState, back: ActivityEvent): readonly RoomEvent[] {
  const run = state.runs.get(back.step.run);
  const events = run && activityOf(registry, run).undo(run.state, back.event, factsOf(state, back.step));
  return (events ?? []).map((event: ActivityEvent['event']) => ({ type: 'activity', step: back.step, event }));
}

/** Adapts a compensation to what changed since: people who came later keep their group, a running clock of a left step stops. */
function kernelBack(state: RoomState, back: KernelEvent, now: number): readonly RoomEvent[] {
  if (back.type === 'groupsFormed') {
    const known = new Set(back.groups.flatMap((group) => group.members));
    const later = (state.groups.get(stepKey(back.step)) ?? []).map((group) => ({ number: group.number, members: group.members.filter((id) => !known.has(id)) }));
    const groups = back.groups.map((group) => ({ ...group, members: [...group.members, ...(later.find((one) => one.number === group.number)?.members ?? [])] }));
    return [{ ...back, groups }];
  }
  if (back.type === 'stepReturned') {
    const left = back.from && state.entered.get(stepKey(back.from))?.clock;
    const stopped = back.from && left ? asNew(left, now) : null;
    return back.from && stopped ? [back, { type: 'clockChanged', step: back.from, clock: stopped, why: 'undo' }] : [back];
  }
  return [back];
}

/** A step entered by mistake has its full time when it is entered again; the time it ran stays counted. */
function asNew(clock: ClockState, now: number): ClockState | null {
  if (clock.kind === 'running') return { kind: 'paused', left: clock.minutes * 60_000, minutes: clock.minutes, ran: ranFor(clock, now) };
  const stopped = pauseClock(clock, now);
  return stopped === clock ? null : stopped;
}
