import { tickAt, tickOf, timeAt, type Axis } from './axis.ts';

export const SPEEDS = [1, 4, 16, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** How often the place moves while it plays, in ms. */
const STEP_MS = 100;

/** Where in an old session we are, and whether it goes on by itself. */
export class Player {
  readonly axis: Axis;
  /** Place on the line, in ms of shown time. */
  x = $state(0);
  playing = $state(false);
  speed = $state<Speed>(4);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(axis: Axis, rev: number) {
    this.axis = axis;
    this.toRev(rev);
  }

  get tick(): number {
    return tickAt(this.axis, this.x);
  }
  /** The last event that had happened. */
  get rev(): number {
    return this.axis.ticks[this.tick]?.rev ?? 1;
  }
  /** The time it was, ms since 1970. */
  readonly now = (): number => timeAt(this.axis, this.x);

  /** Goes to the moment of an event. */
  toRev(rev: number): void {
    this.x = this.axis.ticks[tickOf(this.axis, rev)]?.x ?? 0;
  }
  toX(x: number): void {
    this.x = Math.min(this.axis.length, Math.max(0, x));
  }
  /** To the next moment something happened, or the one before. */
  jump(by: 1 | -1): void {
    const between = this.x > (this.axis.ticks[this.tick]?.x ?? 0);
    const to = by === -1 && between ? this.tick : this.tick + by;
    const tick = this.axis.ticks[Math.min(this.axis.ticks.length - 1, Math.max(0, to))];
    if (tick) this.x = tick.x;
  }
  /** To the nearest of these events on that side. */
  jumpTo(revs: readonly number[], by: 1 | -1): void {
    const places = revs.map((rev) => this.axis.ticks[tickOf(this.axis, rev)]?.x ?? 0);
    const next = by === 1 ? places.find((x) => x > this.x) : places.findLast((x) => x < this.x);
    if (next !== undefined) this.x = next;
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.#play();
  }
  stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  #play(): void {
    if (this.x >= this.axis.length) this.x = 0;
    this.playing = true;
    let before = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.toX(this.x + (now - before) * this.speed);
      before = now;
      if (this.x >= this.axis.length) this.stop();
    }, STEP_MS);
  }
}
