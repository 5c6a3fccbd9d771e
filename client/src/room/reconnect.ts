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
  const open = (): void => {
    state = 'opening';
    since = timers.now();
    later(CONNECT_MS, () => {
      wire.cut();
      lost();
    });
    wire.open();
  };
  const lost = (windowMs?: number): void => {
    if (state === 'stopped') return;
    const announced = Math.min(WINDOW.most, Math.max(WINDOW.least, windowMs ?? WINDOW.least));
    const grown = Math.min(WINDOW.grown, WINDOW.least * 2 ** failures);
    failures += 1;
    state = 'waiting';
    later(timers.random() * Math.max(announced, grown), open);
  };
  const doubt = (): void => {
    if (asking) return;
    later(ANSWER_MS, () => {
      wire.cut();
      open();
    });
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
      else if (state === 'opening' && timers.now() - since > ANSWER_MS) {
        wire.cut();
        open();
      }
    },
    stop: () => {
      cancel();
      state = 'stopped';
      wire.cut();
    },
  };
}
