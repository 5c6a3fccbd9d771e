import type { Actor, Context, Fact, ParticipantId, Registry, SeatId } from './activity.ts';
import { clockDeadline, decideLoad, decideTimeEnded } from './clock-commands.ts';
import type { KernelCommand, PhoneCommand, SystemCommand } from './commands.ts';
import { isRejection, reject, type Decision } from './decision.ts';
import { decideActivity } from './decide-activity.ts';
import { decideHost } from './decide-host.ts';
import { decidePhone } from './decide-phone.ts';
import { kernelCommands, type KernelRow } from './command-table.ts';
import { draft, type Draft } from './draft.ts';
import { factsOf } from './facts.ts';
import { placeUnplaced } from './grouping.ts';
import type { RoomEvent, RoomState } from './model.ts';
import { isOpenStep, staysOpen } from './open-days.ts';
import { parseCommand } from './parse.ts';
import { decideJoin, decidePresence, goneDeadline, longAsleep } from './people.ts';
import type { Random } from './random.ts';
import { isSpokenFor } from './spoken-for.ts';
import { activityOf } from './steps.ts';
import type { Envelope } from '../protocol.ts';

export { emptyRoom, evolveRoom } from './evolve.ts';
export { viewRoom, type RoomViewer } from './view.ts';

/** Who asks: from the connection's handshake only, never from the message. */
export type Sending = { readonly authority: 'host' | 'helper' | 'participant'; readonly key: string; readonly seat: SeatId | null };
export type RoomInput =
  | { readonly kind: 'command'; readonly envelope: Envelope; readonly actor: Sending }
  | { readonly kind: 'system'; readonly command: SystemCommand };

/**
 * What a command comes to: events for the log, or a refusal that changes nothing. `now` in ms; it never goes behind the last
 * event (G6). Facts that follow (latecomers' groups, activities' reactions) are in the same events.
 */
export function decideRoom(registry: Registry, state: RoomState, input: RoomInput, ctx: { readonly now: number; readonly random: Random }): Decision<RoomEvent> {
  const now = Math.max(ctx.now, state.at);
  if (input.kind === 'system') return decideSystem(registry, state, input.command, { ...ctx, now }, ctx.now);
  const { envelope, actor } = input;
  const sender: Actor = { ...actor, person: envelope.as };
  const context: Context = { now, random: ctx.random, actor: sender, late: false };
  if (envelope.as !== null && !mayspeakFor(state, actor, envelope.as)) return reject('not_allowed');
  const decision = envelope.to === 'activity' ? decideActivity(registry, state, envelope, context) : decideKernel(registry, state, envelope.command, context);
  return isRejection(decision) ? decision : settle(registry, state, decision, context);
}

/** Whether a command, as things stand, takes the room out of a stage open for days: the server calls the roll before it (K7). */
export function leavesOpenStage(registry: Registry, state: RoomState, input: RoomInput, ctx: { readonly now: number; readonly random: Random }): boolean {
  if (!staysOpen(state)) return false;
  const decision = decideRoom(registry, state, input, ctx);
  if (isRejection(decision)) return false;
  return decision.some((event) => (event.type === 'stepEntered' && !event.open) || (event.type === 'stepReturned' && !isOpenStep(state, event.step)));
}

/** A phone speaks for its own people; hosts and helpers for people on paper and without phones (K9). */
function mayspeakFor(state: RoomState, actor: Sending, id: ParticipantId): boolean {
  const person = state.people.get(id);
  if (!person) return false;
  if (actor.seat !== null && person.seat === actor.seat) return true;
  return actor.authority !== 'participant' && isSpokenFor(person);
}

function decideKernel(registry: Registry, state: RoomState, raw: Envelope['command'], ctx: Context): Decision<RoomEvent> {
  if (!Object.hasOwn(kernelCommands, raw.type)) return reject('invalid_payload', { field: 'type' });
  const row = kernelCommands[raw.type as KernelCommand['type']] as KernelRow<KernelCommand>;
  const { authority, seat, person } = ctx.actor;
  const asPhone = seat !== null && row.by.includes('participant');
  if (authority === 'system' || !(row.by.includes(authority) || asPhone)) return reject('not_allowed');
  if (row.person && person === null) return reject('not_allowed');
  const parsed = parseCommand(row, raw);
  if (!('command' in parsed)) return parsed;
  if (state.phase === 'ended' && !row.afterEnd) return reject('session_over');
  const asHost = authority !== 'participant' && row.by.includes(authority);
  return asHost ? decideHost(registry, state, parsed.command as unknown as KernelCommand, ctx) : decidePhone(state, parsed.command as unknown as PhoneCommand, ctx);
}

function decideSystem(registry: Registry, state: RoomState, command: SystemCommand, ctx: { readonly now: number; readonly random: Random }, wallNow: number): Decision<RoomEvent> {
  const context: Context = { ...ctx, actor: { authority: 'system', key: 'system', seat: null, person: null }, late: false };
  if (state.phase === 'ended' && command.type !== 'join') return [];
  switch (command.type) {
    case 'openSession':
      return state.rev > 0 ? [] : [{ type: 'sessionOpened', language: command.language, practice: command.practice, endsAt: command.endsAt, plan: command.plan }];
    case 'join': {
      const decision = decideJoin(state, command, ctx.random);
      return isRejection(decision) ? decision : settle(registry, state, decision, context);
    }
    case 'presence':
      return settle(registry, state, decidePresence(state, command), context);
    case 'load':
      return decideLoad(state, wallNow);
    case 'deadlinePassed':
      return decideDeadline(registry, state, context);
  }
}

function decideDeadline(registry: Registry, state: RoomState, ctx: Context): readonly RoomEvent[] {
  const gone = longAsleep(state, ctx.now);
  const left: readonly RoomEvent[] = gone.length > 0 ? [{ type: 'presenceChanged', asleep: [], back: [], gone, here: [] }] : [];
  const work = draft(registry, state, ctx);
  work.add([...decideTimeEnded(state, ctx.now), ...left]);
  reactTo(registry, work, [...factsFrom(state, left), { type: 'deadlinePassed', at: ctx.now }], ctx);
  return work.events();
}

/** Adds what follows from kernel events: people without a group get one, and the activity reacts. */
function settle(registry: Registry, state: RoomState, events: readonly RoomEvent[], ctx: Context): readonly RoomEvent[] {
  if (events.every((event) => event.type === 'activity')) return events;
  const work = draft(registry, state, ctx);
  work.add(events);
  work.add(placeUnplaced(registry, work.state()));
  reactTo(registry, work, factsFrom(state, work.events()), ctx);
  return work.events();
}

function reactTo(registry: Registry, work: Draft, facts: readonly Fact[], ctx: Context): void {
  for (const fact of facts) {
    const state = work.state();
    const run = state.current && state.runs.get(state.current.run);
    if (!run || !state.current) return;
    const step = state.current;
    const events = activityOf(registry, run).react(run.state, fact, factsOf(state, step), ctx);
    work.add(events.map((event: { readonly type: string }) => ({ type: 'activity', step, event })));
  }
}

/** The facts an activity hears of, in the order of the events. */
function factsFrom(before: RoomState, events: readonly RoomEvent[]): readonly Fact[] {
  const facts: Fact[] = [];
  const on = (seats: readonly SeatId[]): ParticipantId[] =>
    [...before.people.values()].filter((person) => person.way !== 'paper' && person.seat !== null && seats.includes(person.seat)).map((person) => person.id);
  for (const event of events) {
    if (event.type === 'participantJoined') facts.push({ type: 'joined', people: [event.id] });
    if (event.type === 'presenceChanged') {
      if (event.asleep.length > 0) facts.push({ type: 'asleep', people: on(event.asleep) });
      if (event.back.length > 0 || event.here.length > 0) facts.push({ type: 'back', people: [...on(event.back), ...event.here] });
      if (event.gone.length > 0) facts.push({ type: 'gone', people: event.gone });
    }
    if (event.type === 'groupsMerged') facts.push({ type: 'groupsChanged', merged: { from: event.from, into: event.into } });
    if (event.type === 'groupsFormed' || event.type === 'peoplePlaced') facts.push({ type: 'groupsChanged', merged: null });
  }
  return facts;
}

/** When the room next wants `deadlinePassed`; null: never. Ask after each change. */
export function deadlineRoom(registry: Registry, state: RoomState): number | null {
  if (state.phase === 'ended') return null;
  const run = state.current && state.runs.get(state.current.run);
  const own: number | null = run && state.current ? activityOf(registry, run).deadline(run.state, factsOf(state, state.current)) : null;
  const all = [clockDeadline(state), goneDeadline(state), own].filter((at) => at !== null);
  return all.length === 0 ? null : Math.min(...all);
}
