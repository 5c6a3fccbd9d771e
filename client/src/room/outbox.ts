import type { Answer, Envelope } from '../../../shared/protocol.ts';
import { readKept } from './storage.ts';
import type { Store } from './storage.ts';
import type { Timers } from './timers.ts';

/** An answer this late is asked for again with the same envelope; the server counts it once (G2). */
const ANSWER_MS = 8_000;
/** Pause before a command is tried again: doubles from the first to the last. */
const PAUSE = { first: 1_000, last: 15_000 } as const;

export type Outbox = {
  /** Keeps the envelope until it is answered for good; never rejects. */
  add(envelope: Envelope): Promise<Answer>;
  online(): void;
  offline(): void;
  waiting(): readonly Envelope[];
};

export type OutboxOptions = {
  readonly store: Store;
  /** Where envelopes are kept over a reload; null: in memory only (hosts: an old Next must not fire after a reload). */
  readonly key: string | null;
  readonly transmit: (envelope: Envelope, answer: (answer: Answer) => void) => void;
  readonly timers: Timers;
  /** After each change of what waits. */
  readonly changed?: () => void;
  /** Every final answer; `known` is false when its sender was lost in a reload. */
  readonly answered?: (envelope: Envelope, answer: Answer, known: boolean) => void;
};

/** Commands on their way: one in flight, in order, the same envelope again until the server has answered (G7). */
export function createOutbox({ store, key, transmit, timers, changed, answered }: OutboxOptions): Outbox {
  const queue = keptQueue(store, key, changed);
  const callers = new Map<string, (answer: Answer) => void>();
  let on = false;
  let flight = 0;
  let tries = 0;
  let cancel = (): void => undefined;

  const again = (head: Envelope, code: string): void => {
    // A command the server stumbles over must not hold up the others.
    if (code === 'internal') queue.list = [...queue.list.filter((waiting) => waiting !== head), head];
    queue.keep();
    cancel = timers.after(pauseAfter(tries, timers.random()), pump);
    tries += 1;
  };
  const settle = (head: Envelope, answer: Answer): void => {
    tries = 0;
    queue.list = queue.list.filter((waiting) => waiting !== head);
    const caller = callers.get(head.id);
    callers.delete(head.id);
    answered?.(head, answer, caller !== undefined);
    queue.keep();
    caller?.(answer);
    pump();
  };
  const pump = (): void => {
    const head = queue.list[0];
    cancel();
    if (!on || !head) return;
    flight += 1;
    const mine = flight;
    cancel = timers.after(ANSWER_MS, pump);
    transmit(head, (answer) => {
      if (mine !== flight || queue.list[0] !== head) return;
      flight += 1;
      cancel();
      if (!answer.ok && answer.again) again(head, answer.code);
      else settle(head, answer);
    });
  };

  return {
    add: (envelope) =>
      new Promise((resolve) => {
        const idle = queue.list.length === 0;
        callers.set(envelope.id, resolve);
        queue.list = [...queue.list, envelope];
        queue.keep();
        if (idle) pump();
      }),
    online: () => {
      on = true;
      tries = 0;
      pump();
    },
    offline: () => {
      on = false;
      flight += 1;
      cancel();
    },
    waiting: () => queue.list,
  };
}

/** The pause after so many refusals, in ms: half of it at least, the rest by chance (0–1). */
function pauseAfter(tries: number, chance: number): number {
  return Math.min(PAUSE.last, PAUSE.first * 2 ** tries) * (0.5 + chance / 2);
}

/** What waits, in order. `keep` writes it down for a reload, where there is a `key`, and tells of the change. */
function keptQueue(store: Store, key: string | null, changed?: () => void): { list: readonly Envelope[]; keep: () => void } {
  const queue = {
    list: key ? restore(store, key) : [],
    keep(): void {
      if (key && queue.list.length > 0) store.set(key, JSON.stringify(queue.list));
      else if (key) store.remove(key);
      changed?.();
    },
  };
  return queue;
}

function restore(store: Store, key: string): readonly Envelope[] {
  const kept = readKept(store, key);
  return Array.isArray(kept) ? kept.filter(isEnvelope) : [];
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'id' in value && 'to' in value && 'command' in value;
}
