import type { RoomState } from '../../shared/kernel/model.ts';
import type { Clock } from '../ports.ts';
import type { Connection } from './connection.ts';
import { viewPacket, type Body } from './packets.ts';

/**
 * Hands text to the transport: encoded by `prepare`, sent by the function given back. `written` runs once the transport took all of
 * it, and not before it can take more.
 */
export type Line = { readonly prepare: (packet: string, written: () => void) => () => void; readonly cut: () => void };

export type PumpDeps = {
  readonly clock: Clock;
  /** What it is shown on; a mirror is a big screen. */
  readonly face: Connection['face'];
  readonly event: 'view' | 'mirror';
  readonly line: Line;
  /** null: it cannot be made; what was shown last stays. */
  readonly body: (state: RoomState) => Body | null;
  /** Called when a view was held back and the transport can take one again. */
  readonly onFree: () => void;
};

const PACE_MS = { phone: 50, console: 250, screen: 250 } as const;
const CROWD_MS = 1_000;
const MIRROR_MS = 1_000;
/** A socket that takes nothing for so long is cut. */
const STUCK_MS = 15_000;

/**
 * What one connection is shown: the latest view, never more often than its face needs, not again when nothing in it differs, and
 * only while the transport can take it (architecture, point 7).
 */
export class ViewPump {
  readonly #deps: PumpDeps;
  readonly #pace: number;
  #stale = true;
  #urgent = true;
  #builtAt = -Infinity;
  #sentAt = -Infinity;
  #sent = '';
  #ready: (() => void) | null = null;
  #crowded = false;
  #writingSince: number | null = null;

  constructor(deps: PumpDeps) {
    this.#deps = deps;
    this.#pace = deps.event === 'mirror' ? MIRROR_MS : PACE_MS[deps.face];
  }

  /** The room moved on. */
  touch(): void {
    this.#stale = true;
  }

  /** The connection's own command was answered: it sees the outcome at once. */
  hurry(): void {
    this.#urgent = true;
  }

  /** The transport changed: what was under way may be lost, so the view goes again. */
  restart(): void {
    this.#writingSince = null;
    this.forget();
  }

  /** The view goes again even if nothing differs, in its own time. */
  forget(): void {
    this.#sent = '';
    this.#stale = true;
  }

  /** When this connection next wants a view; null: not before the room changes or its transport is free. */
  dueAt(): number | null {
    if (!this.#stale || this.#writingSince !== null) return null;
    if (this.#urgent) return 0;
    return Math.max(this.#builtAt + this.#pace, this.#crowded ? this.#sentAt + CROWD_MS : 0);
  }

  /** Builds the view if it is due; true when it differs from the last one, so that there is something to `send`. */
  build(state: RoomState, roomNow: number): boolean {
    const { clock, event, body, line } = this.#deps;
    const now = clock.now();
    const due = this.dueAt();
    if (due === null || due > now) return false;
    this.#stale = false;
    this.#urgent = false;
    this.#builtAt = now;
    const made = body(state);
    if (!made) return false;
    this.#crowded = made.crowded;
    if (made.text === this.#sent) return false;
    this.#sent = made.text;
    this.#sentAt = now;
    this.#writingSince = now;
    // Encoded at once: read by the encoder later, the text would have left the processor's cache.
    this.#ready = line.prepare(viewPacket(event, made.text, state.rev, roomNow), this.#written);
    return true;
  }

  /** Hands what was built to the transport, once. */
  send(): void {
    const ready = this.#ready;
    this.#ready = null;
    ready?.();
  }

  /** Cuts a socket that does not drain. */
  check(): void {
    if (this.#writingSince !== null && this.#deps.clock.now() - this.#writingSince > STUCK_MS) this.#deps.line.cut();
  }

  readonly #written = (): void => {
    this.#writingSince = null;
    if (this.#stale) this.#deps.onFree();
  };
}
