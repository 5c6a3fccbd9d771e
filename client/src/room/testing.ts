import type { Answer, Envelope } from '../../../shared/protocol.ts';
import type { Store } from './storage.ts';
import type { Timers } from './timers.ts';

/** Time that moves only when a test says so; chance is always `random`. */
export type TestTimers = Timers & { pass(ms: number): void };

export function testTimers(random = 0): TestTimers {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    random: () => random,
    after: (ms, run) => {
      const one = { at: now + ms, run };
      waiting.push(one);
      return () => (waiting = waiting.filter((other) => other !== one));
    },
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const next = waiting.filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((one) => one !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

/** A browser's store that outlives pages; `full` makes it refuse to keep anything more. */
export function lastingStore(): Store & { full: boolean } {
  const kept = new Map<string, string>();
  return {
    full: false,
    lasting: true,
    get: (key) => kept.get(key) ?? null,
    set(key, value) {
      if (this.full) return false;
      kept.set(key, value);
      return true;
    },
    remove: (key) => void kept.delete(key),
    keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

export function envelope(id: string, text = 'We all like soup'): Envelope {
  return { id, to: 'activity', step: { run: 'r1', stage: 'race', pass: 1 }, as: 'rosa', command: { type: 'proposeItem', text } };
}

export const ok: Answer = { ok: true, rev: 7 };
export const refusedAs = (code: string, again = false): Answer => ({ ok: false, code, again });
