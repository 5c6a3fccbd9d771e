import type { Timers } from './timers.ts';

/** The wire under the policy. `open` ends in `opened`, `lost` or `refused`; `ask` calls back when the server answers. */
export type Wire = {
  open(): void;
  cut(): void;
  ask(answered: () => void): void;
};

/** Reliability: 5 s to connect; 1.5 s for an answer after a wake; a server loss is waited out at random, 0.5–8 s. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 1_500;
const WINDOW = { least: 500, most: 8_000, grown: 4_000 } as const;

export type Reconnect = {
  readonly start: () => void;
  readonly opened: () => void;
  /** The link broke or could not be made; `windowMs` is what the server announced. */
  readonly lost: (windowMs?: number) => void;
  /** Something says the phone slept or moved: doubt the link, and do not wait. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/** The ms within which the next try falls, at random: what the server announced, or longer after many failures. */
function windowFor(failures: number, announcedMs: number = WINDOW.least): number {
  const announced = Math.min(WINDOW.most, Math.max(WINDOW.least, announcedMs));
  return Math.max(announced, Math.min(WINDOW.grown, WINDOW.least * 2 ** failures));
}

/** When to connect again. Holds no socket and knows no page. */
export function createReconnect(wire: Wire, timers: Timers): Reconnect {
  let state: 'stopped' | 'opening' | 'open' | 'waiting' = 'stopped';
  let failures = 0;
  let since = 0;
  let asking = false;
  let cancel = (): void => undefined;

  const later = (ms: number, run: () => void): void => {
    cancel();
    asking = false;
    cancel = timers.after(ms, run);
  };
  const cutThen = (next: () => void) => (): void => {
    wire.cut();
    next();
  };
  const open = (): void => {
    state = 'opening';
    since = timers.now();
    later(CONNECT_MS, cutThen(lost));
    wire.open();
  };
  const lost = (windowMs?: number): void => {
    if (state === 'stopped') return;
    later(timers.random() * windowFor(failures, windowMs), open);
    failures += 1;
    state = 'waiting';
  };
  const doubt = (): void => {
    if (asking) return;
    later(ANSWER_MS, cutThen(open));
    asking = true;
    wire.ask(() => {
      if (!asking || state !== 'open') return;
      asking = false;
      cancel();
    });
  };

  return {
    start: open,
    opened: () => {
      cancel();
      asking = false;
      failures = 0;
      state = 'open';
    },
    lost,
    wake: () => {
      if (state === 'open') doubt();
      else if (state === 'waiting') open();
      else if (state === 'opening' && timers.now() - since > ANSWER_MS) cutThen(open)();
    },
    stop: () => {
      cancel();
      state = 'stopped';
      wire.cut();
    },
  };
}
