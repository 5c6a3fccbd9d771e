/** A fold of `count` events, one at a time. States are never changed in place. */
export type Fold<State> = { readonly start: State; readonly count: number; readonly step: (state: State, index: number) => State };

/** A state is kept after every so many events: a jump folds at most as many. */
const EVERY = 50;
/** So long a fold may hold up everything else, in ms. */
const SLICE_MS = 8;

/** The states of one fold, each reachable at once after `ready`. */
export class Snapshots<State> {
  readonly #fold: Fold<State>;
  /** After 0, EVERY, 2 × EVERY … events. */
  readonly #kept: State[];
  /** The state asked for last, as play and the arrows go on from it. */
  #last: { readonly after: number; readonly state: State };

  constructor(fold: Fold<State>) {
    this.#fold = fold;
    this.#kept = [fold.start];
    this.#last = { after: 0, state: fold.start };
  }

  /** Folds everything up to `count` events once, letting others work in between. */
  async ready(count: number): Promise<void> {
    let began = performance.now();
    while (this.#kept.length <= Math.floor(count / EVERY)) {
      this.#keepNext();
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise((done) => setImmediate(done));
      began = performance.now();
    }
  }

  /** The state after the first `count` events. */
  after(count: number): State {
    while (this.#kept.length <= Math.floor(count / EVERY)) this.#keepNext();
    const near = Math.floor(count / EVERY);
    const last = this.#last;
    const from = last.after <= count && last.after > near * EVERY ? last : { after: near * EVERY, state: this.#kept[near] ?? this.#fold.start };
    const state = this.#run(from.state, from.after, count);
    this.#last = { after: count, state };
    return state;
  }

  #keepNext(): void {
    const from = this.#kept.length - 1;
    this.#kept.push(this.#run(this.#kept[from] ?? this.#fold.start, from * EVERY, (from + 1) * EVERY));
  }

  #run(start: State, from: number, to: number): State {
    let state = start;
    for (let index = from; index < Math.min(to, this.#fold.count); index += 1) state = this.#fold.step(state, index);
    return state;
  }
}
