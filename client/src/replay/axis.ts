/** A silence longer than this is shown shorter, in ms. */
const SILENCE = 3 * 60_000;
/** So long it is then. */
const SHORT = 30_000;

/** One moment: everything that came at the same time. `rev` is its last event's, `x` its place on the line, both ends included. */
export type Tick = { readonly rev: number; readonly at: number; readonly x: number };

/** A session's moments on a line of shown time, in ms from its start. */
export type Axis = { readonly ticks: readonly Tick[]; readonly length: number };

/** `after`: how long after the one before each event came, from the second on (ms). */
export function axisOf(startsAt: number, after: readonly number[]): Axis {
  const ticks: Tick[] = [{ rev: 1, at: startsAt, x: 0 }];
  after.forEach((ms, index) => {
    const before = ticks.at(-1) ?? { rev: 0, at: startsAt, x: 0 };
    const rev = index + 2;
    if (ms <= 0) ticks[ticks.length - 1] = { ...before, rev };
    else ticks.push({ rev, at: before.at + ms, x: before.x + (ms > SILENCE ? SHORT : ms) });
  });
  return { ticks, length: ticks.at(-1)?.x ?? 0 };
}

/** Index of the moment that stands at a place of the line. */
export function tickAt({ ticks }: Axis, x: number): number {
  return lastWhere(ticks, (tick) => tick.x <= x);
}

/** Index of the moment an event belongs to; the first or last for one that is not there. */
export function tickOf({ ticks }: Axis, rev: number): number {
  const before = lastWhere(ticks, (tick) => tick.rev < rev);
  const first = ticks[0];
  return first && rev <= first.rev ? 0 : Math.min(ticks.length - 1, before + 1);
}

/** The real time at a place, ms since 1970: a silence that was cut short passes faster. */
export function timeAt(axis: Axis, x: number): number {
  const index = tickAt(axis, x);
  const [here, next] = [axis.ticks[index], axis.ticks[index + 1]];
  if (!here) return 0;
  if (!next) return here.at;
  return here.at + ((x - here.x) / (next.x - here.x)) * (next.at - here.at);
}

function lastWhere(ticks: readonly Tick[], holds: (tick: Tick) => boolean): number {
  let [low, high] = [0, ticks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const tick = ticks[middle];
    if (tick && holds(tick)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
