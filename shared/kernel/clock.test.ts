import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinute, deadlineOf, leftOf, loadClock, newClock, pauseClock, ranFor, restartClock, resumeClock, setMinutes, startClock, type ClockState, type Timestamp } from './clock.ts';

const MINUTE = 60_000;
const T0 = 1_800_000_000_000;
const started = startClock(newClock(6), T0);

describe('the clock of a step', () => {
  test('[K3] is idle, running, paused or untimed', () => {
    expect(newClock(6)).toEqual({ kind: 'idle', minutes: 6 });
    expect(newClock(null).kind).toBe('untimed');
    expect(started).toEqual({ kind: 'running', endsAt: T0 + 6 * MINUTE, minutes: 6, since: T0, ran: 0 });
    expect(pauseClock(started, T0 + MINUTE)).toEqual({ kind: 'paused', left: 5 * MINUTE, minutes: 6, ran: MINUTE });
  });

  test('[K3] minutes may be fractional', () => {
    expect(leftOf(newClock(0.1), T0)).toBe(6000);
    expect(deadlineOf(startClock(newClock(1 / 7), T0))).toBe(T0 + 8571);
  });

  test('[K3] +1 min adds to what is left', () => {
    expect(leftOf(addMinute(newClock(6), T0), T0)).toBe(7 * MINUTE);
    expect(leftOf(addMinute(started, T0 + 5 * MINUTE), T0 + 5 * MINUTE)).toBe(2 * MINUTE);
    expect(leftOf(addMinute(pauseClock(started, T0 + MINUTE), T0), T0)).toBe(6 * MINUTE);
    expect(addMinute(newClock(null), T0)).toEqual(newClock(null));
  });

  test('[K3] +1 min after zero gives one minute from now', () => {
    const late = T0 + 9 * MINUTE;
    expect(leftOf(addMinute(started, late), late)).toBe(MINUTE);
    expect(leftOf(addMinute(pauseClock(started, late), late), late)).toBe(MINUTE);
    expect(deadlineOf(addMinute(started, late))).toBe(late + MINUTE);
  });

  test('[K3] Restart gives the full minutes from now', () => {
    const now = T0 + 4 * MINUTE;
    for (const clock of [newClock(6), started, pauseClock(started, T0 + MINUTE), addMinute(started, T0)]) {
      const again = restartClock(clock, now);
      expect(again.kind).toBe('running');
      expect(leftOf(again, now)).toBe(6 * MINUTE);
    }
    expect(restartClock(newClock(null), now)).toEqual(startClock(newClock(null), now));
  });

  test('[K2] a paused step goes on with the time it had', () => {
    const back = resumeClock(pauseClock(started, T0 + 2 * MINUTE), T0 + 30 * MINUTE);
    expect(leftOf(back, T0 + 30 * MINUTE)).toBe(4 * MINUTE);
    expect(resumeClock(newClock(6), T0)).toEqual(newClock(6));
  });

  test('[K1] nothing happens at zero: it counts on below', () => {
    expect(leftOf(started, T0 + 7 * MINUTE)).toBe(-MINUTE);
    const resumed = resumeClock(pauseClock(started, T0 + 7 * MINUTE), T0 + 8 * MINUTE);
    expect(leftOf(resumed, T0 + 8 * MINUTE)).toBe(-MINUTE);
  });

  test('[G6] one end is told once: resumed after zero there is no second deadline', () => {
    expect(deadlineOf(started)).toBe(T0 + 6 * MINUTE);
    expect(deadlineOf(resumeClock(pauseClock(started, T0 + 7 * MINUTE), T0 + 8 * MINUTE))).toBeNull();
    for (const clock of [newClock(6), newClock(null), pauseClock(started, T0)]) expect(deadlineOf(clock)).toBeNull();
  });

  test('[K3] new minutes change what is left by the difference', () => {
    const now = T0 + 2 * MINUTE;
    expect(setMinutes(newClock(6), 8, now)).toEqual(newClock(8));
    expect(leftOf(setMinutes(started, 8, now), now)).toBe(6 * MINUTE);
    expect(leftOf(setMinutes(started, 5, now), now)).toBe(3 * MINUTE);
    expect(leftOf(setMinutes(started, 1, now), now)).toBe(0);
    expect(deadlineOf(setMinutes(started, 1, now))).toBe(now);
    expect(leftOf(setMinutes(pauseClock(started, now), 7, now), now)).toBe(5 * MINUTE);
    expect(leftOf(setMinutes(started, 8, T0 + 7 * MINUTE), T0 + 7 * MINUTE)).toBe(2 * MINUTE);
    expect(leftOf(setMinutes(started, 5, T0 + 7 * MINUTE), T0 + 7 * MINUTE)).toBe(-MINUTE);
  });

  test('[K3] the limit can be taken away and put back', () => {
    const now = T0 + 2 * MINUTE;
    const endless = setMinutes(started, null, now);
    expect(leftOf(endless, now)).toBeNull();
    expect(ranFor(endless, now + MINUTE)).toBe(3 * MINUTE);
    const limited = setMinutes(endless, 4, now + MINUTE);
    expect(leftOf(limited, now + MINUTE)).toBe(4 * MINUTE);
    expect(ranFor(limited, now + MINUTE)).toBe(3 * MINUTE);
    expect(setMinutes(newClock(null), 4, now)).toEqual(newClock(4));
    expect(setMinutes(newClock(4), null, now)).toEqual(newClock(null));
  });

  test('[CG2] the time since the race began counts no pauses', () => {
    const paused = pauseClock(started, T0 + 90_000);
    expect(ranFor(paused, T0 + 10 * MINUTE)).toBe(90_000);
    expect(ranFor(resumeClock(paused, T0 + 10 * MINUTE), T0 + 11 * MINUTE)).toBe(150_000);
  });

  test('[CG2] time without a limit and time past zero count', () => {
    expect(ranFor(started, T0 + 8 * MINUTE)).toBe(8 * MINUTE);
    expect(ranFor(newClock(null), T0)).toBe(0);
    const endless = startClock(newClock(null), T0);
    expect(ranFor(pauseClock(endless, T0 + MINUTE), T0 + 5 * MINUTE)).toBe(MINUTE);
    expect(ranFor(resumeClock(pauseClock(endless, T0 + MINUTE), T0 + 5 * MINUTE), T0 + 6 * MINUTE)).toBe(2 * MINUTE);
  });
});

describe('a load', () => {
  test('[K3] a short gap gives no time back', () => {
    expect(loadClock(started, T0 + 10 * MINUTE, T0).paused).toBe(false);
  });

  test('[K3] after more than 10 minutes, or with the wall clock behind, a running clock loads paused', () => {
    for (const clock of [started, startClock(newClock(null), T0)]) {
      expect(loadClock(clock, T0 + 10 * MINUTE + 1, T0)).toEqual({ paused: true, at: T0 });
      expect(loadClock(clock, T0 - 1, T0)).toEqual({ paused: true, at: T0 });
    }
  });

  test('[K3] a clock that does not run has nothing to pause', () => {
    for (const clock of [newClock(6), newClock(null), pauseClock(started, T0)]) {
      expect(loadClock(clock, T0 + 90 * MINUTE, T0).paused).toBe(false);
    }
  });
});

describe('laws', () => {
  type Act = (clock: ClockState, now: Timestamp) => ClockState;
  const ACTS: Readonly<Record<string, Act>> = {
    start: startClock,
    pause: pauseClock,
    resume: resumeClock,
    minute: addMinute,
    restart: restartClock,
    longer: (clock, now) => setMinutes(clock, 9, now),
    shorter: (clock, now) => setMinutes(clock, 0.5, now),
    endless: (clock, now) => setMinutes(clock, null, now),
  };
  const runs = (clock: ClockState): boolean =>
    clock.kind === 'running' || (clock.kind === 'untimed' && clock.since !== null);
  const history = fc.array(
    fc.record({ act: fc.constantFrom(...Object.keys(ACTS)), wait: fc.integer({ min: 0, max: 5 * MINUTE }) }),
    { maxLength: 30 },
  );
  const minutes = fc.option(fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2));

  test('[K3, CG2] after any history the time run is exactly the running time, and no act changes it', () => {
    fc.assert(
      fc.property(minutes, history, (length, acts) => {
        let clock = newClock(length);
        let now = T0;
        let expected = 0;
        for (const { act, wait } of acts) {
          if (runs(clock)) expected += wait;
          now += wait;
          expect(ranFor(clock, now)).toBe(expected);
          clock = ACTS[act]?.(clock, now) ?? clock;
          expect(ranFor(clock, now)).toBe(expected);
        }
      }),
    );
  });

  test('[K2, K3] pausing and resuming at once changes nothing anyone sees; only running clocks have a deadline', () => {
    fc.assert(
      fc.property(minutes, history, (length, acts) => {
        let clock = newClock(length);
        let now = T0;
        for (const { act, wait } of acts) {
          now += wait;
          clock = ACTS[act]?.(clock, now) ?? clock;
          const blinked = resumeClock(pauseClock(clock, now), now);
          if (runs(clock)) expect(leftOf(blinked, now)).toBe(leftOf(clock, now));
          const left = leftOf(clock, now);
          if (clock.kind === 'running' && left !== null && left > 0) expect(deadlineOf(clock)).toBe(now + left);
          if (clock.kind !== 'running') expect(deadlineOf(clock)).toBeNull();
        }
      }),
    );
  });

  test('[K3] +1 min always leaves at least a minute, and one minute more than there was', () => {
    fc.assert(
      fc.property(minutes, history, (length, acts) => {
        let clock = newClock(length);
        let now = T0;
        for (const { act, wait } of acts) {
          now += wait;
          clock = ACTS[act]?.(clock, now) ?? clock;
          const before = leftOf(clock, now);
          const after = leftOf(addMinute(clock, now), now);
          if (before === null) expect(after).toBeNull();
          else expect(after).toBe(Math.max(0, before) + MINUTE);
        }
      }),
    );
  });
});
