/** One line that goes up by one at each of its `times` (ms, ascending). `group`: its number, for colour and sign. */
export type StepLine = { readonly id: string; readonly label: string; readonly group: number; readonly times: readonly number[] };
/** `end`: where it stops; `sign`: the height of its sign at the edge, apart from all others. */
export type DrawnLine = StepLine & { readonly path: string; readonly end: { readonly x: number; readonly y: number }; readonly sign: number };
export type StepFrame = { readonly left: number; readonly right: number; readonly top: number; readonly foot: number };

/** Room for one sign at the edge, and between two lines on the same step, in px. */
const SIGN = 22;
const LANE = 5;

/** The height in px that so many lines and steps need to stay apart. */
export function heightFor(lines: number, steps: number): number {
  return Math.max(200, lines * SIGN, (steps + 1) * (lines * LANE + 10));
}

/** Lays out lines that go up in steps. Every line keeps its own lane, so that none hides another on the same step. `end`: of the time scale, ms. `room`: of a sign and a lane. */
export function layOutSteps(lines: readonly StepLine[], steps: number, end: number, frame: StepFrame, room: { readonly sign: number; readonly lane: number } = { sign: SIGN, lane: LANE }): readonly DrawnLine[] {
  const band = (frame.foot - frame.top) / (steps + 1);
  const lane = Math.min(room.lane, band / Math.max(1, lines.length));
  const x = (ms: number): number => round(frame.left + ((frame.right - frame.left) * Math.min(ms, end)) / end);
  const y = (step: number, index: number): number => round(levelAt(step, steps, frame) + (index - (lines.length - 1) / 2) * lane);
  const drawn = lines.map((line, index) => {
    const path = line.times.map((ms, step) => `H${x(ms)}V${y(step + 1, index)}`).join('');
    return { ...line, path: `M${frame.left} ${y(0, index)}${path}`, end: { x: x(line.times.at(-1) ?? 0), y: y(line.times.length, index) } };
  });
  const places = apart(drawn.map((line) => line.end.y), room.sign, frame.top, frame.foot);
  return drawn.map((line, index) => ({ ...line, sign: places[index] ?? line.end.y }));
}

/** The middle of a step's band. */
export function levelAt(step: number, steps: number, frame: StepFrame): number {
  return frame.foot - ((frame.foot - frame.top) * (step + 0.5)) / (steps + 1);
}

/** Moves values at least `gap` apart, each as near to where it was as its neighbours let it, inside `low` to `high` where all fit. */
export function apart(values: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const placed: number[] = [];
  let floor = low + gap / 2;
  for (const index of order) {
    const at = Math.max(values[index] ?? 0, floor);
    placed[index] = at;
    floor = at + gap;
  }
  let roof = Math.max(high - gap / 2, low + gap / 2 + gap * (values.length - 1));
  for (const index of order.toReversed()) {
    const at = Math.min(placed[index] ?? 0, roof);
    placed[index] = at;
    roof = at - gap;
  }
  return placed.map(round);
}

const round = (value: number): number => Math.round(value * 10) / 10;
