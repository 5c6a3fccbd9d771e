import type { Registry, Typed } from '../activity.ts';
import { ranFor, type ClockState, type Timestamp } from '../clock.ts';
import type { RecordedEvent, RoomEvent } from '../model.ts';
import { stepKey, type Step, type StepKey } from '../step.ts';
import { activities } from './shown-log.ts';

/** One visit to a stage. Times in ms; `from` and `to` are revs, `to` that of the event that ended it, or of the last one. */
export type ReplayBar = {
  readonly key: StepKey;
  readonly step: Step;
  readonly activity: string;
  readonly from: number;
  readonly to: number;
  readonly startsAt: Timestamp;
  readonly endsAt: Timestamp;
  /** Its minutes as they stood when it was left, +1 min not counted; null: untimed. */
  readonly plannedMs: number | null;
  /** What the clock ran in this visit, pauses left out. */
  readonly ranMs: number;
};
export type MarkKind = 'pause' | 'minute' | 'reveal' | 'back';
export type ReplayMark = { readonly rev: number; readonly kind: MarkKind };

/** A session as a line: where it was when, and what is worth jumping to. */
export type TimeLine = { readonly bars: readonly ReplayBar[]; readonly marks: readonly ReplayMark[] };

/** Reads the line from the log alone, in today's shapes, without folding it. A stage that was come back to has a bar for each visit. */
export function timeLine(registry: Registry, log: readonly RecordedEvent[]): TimeLine {
  const runs = activities(log);
  const clocks = new Map<StepKey, ClockState>();
  const order: StepKey[] = [];
  const bars: ReplayBar[] = [];
  const marks: ReplayMark[] = [];
  let visit: Visit | null = null;
  let step: Step | null = null;
  for (const recorded of log) {
    const { event, rev, at } = recorded;
    if (event.type === 'clockChanged') clocks.set(stepKey(event.step), event.clock);
    if (event.type === 'stepEntered') {
      clocks.set(stepKey(event.step), event.clock);
      order.push(stepKey(event.step));
    }
    const kind = isBack(event, order) ? 'back' : markOf(registry, runs, event);
    if (kind) marks.push({ rev, kind });
    if (event.type === 'stepEntered' || event.type === 'stepReturned') step = event.step;
    else if (event.type !== 'sessionEnded' && event.type !== 'sessionReopened') continue;
    if (visit) bars.push(barOf(visit, recorded, clocks, runs));
    const stays = event.type === 'sessionEnded' ? null : step;
    visit = stays && { step: stays, from: rev, startsAt: at, ranBefore: ranOf(clocks, stays, at) };
  }
  const last = log.at(-1);
  if (visit && last) bars.push(barOf(visit, last, clocks, runs));
  return { bars, marks };
}

type Visit = { readonly step: Step; readonly from: number; readonly startsAt: Timestamp; readonly ranBefore: number };

function ranOf(clocks: ReadonlyMap<StepKey, ClockState>, step: Step, at: Timestamp): number {
  const clock = clocks.get(stepKey(step));
  return clock ? ranFor(clock, at) : 0;
}

function barOf({ step, from, startsAt, ranBefore }: Visit, end: RecordedEvent, clocks: ReadonlyMap<StepKey, ClockState>, runs: ReadonlyMap<string, string>): ReplayBar {
  const clock = clocks.get(stepKey(step));
  return {
    key: stepKey(step), step, activity: runs.get(step.run) ?? '', from, to: end.rev, startsAt, endsAt: end.at,
    plannedMs: clock && clock.kind !== 'untimed' ? clock.minutes * 60_000 : null,
    ranMs: Math.max(0, ranOf(clocks, step, end.at) - ranBefore),
  };
}

/** Next may lead to a step that was left before as well: that is no way back. */
function isBack(event: RoomEvent, order: readonly StepKey[]): boolean {
  if (event.type !== 'stepReturned' || event.from === null) return false;
  return event.step === null || order.indexOf(stepKey(event.step)) < order.indexOf(stepKey(event.from));
}

function markOf(registry: Registry, runs: ReadonlyMap<string, string>, event: RoomEvent): MarkKind | null {
  if (event.type === 'clockChanged') return event.why === 'pause' || event.why === 'gap' ? 'pause' : event.why === 'minute' ? 'minute' : null;
  const shows = (event.type === 'textShown' && event.shown) || (event.type === 'textSpotlit' && event.id !== null) || (event.type === 'activity' && reveals(registry, runs.get(event.step.run), event.event));
  return shows ? 'reveal' : null;
}

/** Whether the activity says that this brings something to the wall. */
function reveals(registry: Registry, activity: string | undefined, event: Typed): boolean {
  const own = registry.get(activity ?? '')?.reveals as Readonly<Record<string, ((event: Typed) => boolean) | undefined>> | undefined;
  return own?.[event.type]?.(event) === true;
}
