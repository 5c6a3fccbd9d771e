import { DOUBT_MS } from './doubt.ts';
import type { Doubt } from './doubt.ts';

/** Where the room is, and what speaks against going on from there as things stand. */
export type Look = { readonly where: string; readonly doubt: Doubt | null };

const READY: Doubt = { kind: 'ready', count: 0 };

/** The question before Next [K4]: it stands for 4 s in the step it was asked in, and says what is true now. */
export class NextQuestion {
  readonly #look: () => Look | null;
  readonly #after: (ms: number, run: () => void) => () => void;
  #askedAt = $state<string | null>(null);
  #cancel: () => void = () => undefined;

  constructor(look: () => Look | null, after: (ms: number, run: () => void) => () => void = later) {
    this.#look = look;
    this.#after = after;
  }

  /** What it asks now; null: nothing, Next is itself. */
  get stands(): Doubt | null {
    if (this.#askedAt === null) return null;
    const now = this.#look();
    // A question that went by itself would leave a press without an answer.
    return now?.where === this.#askedAt ? (now.doubt ?? READY) : null;
  }

  /** At a press of Next: the question to ask first; null: go on. */
  ask(): Doubt | null {
    const answered = this.stands !== null;
    this.drop();
    const now = this.#look();
    if (answered || !now?.doubt) return null;
    this.#askedAt = now.where;
    this.#cancel = this.#after(DOUBT_MS, () => this.drop());
    return now.doubt;
  }

  drop(): void {
    this.#cancel();
    this.#askedAt = null;
  }
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
