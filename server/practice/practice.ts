import type { SeatId } from '../../shared/kernel/activity.ts';
import type { RoomId, Directory } from '../ports.ts';
import type { OpenRoom } from '../rooms/open-room.ts';
import { placeOf } from '../rooms/entry.ts';
import type { Log } from '../rooms/log.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { PretendPerson, type PretendDeps } from './pretend-person.ts';
import { pretendPeople, pretendSeats, roleOf } from './roles.ts';

export type PracticeDeps = PretendDeps & { readonly rooms: Rooms; readonly directory: Directory; readonly log: Log };

export type Practice = {
  /** Seats the pretend people of a new practice run. The latecomer comes once the first exercise has begun. */
  readonly start: (id: RoomId, run: { readonly people: number; readonly pace: number }) => Promise<void>;
  /** Brings the pretend people of every practice run back after a restart. */
  readonly resume: () => Promise<void>;
  readonly close: () => void;
};

/** The latecomer comes so long after the first exercise began, before pace. */
const LATE_MS = 45_000;

/** Pretend people for practice runs: seats like any other, marked, nameless, connected in-process. */
export function createPractice(deps: PracticeDeps): Practice {
  const { rooms, directory, clock, log } = deps;
  const running = new Map<RoomId, (() => void)[]>();

  const seatOne = async (id: RoomId, room: OpenRoom, seat: SeatId, pace: number, stops: (() => void)[]): Promise<void> => {
    await rooms.join(id, { seat, name: '', table: null, pretend: true, byKey: true });
    if (running.get(id) !== stops) return;
    const person = new PretendPerson(deps, room, seat, roleOf(seat), pace);
    stops.push(() => person.stop());
    person.start();
  };
  const run = async (id: RoomId, people: number, pace: number): Promise<void> => {
    const room = await rooms.open(id);
    if (running.has(id) || room.live.state.phase === 'ended') return;
    const stops: (() => void)[] = [];
    running.set(id, stops);
    const seats = pretendSeats(people).filter((seat) => !hasLeft(room, seat));
    const late = seats.filter((seat) => roleOf(seat) === 'latecomer' && !room.live.state.seats.has(seat));
    await Promise.all(seats.filter((seat) => !late.includes(seat)).map((seat) => seatOne(id, room, seat, pace, stops)));
    for (const seat of late) stops.push(whenOpen(room, () => clock.at(clock.now() + LATE_MS / pace, () => void seatOne(id, room, seat, pace, stops))));
  };
  const stop = (id: RoomId): void => {
    running.get(id)?.forEach((end) => end());
    running.delete(id);
  };
  const stopRemoved = rooms.onRemoved(stop);

  return {
    start: (id, { people, pace }) => run(id, people, pace),
    async resume() {
      for (const { id, practice } of directory.openRooms()) {
        if (practice === 0) continue;
        try {
          const { seats } = await rooms.state(id);
          await run(id, pretendPeople(seats.keys()), practice);
        } catch (error) {
          log.error({ room: id, where: placeOf(error) }, 'a practice run could not be resumed');
        }
      }
    },
    close() {
      stopRemoved();
      [...running.keys()].forEach(stop);
    },
  };
}

/** Who went home before a restart does not come back with it. */
function hasLeft(room: OpenRoom, seat: SeatId): boolean {
  const { phase, seats } = room.live.state;
  return roleOf(seat) === 'leaver' && phase === 'open' && seats.get(seat)?.asleep === true;
}

/** Runs once the room has left the lobby; the function given back calls it off. */
function whenOpen(room: OpenRoom, run: () => () => void): () => void {
  if (room.live.state.phase !== 'lobby') return run();
  let cancel: () => void = () => undefined;
  const stopListening = room.live.onChange(() => {
    if (room.live.state.phase !== 'open') return;
    stopListening();
    cancel = run();
  });
  return () => {
    stopListening();
    cancel();
  };
}
