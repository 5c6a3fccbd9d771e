import type { ConsoleStep } from '../../../../shared/kernel/views.ts';
import type { RunId } from '../../../../shared/kernel/step.ts';

const MINUTE = 60_000;

/** Whole minutes a finished step ran longer (or, below zero, shorter) than planned; 0 while it runs or without a limit. */
export function driftOf(step: Pick<ConsoleStep, 'state' | 'minutes' | 'ranMs'>): number {
  if (step.state !== 'done' || step.minutes === null || step.ranMs === null) return 0;
  const drift = (step.ranMs - step.minutes * MINUTE) / MINUTE;
  return Math.trunc(drift);
}

export type PlanRun = { readonly run: RunId; readonly activity: string; readonly steps: readonly ConsoleStep[] };

/** The steps of the plan, one entry for each exercise in order. */
export function planRuns(steps: readonly ConsoleStep[]): readonly PlanRun[] {
  const runs = new Map<RunId, ConsoleStep[]>();
  for (const step of steps) runs.set(step.step.run, [...(runs.get(step.step.run) ?? []), step]);
  return [...runs].map(([run, list]) => ({ run, activity: list[0]?.activity ?? '', steps: list }));
}
