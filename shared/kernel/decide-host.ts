import type { Context, Registry } from './activity.ts';
import { decideClock, decideMinutes } from './clock-commands.ts';
import type { KernelCommand } from './commands.ts';
import { reject, type Decision } from './decision.ts';
import { decideHere, decideLeft } from './decide-phone.ts';
import { decideAgain, decideBack, decideNext } from './decide-steps.ts';
import { decideCopy, decideMerge, decideMove, decideShuffle } from './decide-groups.ts';
import type { KernelEvent, RoomEvent, RoomState } from './model.ts';
import { decideHide, decideShow, decideSpotlight } from './moderation.ts';
import { decideAddToSeat, joined, present } from './people.ts';
import { decidePlan } from './plan.ts';
import { decideDrop, decideTell } from './promises.ts';
import { decideUndo } from './undo.ts';

/** How long an ended session can be opened again, in ms. */
const REOPEN_MS = 30 * 24 * 3_600_000;

/** A host's (or, where the table lets them, a helper's) command on the room. */
export function decideHost(registry: Registry, state: RoomState, command: KernelCommand, ctx: Context): Decision<RoomEvent> {
  switch (command.type) {
    case 'next': return decideNext(registry, state, command.from, ctx);
    case 'back': return decideBack(registry, state, command.from, ctx);
    case 'again': return decideAgain(registry, state, command.run, ctx);
    case 'undo': return decideUndo(registry, state, ctx.actor.key, ctx.now);
    case 'startClock': case 'pauseClock': case 'resumeClock': case 'addMinute': case 'restartClock': return decideClock(state, command.type, ctx.now);
    case 'setMinutes': return decideMinutes(registry, state, command.step, command.minutes, ctx.now);
    case 'hideClock': return set(state.quiet, command.hidden, { type: 'clockHidden', hidden: command.hidden });
    case 'changePlan': return decidePlan(registry, state, command.plan);
    case 'setEndTime': return set(state.endsAt, command.endsAt, { type: 'endTimeSet', endsAt: command.endsAt });
    case 'chooseSeeing': return set(state.seeing, command.seeing, { type: 'seeingChosen', seeing: command.seeing });
    case 'chooseGroupWay': return set(state.groupWay, command.way, { type: 'groupWayChosen', way: command.way });
    case 'shuffleGroups': return decideShuffle(registry, state, ctx.random);
    case 'copyGroups': return decideCopy(state, command.run);
    case 'movePerson': return decideMove(state, command.id, command.group);
    case 'mergeGroups': return decideMerge(state, command.from, command.into);
    case 'linkPeople': return command.people.every((id) => state.people.has(id)) ? [{ type: 'peopleLinked', people: command.people }] : reject('unknown_person');
    case 'unlinkPeople': return state.links.some((link) => link.some((id) => command.people.includes(id))) ? [{ type: 'peopleUnlinked', people: command.people }] : [];
    case 'addPaperPerson': return decidePaper(state, command.name, command.buddy, ctx);
    case 'setBuddy': return decideBuddy(state, command.id, command.buddy);
    case 'addRoomGroup': return decideRoomGroup(state, command.count, ctx);
    case 'sayLeft': return decideLeft(state, command.id);
    case 'sayHere': return decideHere(state, command.id);
    case 'lockDoor': return set(state.locked, command.locked, { type: 'doorLocked', locked: command.locked });
    case 'raiseLimit': return set(state.limit, command.limit, { type: 'limitRaised', limit: command.limit });
    case 'showText': return decideShow(registry, state, command.id, command.shown);
    case 'hideText': return decideHide(registry, state, command.id, command.hidden);
    case 'spotlight': return decideSpotlight(registry, state, command.id);
    case 'blank': return set(state.blank, command.blank, { type: 'screenBlanked', blank: command.blank });
    case 'showJoin': return set(state.joinScreen, command.mode, { type: 'joinShown', mode: command.mode });
    case 'makePromise': return [{ type: 'promiseMade', id: ctx.random.id(), what: command.what, who: command.who || null, by: command.by || null, work: command.work || null }];
    case 'dropPromise': return decideDrop(state, command.id);
    case 'tellPromise': return decideTell(state, command.id, command.did, ctx.random.id());
    case 'writeNote': return [{ type: 'noteWritten', id: ctx.random.id(), text: command.text, step: state.current }];
    case 'endSession': return [{ type: 'sessionEnded' }];
    case 'reopenSession': return decideReopen(state, ctx.now);
    case 'nameMe': case 'addToThisPhone': case 'setTableCount': case 'chooseTable': case 'needMoreTime': return reject('not_allowed');
  }
}

function set<Value>(before: Value, after: Value, event: KernelEvent): readonly KernelEvent[] {
  return before === after ? [] : [event];
}

function decidePaper(state: RoomState, name: string, buddy: string | null, ctx: Context): Decision<KernelEvent> {
  const seat = buddy === null ? null : state.people.get(buddy)?.seat;
  if (seat === undefined) return reject('unknown_person');
  return decideAddToSeat(state, seat, 'paper', name, ctx.random);
}

function decideBuddy(state: RoomState, id: string, buddy: string | null): Decision<KernelEvent> {
  const person = state.people.get(id);
  const seat = buddy === null ? null : state.people.get(buddy)?.seat;
  if (!person || person.way !== 'paper' || seat === undefined) return reject('unknown_person');
  return person.seat === seat ? [] : [{ type: 'seatChanged', id, seat, way: 'paper' }];
}

/** One group of nameless people without phones (K9). Code: `full`. */
function decideRoomGroup(state: RoomState, count: number, ctx: Context): Decision<KernelEvent> {
  if (present(state).length + count > state.limit) return reject('full');
  const ids = Array.from({ length: count }, () => ctx.random.id());
  return [{ type: 'peopleLinked', people: ids }, ...ids.flatMap((id) => joined(id, 'room', null, ''))];
}

/** For 30 days; names do not come back (activities, Kept). Code: `too_old`. */
function decideReopen(state: RoomState, now: number): Decision<KernelEvent> {
  if (state.phase !== 'ended') return [];
  return now - (state.endedAt ?? now) > REOPEN_MS ? reject('too_old') : [{ type: 'sessionReopened' }];
}
