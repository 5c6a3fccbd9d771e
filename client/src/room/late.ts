import type { Timers } from './timers.ts';

/** K4: the box of a left step stays this long, then its words go at a random moment of the next. */
const FINISH_MS = 10_000;
const SPREAD_MS = 3_000;

/** One box whose words go along when the host moves on. */
export type LateBox = {
  /** What is in it now. */
  readonly text: () => string;
  readonly send: (text: string) => void;
};

export type LateSend = {
  /** When the boxes stop waiting, ms of `timers.now`. */
  readonly until: number;
  /** Nothing is sent by itself; the words stay drafts. */
  stop(): void;
};

/** Waits for the last line, then sends what is in the boxes, each once; an empty one sends nothing. `done` comes after, also when stopped. */
export function sendLate(boxes: readonly LateBox[], timers: Timers, done: () => void): LateSend {
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    done();
  };
  const cancel = timers.after(FINISH_MS + timers.random() * SPREAD_MS, () => {
    for (const box of boxes) {
      const text = box.text().trim();
      if (text !== '') box.send(text);
    }
    end();
  });
  return {
    until: timers.now() + FINISH_MS,
    stop: () => {
      cancel();
      end();
    },
  };
}
