import type { ParticipantId } from '../../shared/kernel/activity.ts';
import type { Live } from '../../shared/protocol.ts';
import type { Clock } from '../ports.ts';
import type { Connection } from './connection.ts';

/** Somebody who typed within this time is writing (K4). */
const TYPING_MS = 5_000;
/** At most one `live` per connection in this time. */
const PAUSE_MS = 1_000;

type Tell = (live: Live) => void;
export type BoardDeps = {
  readonly clock: Clock;
  /** Whether words have no names on the console now, so that nobody may be told who writes (QC1). */
  readonly unnamed: () => boolean;
  /** Whether the stage stays open for days, so that nobody waits for the host. */
  readonly hostless: () => boolean;
  /** Whether nothing can be saved now. */
  readonly readOnly: () => boolean;
};
type Listener = { readonly connection: Connection; readonly tell: Tell; told: string };

/**
 * This node's own memory of one room: who types, whether a host and a big screen are connected, whether anything can be saved. Never folded and never read by a
 * rule. Each connection hears only what its face may know, on change, at most once a second.
 */
export class LiveBoard {
  readonly #clock: Clock;
  readonly #deps: BoardDeps;
  readonly #listeners = new Set<Listener>();
  readonly #typing = new Map<ParticipantId, number>();
  #tellAt = -Infinity;
  #cancel: (() => void) | null = null;

  constructor(deps: BoardDeps) {
    this.#clock = deps.clock;
    this.#deps = deps;
  }

  /** Tells a new connection what stands, and the others if it changes that. Gives back what undoes it. */
  add(connection: Connection, tell: Tell): () => void {
    const listener: Listener = { connection, tell, told: '{}' };
    this.#listeners.add(listener);
    this.#inform(listener);
    this.#soon();
    return () => {
      this.#listeners.delete(listener);
      this.#soon();
    };
  }

  typed(person: ParticipantId): void {
    this.#typing.set(person, this.#clock.now());
    this.#soon();
  }

  /** What they wrote is in: they do not write any more. */
  sent(person: ParticipantId): void {
    if (this.#typing.delete(person)) this.#soon();
  }

  /** What `deps` says may have changed. */
  look(): void {
    this.#soon();
  }

  stop(): void {
    this.#cancel?.();
  }

  #soon(): void {
    this.#cancel ??= this.#clock.at(Math.max(this.#clock.now(), this.#tellAt + PAUSE_MS), () => {
      this.#cancel = null;
      this.#tellAt = this.#clock.now();
      for (const [person, at] of this.#typing) if (this.#tellAt - at >= TYPING_MS) this.#typing.delete(person);
      for (const listener of this.#listeners) this.#inform(listener);
      if (this.#typing.size > 0) this.#soon();
    });
  }

  #inform(listener: Listener): void {
    const live = this.#liveFor(listener.connection);
    const text = JSON.stringify(live);
    if (text === listener.told) return;
    listener.told = text;
    listener.tell(live);
  }

  #liveFor({ face, authority }: Connection): Live {
    const readOnly = this.#deps.readOnly() ? ({ readOnly: true } as const) : {};
    switch (face) {
      case 'console':
        return { ...readOnly, ...(this.#deps.unnamed() ? {} : { typing: [...this.#typing.keys()] }), writing: this.#typing.size, screen: this.#some(({ connection }) => connection.face === 'screen') };
      case 'screen':
        return authority === 'reader' ? {} : { writing: this.#typing.size };
      case 'phone':
        return { ...readOnly, host: this.#deps.hostless() || this.#some(({ connection }) => connection.authority === 'host') };
    }
  }

  #some(test: (listener: Listener) => boolean): boolean {
    for (const listener of this.#listeners) if (test(listener)) return true;
    return false;
  }
}
