/**
 * Does the plan fit before "We end at"? [K13] Minutes throughout; a changeover is one minute between exercises, inside one
 * the minutes include it. What to trim is only a proposal: a person accepts it.
 */
import { leftOf } from './clock.ts';
import type { ClockState, Timestamp } from './clock.ts';
import { stepKey } from './step.ts';
import type { RunId, Step } from './step.ts';

const MINUTE = 60_000;
const CHANGEOVER = 1;
/** A step keeps at least this share of its minutes, and never less than one. */
const LEAST_SHARE = 0.6;

/** One step as the console's list has it. `ranMs` is null until the step was entered. */
export type FitStep = {
  readonly step: Step;
  readonly minutes: number | null;
  readonly state: 'done' | 'current' | 'ahead';
  readonly ranMs: number | null;
};

export type Trim =
  | { readonly kind: 'shorten'; readonly step: Step; readonly from: number; readonly to: number }
  | { readonly kind: 'skip'; readonly run: RunId; readonly minutes: number };

/** `over`: minutes past the end, rounded up; 0 or below: spare minutes, rounded down. `stillOver`: what no trim can save. */
export type Fit = {
  readonly needed: number;
  readonly over: number;
  readonly trims: readonly Trim[];
  readonly stillOver: number;
};

/** Minutes of a plan not yet begun; `runs` holds the minutes of each exercise's steps (null: no limit, counts nothing). */
export function planMinutes(runs: readonly (readonly (number | null)[])[]): number {
  const steps = runs.flat().reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  return steps + CHANGEOVER * Math.max(0, runs.length - 1);
}

/**
 * Measures what is still to come against the end time and proposes what to shorten or skip [K13].
 * @param steps all steps of the plan in order
 * @param clock the clock of the current step; null in the lobby or without one
 * @param keep runs that are never skipped (the closing, say)
 */
export function fitPlan(
  steps: readonly FitStep[],
  clock: ClockState | null,
  endsAt: Timestamp,
  now: Timestamp,
  keep: ReadonlySet<RunId>,
): Fit {
  const needed = neededMinutes(steps, clock, now);
  const exact = needed - (endsAt - now) / MINUTE;
  const over = exact > 0 ? Math.ceil(exact) : Math.floor(exact) || 0;
  if (over <= 0) return { needed, over, trims: [], stillOver: 0 };
  const trims = proposeTrims(steps, over, keep);
  return { needed, over, trims, stillOver: Math.max(0, over - savedBy(trims)) };
}

/** Minutes a list of trims saves, the changeover of a skipped exercise included. */
export function savedBy(trims: readonly Trim[]): number {
  return trims.reduce((sum, trim) => sum + (trim.kind === 'shorten' ? trim.from - trim.to : trim.minutes), 0);
}

/** A step's sensible minimum: 60 % of its minutes in whole minutes, and never below one. */
export function leastMinutes(minutes: number): number {
  return Math.min(minutes, Math.max(1, Math.ceil(minutes * LEAST_SHARE)));
}

function neededMinutes(steps: readonly FitStep[], clock: ClockState | null, now: Timestamp): number {
  const open = steps.filter((step) => step.state !== 'done');
  const runs = new Set(open.map((step) => step.step.run));
  const minutes = open.reduce((sum, step) => sum + remaining(step, clock, now), 0);
  return minutes + CHANGEOVER * Math.max(0, runs.size - 1);
}

function remaining(step: FitStep, clock: ClockState | null, now: Timestamp): number {
  if (step.state === 'current' && clock) return Math.max(0, (leftOf(clock, now) ?? 0) / MINUTE);
  return Math.max(0, (step.minutes ?? 0) - (step.ranMs ?? 0) / MINUTE);
}

/** Shortens the longest steps first, a minute at a time; when that is not enough, skips exercises from the end as well. */
function proposeTrims(steps: readonly FitStep[], over: number, keep: ReadonlySet<RunId>): readonly Trim[] {
  const skips: Trim[] = [];
  let left = steps.filter(isFree);
  const choices = skippable(steps, keep);
  for (;;) {
    const shorter = shorten(left, over - savedBy(skips));
    const run = choices.at(-1 - skips.length);
    if (savedBy([...skips, ...shorter]) >= over || run === undefined) return [...skips, ...shorter];
    const gone = left.filter((step) => step.step.run === run);
    skips.push({ kind: 'skip', run, minutes: CHANGEOVER + gone.reduce((sum, step) => sum + (step.minutes ?? 0), 0) });
    left = left.filter((step) => step.step.run !== run);
    if (savedBy(skips) >= over) return skips;
  }
}

function shorten(steps: readonly FitStep[], over: number): readonly Trim[] {
  const plan = new Map(steps.map((step) => [stepKey(step.step), step.minutes ?? 0]));
  const roomFor = (step: FitStep): number => (plan.get(stepKey(step.step)) ?? 0) - leastMinutes(step.minutes ?? 0);
  for (let saved = 0; saved < over; saved += 1) {
    const longest = steps
      .filter((step) => roomFor(step) >= 1)
      .sort((a, b) => (plan.get(stepKey(b.step)) ?? 0) - (plan.get(stepKey(a.step)) ?? 0))[0];
    if (!longest) break;
    plan.set(stepKey(longest.step), (plan.get(stepKey(longest.step)) ?? 0) - 1);
  }
  return steps.flatMap((step): readonly Trim[] => {
    const from = step.minutes ?? 0;
    const to = plan.get(stepKey(step.step)) ?? from;
    return to < from ? [{ kind: 'shorten', step: step.step, from, to }] : [];
  });
}

/** Runs nobody has entered, save the first of the plan and those to keep, in order. */
function skippable(steps: readonly FitStep[], keep: ReadonlySet<RunId>): readonly RunId[] {
  const runs = [...new Set(steps.map((step) => step.step.run))];
  return runs
    .slice(1)
    .filter((run) => !keep.has(run) && steps.every((step) => step.step.run !== run || isFree(step)));
}

function isFree(step: FitStep): boolean {
  return step.state === 'ahead' && step.ranMs === null;
}
