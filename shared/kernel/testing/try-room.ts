import type { Registry } from '../activity.ts';
import type { HostCommand, PhoneCommand, SystemCommand } from '../commands.ts';
import type { PlanItem, RecordedEvent, RoomState } from '../model.ts';
import { viewRoom, type Sending } from '../room.ts';
import type { ConsoleRoom, Mine, RoomFace } from '../views.ts';
import type { Step } from '../step.ts';
import { nodeOn, sharedLog, type Outcome } from './log.ts';

/** A command as it comes over the wire: a type and whatever fields. */
export type Raw = { readonly type: string } & Readonly<Record<string, unknown>>;
export const HOST: Sending = { authority: 'host', key: 'staff-1', seat: null };
export const phoneOf = (seat: string): Sending => ({ authority: 'participant', key: seat, seat });

/** A room to try rules on: a clock set by hand, commands by anyone, every view. Times in ms. */
export type TryRoom = {
  readonly state: () => RoomState;
  readonly log: () => readonly RecordedEvent[];
  readonly now: () => number;
  readonly wait: (ms: number) => void;
  readonly host: (command: HostCommand, as?: string | null) => Outcome;
  readonly phone: (seat: string, command: PhoneCommand, as?: string | null) => Outcome;
  /** A command on the room by any sender, well formed or not. */
  readonly as: (sender: Sending, command: Raw) => Outcome;
  /** A command for the current step's activity. */
  readonly act: (sender: Sending, command: Raw, as: string | null, step?: Step | null) => Outcome;
  readonly system: (command: SystemCommand) => Outcome;
  /** Next with what the host sees now. */
  readonly next: () => Outcome;
  readonly back: () => Outcome;
  /** Seats `count` phones that are awake; gives the participants' ids. */
  readonly join: (count: number, prefix?: string) => readonly string[];
  readonly view: (sender: Sending | 'screen') => RoomFace;
};

export function tryRoom(registry: Registry, plan: readonly PlanItem[], options: { readonly seed?: number; readonly language?: string } = {}): TryRoom {
  const log = sharedLog();
  const node = nodeOn(registry, log, options.seed ?? 1);
  let now = 1_000_000;
  let commands = 0;
  const id = (): string => `c${String((commands += 1)).padStart(8, '0')}`;
  const send = (sender: Sending, to: 'room' | 'activity', command: { readonly type: string }, as: string | null, step: Step | null): Outcome => {
    const commandId = id();
    return node.handle({ kind: 'command', envelope: { id: commandId, to, step, as, command: { ...command } }, actor: sender }, `${sender.key}:${commandId}`, sender.key, now);
  };
  const system = (command: SystemCommand): Outcome => node.handle({ kind: 'system', command }, `sys:${id()}`, 'system', now);
  const here = (): string => {
    const { current } = node.state();
    return current ? `${current.run}/${current.stage}/${current.pass}` : 'lobby';
  };
  system({ type: 'openSession', language: options.language ?? 'en', practice: false, endsAt: null, plan });
  return {
    state: node.state,
    log: log.events,
    now: () => now,
    wait: (ms) => { now += ms; },
    host: (command, as = null) => send(HOST, 'room', command, as, null),
    phone: (seat, command, as = null) => send(phoneOf(seat), 'room', command, as, null),
    as: (sender, command) => send(sender, 'room', command, null, null),
    act: (sender, command, as, step = node.state().current) => send(sender, 'activity', command, as, step),
    system,
    next: () => send(HOST, 'room', { type: 'next', from: here() } as HostCommand, null, null),
    back: () => send(HOST, 'room', { type: 'back', from: here() } as HostCommand, null, null),
    join: (count, prefix = 'seat') => {
      const before = new Set(node.state().people.keys());
      const seats = Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
      for (const seat of seats) system({ type: 'join', seat, name: '', table: null, pretend: false, byKey: true });
      system({ type: 'presence', asleep: [], back: seats });
      return [...node.state().people.keys()].filter((person) => !before.has(person));
    },
    view: (sender) => viewRoom(registry, node.state(), sender === 'screen' ? { face: 'screen' } : sender.authority === 'participant' ? { face: 'phone', seat: sender.seat ?? '' } : { face: 'console', authority: sender.authority, key: sender.key, seat: sender.seat }),
  };
}

/** What the host's console is told of the room. */
export const consoleRoom = (room: TryRoom): ConsoleRoom => room.view(HOST).room as ConsoleRoom;

/** What a seat's phone is told of each of its people. */
export function mineOn(room: TryRoom, seat: string): readonly Mine[] {
  const face = room.view(phoneOf(seat));
  return (face.face === 'phone' && face.mine) || [];
}

/** The activity's view on the wall and on the host's console, and of one person on the phone that speaks for them. */
export function wallView(room: TryRoom): unknown {
  const face = room.view('screen');
  return face.face === 'screen' ? face.view : null;
}
export function consoleView(room: TryRoom): unknown {
  const face = room.view(HOST);
  return face.face === 'console' ? face.view : null;
}
export const seatOf = (room: TryRoom, person: string): string => room.state().people.get(person)?.seat ?? '';
export const personView = (room: TryRoom, person: string): unknown => mineOn(room, seatOf(room, person)).find(({ id }) => id === person)?.view;

/** A view that has to be of this stage; throws when it shows another. */
export function atStage<View extends { readonly stage: string }, S extends View['stage']>(view: View | null | undefined, stage: S): Extract<View, { readonly stage: S }> {
  if (view?.stage !== stage) throw new Error(`The view shows ${view?.stage}, not ${stage}`);
  return view as Extract<View, { readonly stage: S }>;
}

export const accepted = { ok: true } as const;
/** The outcome of a command refused with this code. */
export const refused = (code: string): object => ({ ok: false, rejection: { rejected: code } });
