import type { ClockState } from '../../../shared/kernel/clock.ts';
import { minutesSeconds } from './format.ts';
import { text } from './text.ts';

/** The only moments a clock speaks to a screen reader (experience §2). */
export type Mark = 'start' | 'half' | '5min' | '2min' | '1min' | '30s' | '10s' | 'end';

const FIXED: readonly (readonly [Mark, number])[] = [['5min', 300_000], ['2min', 120_000], ['1min', 60_000], ['30s', 30_000], ['10s', 10_000], ['end', 0]];
/** A clock first seen this close to its full time has just started; later it is one joined under way. */
const JUST_STARTED_MS = 2_000;
/** Half time this close to a fixed mark would say the same thing twice. */
const SAME_MOMENT_MS = 5_000;

/**
 * The marks passed while a clock went from `prevLeft` to `left`, in order. All in milliseconds left; `prevLeft` is null when
 * this clock was not watched before. A mark at or above the full time never comes; time added (+1 min) says nothing, a
 * clock set back to its full time starts anew.
 */
export function marksBetween(prevLeft: number | null, left: number, total: number): readonly Mark[] {
  if (prevLeft === null || left > prevLeft) return Math.abs(total - left) < JUST_STARTED_MS ? ['start'] : [];
  return marksOf(total).filter(([, at]) => prevLeft > at && left <= at).map(([mark]) => mark);
}

function marksOf(total: number): readonly (readonly [Mark, number])[] {
  const fixed = FIXED.filter(([, at]) => at < total);
  const half = total / 2;
  const doubled = fixed.some(([, at]) => Math.abs(at - half) < SAME_MOMENT_MS);
  const all = doubled ? fixed : [...fixed, ['half', half] as const];
  return all.toSorted(([, a], [, b]) => b - a);
}

/** The sentence for a mark; `total` in milliseconds. */
export function markText(mark: Mark, total: number): string {
  switch (mark) {
    case 'start': return text.clock.start(minutesSeconds(total));
    case 'half': return text.clock.half(minutesSeconds(total / 2));
    case '5min': return text.clock.minutesLeft(5);
    case '2min': return text.clock.minutesLeft(2);
    case '1min': return text.clock.minutesLeft(1);
    case '30s': return text.clock.secondsLeft(30);
    case '10s': return text.clock.secondsLeft(10);
    case 'end': return text.clock.ended;
  }
}

/** Milliseconds a clock has left at `now`, below zero after its end; null when it has no end. */
export function leftOf(clock: ClockState, now: number): number | null {
  switch (clock.kind) {
    case 'idle': return clock.minutes * 60_000;
    case 'running': return clock.endsAt - now;
    case 'paused': return clock.left;
    case 'untimed': return null;
  }
}
