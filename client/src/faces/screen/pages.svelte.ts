import { getContext, setContext } from 'svelte';

/** Rows of a long list on one page of the wall (experience §3). */
const PAGE_ROWS = 8;
const TURN_MS = 10_000;

/** The page of a long list that this one screen shows. Each screen turns its own; nothing of it goes to the room. */
export class Pages {
  of = $state(1);
  #page = $state(0);

  /** From 0; never past the last. */
  get page(): number {
    return Math.min(this.#page, this.of - 1);
  }

  /** Round and round: after the last comes the first. */
  turn(by: 1 | -1): void {
    this.#page = (this.page + by + this.of) % this.of;
  }

  first(): void {
    this.#page = 0;
  }

  /** Another step: one page until its part of the wall says more. */
  anew(): void {
    this.of = 1;
    this.#page = 0;
  }

  /** Turns by itself until the returned function is called; a single page stays. */
  run(): () => void {
    const timer = setInterval(() => this.turn(1), TURN_MS);
    return () => clearInterval(timer);
  }

  /** The rows of the present page. */
  cut<Row>(rows: readonly Row[], size = PAGE_ROWS): readonly Row[] {
    return rows.slice(this.page * size, (this.page + 1) * size);
  }
}

/** How many pages a list needs; at least one. */
export const pagesFor = (rows: number, size = PAGE_ROWS): number => Math.max(1, Math.ceil(rows / size));

const KEY = Symbol('pages');
export const providePages = (pages: Pages): Pages => setContext(KEY, pages);
/** Undefined where there is no wall to page, as on a phone that mirrors it: show the whole list there. */
export const usePages = (): Pages | undefined => getContext<Pages | undefined>(KEY);
