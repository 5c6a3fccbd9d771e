/**
 * The clock of one step, as data [K3]. Nothing here ticks or moves the room on: a clock that is over goes on counting, below zero.
 * Every function is pure and total: one that does not fit a clock's kind gives the same clock back.
 */

/** Milliseconds since 1970. */
export type Timestamp = number;

/**
 * `minutes` is the full length of the step and may be fractional. `left` is in milliseconds, below zero after the end.
 * `since` is when the present running stretch began, `ran` the milliseconds of all stretches before it.
 */
export type ClockState =
  | { readonly kind: 'idle'; readonly minutes: number }
  | {
      readonly kind: 'running';
      readonly endsAt: Timestamp;
      readonly minutes: number;
      readonly since: Timestamp;
      readonly ran: number;
    }
  | { readonly kind: 'paused'; readonly left: number; readonly minutes: number; readonly ran: number }
  /** No end; `since` is null before its start and while it is stopped. */
  | { readonly kind: 'untimed'; readonly since: Timestamp | null; readonly ran: number };

const MINUTE = 60_000;
/** A load after a longer silence finds a room that has stopped [K3]. */
const LONG_GAP = 10 * MINUTE;

/** The clock of a step nobody has started; `null` minutes mean no limit. */
export function newClock(minutes: number | null): ClockState {
  return minutes === null ? { kind: 'untimed', since: null, ran: 0 } : { kind: 'idle', minutes };
}

/** Starts an idle clock with its full minutes; one that was stopped goes on. */
export function startClock(clock: ClockState, now: Timestamp): ClockState {
  return clock.kind === 'idle' ? run(clock.minutes, toMs(clock.minutes), 0, now) : resumeClock(clock, now);
}

/** Stops a running clock; what is left stays left, below zero too. */
export function pauseClock(clock: ClockState, now: Timestamp): ClockState {
  switch (clock.kind) {
    case 'running':
      return { kind: 'paused', left: clock.endsAt - now, minutes: clock.minutes, ran: ranFor(clock, now) };
    case 'untimed':
      return { kind: 'untimed', since: null, ran: ranFor(clock, now) };
    case 'idle':
    case 'paused':
      return clock;
  }
}

/** Lets a stopped clock go on with what was left. An idle clock stays idle. */
export function resumeClock(clock: ClockState, now: Timestamp): ClockState {
  switch (clock.kind) {
    case 'paused':
      return run(clock.minutes, clock.left, clock.ran, now);
    case 'untimed':
      return clock.since === null ? { ...clock, since: now } : clock;
    case 'idle':
    case 'running':
      return clock;
  }
}

/** +1 min: adds to what is left, after zero it gives one minute from now; an idle clock gets a longer step [K3]. */
export function addMinute(clock: ClockState, now: Timestamp): ClockState {
  switch (clock.kind) {
    case 'idle':
      return { ...clock, minutes: clock.minutes + 1 };
    case 'running':
      return { ...clock, endsAt: now + lengthened(clock.endsAt - now, MINUTE) };
    case 'paused':
      return { ...clock, left: lengthened(clock.left, MINUTE) };
    case 'untimed':
      return clock;
  }
}

/** Restart: the full minutes from now, running, whatever it did before; the time it ran stays counted [K3]. */
export function restartClock(clock: ClockState, now: Timestamp): ClockState {
  switch (clock.kind) {
    case 'idle':
    case 'untimed':
      return startClock(clock, now);
    case 'running':
    case 'paused':
      return run(clock.minutes, toMs(clock.minutes), ranFor(clock, now), now);
  }
}

/**
 * Changes the length of the step: what is left grows or shrinks by the difference. A clock shortened past its end is over
 * now; one already over gets what was added. `null` takes the limit away; the time it ran stays counted.
 */
export function setMinutes(clock: ClockState, minutes: number | null, now: Timestamp): ClockState {
  if (minutes === null) return untimed(clock);
  switch (clock.kind) {
    case 'idle':
      return { kind: 'idle', minutes };
    case 'running': {
      const left = lengthened(clock.endsAt - now, toMs(minutes - clock.minutes));
      return { ...clock, minutes, endsAt: now + left };
    }
    case 'paused':
      return { ...clock, minutes, left: lengthened(clock.left, toMs(minutes - clock.minutes)) };
    case 'untimed':
      return timed(clock, minutes, now);
  }
}

/**
 * Milliseconds the step has run: all stretches, pauses not counted, time past zero and without a limit counted. Restart, Back
 * and +1 min never change it [K3, CG2].
 */
export function ranFor(clock: ClockState, now: Timestamp): number {
  switch (clock.kind) {
    case 'idle':
      return 0;
    case 'paused':
      return clock.ran;
    case 'running':
    case 'untimed':
      return clock.since === null ? clock.ran : clock.ran + Math.max(0, now - clock.since);
  }
}

/** Milliseconds left, below zero once it is over; `null` without a limit. */
export function leftOf(clock: ClockState, now: Timestamp): number | null {
  switch (clock.kind) {
    case 'idle':
      return toMs(clock.minutes);
    case 'running':
      return clock.endsAt - now;
    case 'paused':
      return clock.left;
    case 'untimed':
      return null;
  }
}

/**
 * When the clock reaches zero, `null` if it does not. A clock that was over before it was resumed has no deadline, so one end
 * is told once; after a deadline passes the same value stays, and telling it again is the caller's to avoid.
 */
export function deadlineOf(clock: ClockState): Timestamp | null {
  return clock.kind === 'running' && clock.endsAt >= clock.since ? clock.endsAt : null;
}

/**
 * What a load finds [K3]: a clock that was running loads paused after more than 10 minutes without an event, or when the wall
 * clock stands before the last one. Pause it `at` the last event: nobody knows what came after.
 */
export function loadClock(
  clock: ClockState,
  now: Timestamp,
  lastEventAt: Timestamp,
): { readonly paused: boolean; readonly at: Timestamp } {
  const runs = clock.kind === 'running' || (clock.kind === 'untimed' && clock.since !== null);
  return { paused: runs && (now < lastEventAt || now - lastEventAt > LONG_GAP), at: lastEventAt };
}

type Running = Extract<ClockState, { kind: 'running' }>;

function run(minutes: number, left: number, ran: number, now: Timestamp): Running {
  return { kind: 'running', endsAt: now + left, minutes, since: now, ran };
}

function untimed(clock: ClockState): ClockState {
  switch (clock.kind) {
    case 'idle':
      return newClock(null);
    case 'running':
      return { kind: 'untimed', since: clock.since, ran: clock.ran };
    case 'paused':
      return { kind: 'untimed', since: null, ran: clock.ran };
    case 'untimed':
      return clock;
  }
}

function timed(clock: Extract<ClockState, { kind: 'untimed' }>, minutes: number, now: Timestamp): ClockState {
  const { since, ran } = clock;
  if (since !== null) return { kind: 'running', endsAt: now + toMs(minutes), minutes, since, ran };
  return ran > 0 ? { kind: 'paused', left: toMs(minutes), minutes, ran } : newClock(minutes);
}

function lengthened(left: number, by: number): number {
  if (by < 0) return left > 0 ? Math.max(0, left + by) : left;
  return by === 0 ? left : Math.max(0, left) + by;
}

function toMs(minutes: number): number {
  return Math.round(minutes * MINUTE);
}
