import type { Clock } from '../ports.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { ViewPump } from './view-pump.ts';

/** Views are built for so long at a stretch; then commands and answers get their turn. */
const SLICE_MS = 8;

/** Runs the pumps of one room: all are stale after a change, each runs when it is due. */
export class RoomViews {
  readonly #clock: Clock;
  readonly #room: LiveRoom;
  readonly #pumps = new Set<ViewPump>();
  readonly #stopListening: () => void;
  #running = false;
  #cancel: () => void = () => undefined;

  constructor(clock: Clock, room: LiveRoom) {
    this.#clock = clock;
    this.#room = room;
    this.#stopListening = room.onChange(() => {
      for (const pump of this.#pumps) pump.touch();
      this.plan();
    });
  }

  get empty(): boolean {
    return this.#pumps.size === 0;
  }

  add(pump: ViewPump): void {
    this.#pumps.add(pump);
    this.now(pump);
  }

  remove(pump: ViewPump): void {
    this.#pumps.delete(pump);
  }

  /** Shows this connection the outcome of its own command, before everybody else's turn. */
  now(pump: ViewPump): void {
    pump.hurry();
    pump.run(this.#room.state, this.#room.now());
  }

  /** Looks again when the next pump is due. */
  plan(): void {
    if (this.#running) return;
    this.#cancel();
    let next: number | null = null;
    for (const pump of this.#pumps) {
      const due = pump.dueAt();
      if (due !== null && (next === null || due < next)) next = due;
    }
    if (next === null) return;
    if (next > this.#clock.now()) this.#cancel = this.#clock.at(next, () => this.#start());
    else this.#start();
  }

  /** Cuts the sockets that do not drain. */
  check(): void {
    for (const pump of this.#pumps) pump.check();
  }

  stop(): void {
    this.#stopListening();
    this.#cancel();
    this.#pumps.clear();
  }

  #start(): void {
    this.#running = true;
    // After the answers that wait in this turn of the loop.
    setImmediate(() => this.#slice([...this.#pumps], 0));
  }

  #slice(pumps: readonly ViewPump[], from: number): void {
    const until = performance.now() + SLICE_MS;
    let index = from;
    for (; index < pumps.length && performance.now() < until; index += 1) {
      const pump = pumps[index];
      if (pump && this.#pumps.has(pump)) pump.run(this.#room.state, this.#room.now());
    }
    if (index < pumps.length) {
      setImmediate(() => this.#slice(pumps, index));
      return;
    }
    this.#running = false;
    this.plan();
  }
}
