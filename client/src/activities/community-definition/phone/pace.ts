import type { Timers } from '../../../room/timers.ts';

/** A revision is made after this pause, and while somebody goes on typing at the latest after the second (CD1). */
const PAUSE_MS = 800;
const LATEST_MS = 3_000;
/** Many phone keyboards compose every word, and end the last one only when they are put away: a composition that stands still so long is a pause. */
const REST_MS = 3_000;

export type Pace = {
  typed(): void;
  /** An input method began or ended to compose. */
  composing(on: boolean): void;
  /** Tells at once what waits, if anything. */
  flush(): void;
  stop(): void;
};

/** When typed words are told: in pauses, never while an input method is at work on them. */
export function createPace(timers: Timers, tell: () => void): Pace {
  let pause: (() => void) | null = null;
  let latest: (() => void) | null = null;
  let overdue = false;
  let composes = false;
  let typedAt = 0;

  const stop = (): void => {
    pause?.();
    latest?.();
    pause = latest = null;
    overdue = false;
  };
  const wait = (ms: number): void => {
    pause?.();
    pause = timers.after(ms, fire);
  };
  const fire = (): void => {
    const rest = typedAt + REST_MS - timers.now();
    if (composes && rest > 0) wait(rest);
    else {
      stop();
      tell();
    }
  };
  return {
    typed: () => {
      typedAt = timers.now();
      wait(composes ? REST_MS : PAUSE_MS);
      latest ??= timers.after(LATEST_MS, () => {
        overdue = true;
        if (!composes) fire();
      });
    },
    composing: (on) => {
      composes = on;
      // Some browsers bring the last letters only after the end.
      if (!on && pause) wait(overdue ? 0 : PAUSE_MS);
    },
    flush: () => {
      if (!pause) return;
      stop();
      tell();
    },
    stop,
  };
}
