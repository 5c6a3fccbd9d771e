import { createHash } from 'node:crypto';
import type { SeatId } from '../../shared/kernel/activity.ts';
import { staysOpen } from '../../shared/kernel/open-days.ts';
import type { SystemCommand } from '../../shared/kernel/commands.ts';
import type { Answer } from '../../shared/protocol.ts';
import type { Clock } from '../ports.ts';
import type { LiveRoom } from './live-room.ts';

/** A phone without a link for this long is asleep (K7). After a load, the time everybody has to come back. */
const ASLEEP_AFTER_MS = 30_000;
/** At most one presence event per room in this time (architecture, Ports). */
const PAUSE_MS = 1_000;
/** Other nodes answer a roll call within this time, or their people are latecomers. */
const ROLL_MS = 1_000;

export type Presence = {
  /** A socket of this seat opened; the function given back says that it closed. */
  readonly attach: (seat: SeatId) => () => void;
  /**
   * On the way out of a stage open for days, where nobody is told to sleep: every seat without a socket here is, and a node that holds
   * one says that it is back, as always. Resolves when they had time for that; never rejects.
   */
  readonly rollCall: () => Promise<void>;
  readonly stop: () => void;
};

type News = Omit<Extract<SystemCommand, { type: 'presence' }>, 'type'>;

/**
 * What this node sees of a room's phones, told to the log as `presence`: a seat whose last socket closed 30 s ago is asleep, one
 * that the log calls asleep while a socket is here is back. Rules read only the log.
 */
export function watchPresence(clock: Clock, room: LiveRoom, send: (commandId: string, command: SystemCommand) => Promise<Answer>): Presence {
  const sockets = new Map<SeatId, number>();
  const overdue = new Set<SeatId>();
  const waits = createWaits(clock);
  let stopped = false;

  const sleepersHere = (): readonly SeatId[] => [...sockets.keys()].filter((seat) => room.state.seats.get(seat)?.asleep === true);
  const say = (news: News): Promise<Answer> => send(`sys:presence:${room.state.rev}:${hashOf(news)}`, { type: 'presence', ...news });
  const tell = async (): Promise<void> => {
    const { seats } = room.state;
    const asleep = staysOpen(room.state) ? [] : [...overdue].filter((seat) => !sockets.has(seat) && seats.get(seat)?.asleep === false);
    const back = sleepersHere();
    overdue.clear();
    if (stopped || asleep.length + back.length === 0) return;
    pace.ran();
    const answer = await say({ asleep, back });
    if (answer.ok || !answer.again) return;
    for (const seat of asleep) overdue.add(seat);
    pace.soon();
  };
  const pace = createPace(clock, () => void tell());
  const sleepLater = (seats: readonly SeatId[], key: SeatId): void =>
    waits.start(key, ASLEEP_AFTER_MS, () => {
      for (const seat of seats) if (!sockets.has(seat)) overdue.add(seat);
      pace.soon();
    });

  const stopListening = room.onChange((events) => {
    if (events.some(({ event }) => event.type === 'presenceChanged' || event.type === 'seatTaken')) pace.soon();
  });
  // The empty key: everybody who was awake when the room was loaded.
  sleepLater([...room.state.seats.keys()], '');
  return {
    attach(seat) {
      sockets.set(seat, (sockets.get(seat) ?? 0) + 1);
      waits.cancel(seat);
      if (room.state.seats.get(seat)?.asleep !== false) pace.soon();
      return () => {
        const left = (sockets.get(seat) ?? 1) - 1;
        if (left > 0) sockets.set(seat, left);
        else if (sockets.delete(seat)) sleepLater([seat], seat);
      };
    },
    async rollCall() {
      const asleep = [...room.state.seats.values()].filter((seat) => !sockets.has(seat.id) && !seat.asleep).map(({ id }) => id);
      if (asleep.length === 0) return;
      await say({ asleep, back: sleepersHere(), roll: true });
      await new Promise<void>((resolve) => void clock.at(clock.now() + ROLL_MS, resolve));
    },
    stop() {
      stopped = true;
      stopListening();
      pace.stop();
      waits.stop();
    },
  };
}

function hashOf({ asleep, back }: News): string {
  return createHash('sha256').update(JSON.stringify([asleep, back])).digest('base64url').slice(0, 16);
}

/** One wait for each key; a new one takes the place of the one before. */
function createWaits(clock: Clock): { start(key: string, ms: number, run: () => void): void; cancel(key: string): void; stop(): void } {
  const waits = new Map<string, () => void>();
  const cancel = (key: string): void => {
    waits.get(key)?.();
    waits.delete(key);
  };
  return {
    start(key, ms, run) {
      cancel(key);
      waits.set(key, clock.at(clock.now() + ms, () => {
        waits.delete(key);
        run();
      }));
    },
    cancel,
    stop: () => [...waits.keys()].forEach(cancel),
  };
}

/** Runs at once after a quiet second; else when that is over, for all that asked meanwhile. */
function createPace(clock: Clock, run: () => void): { soon(): void; ran(): void; stop(): void } {
  let ranAt = -Infinity;
  let stopped = false;
  let cancel: (() => void) | null = null;
  return {
    soon() {
      if (cancel || stopped) return;
      cancel = clock.at(Math.max(clock.now(), ranAt + PAUSE_MS), () => {
        cancel = null;
        run();
      });
    },
    ran: () => { ranAt = clock.now(); },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
