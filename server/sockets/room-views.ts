import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { Clock } from '../ports.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { ViewPump } from './view-pump.ts';

/** Views are built for so long at a stretch; then they are sent, and commands and answers get their turn. */
const SLICE_MS = 5;

/** Runs the pumps of one room: all are stale after a change, each runs when it is due. */
export class RoomViews {
  readonly #clock: Clock;
  readonly #room: LiveRoom;
  readonly #pumps = new Set<ViewPump>();
  readonly #stopListening: () => void;
  /** A look at what is due is coming, or views are being built. */
  #looking = false;
  #cancel: () => void = () => undefined;

  constructor(clock: Clock, room: LiveRoom) {
    this.#clock = clock;
    this.#room = room;
    this.#stopListening = room.onChange((events) => {
      const gone = events.some(takesWordsAway);
      for (const pump of this.#pumps) {
        pump.touch();
        if (gone) pump.hurry();
      }
      this.plan();
    });
  }

  add(pump: ViewPump): void {
    this.#pumps.add(pump);
    this.now(pump);
  }

  /** Shows a connection that was here before its view again, no sooner than its pace allows: turning it off and on gains nothing. */
  resume(pump: ViewPump): void {
    this.#pumps.add(pump);
    pump.forget();
    this.plan();
  }

  remove(pump: ViewPump): void {
    this.#pumps.delete(pump);
  }

  /** Shows this connection the outcome of its own command, before everybody else's turn. */
  now(pump: ViewPump): void {
    pump.hurry();
    if (pump.build(this.#room.state, this.#room.now())) pump.send();
  }

  /** Looks once in this turn of the event loop, after the answers that wait in it, whose view is due. */
  plan(): void {
    if (this.#looking) return;
    this.#looking = true;
    setImmediate(() => this.#look());
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

  #look(): void {
    this.#cancel();
    const now = this.#clock.now();
    const due: ViewPump[] = [];
    let next: number | null = null;
    for (const pump of this.#pumps) {
      const at = pump.dueAt();
      if (at === null) continue;
      if (at <= now) due.push(pump);
      else if (next === null || at < next) next = at;
    }
    if (due.length > 0) return this.#slice(due, 0);
    this.#looking = false;
    if (next !== null) this.#cancel = this.#clock.at(next, () => this.plan());
  }

  /** First builds, then sends: receivers that wake up for the first view find the others there, which halves what sending costs. */
  #slice(due: readonly ViewPump[], from: number): void {
    const until = performance.now() + SLICE_MS;
    const now = this.#room.now();
    const ready: ViewPump[] = [];
    let index = from;
    for (; index < due.length && performance.now() < until; index += 1) {
      const pump = due[index];
      if (pump && this.#pumps.has(pump) && pump.build(this.#room.state, now)) ready.push(pump);
    }
    for (const pump of ready) pump.send();
    if (index < due.length) {
      setImmediate(() => this.#slice(due, index));
      return;
    }
    this.#looking = false;
    this.plan();
  }
}

/** Hidden or removed words leave every screen within a second (K10), so nobody's pace holds that back. */
function takesWordsAway({ event }: RecordedEvent): boolean {
  return event.type === 'wordsRemoved' || (event.type === 'textHidden' && event.hidden);
}
