import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPlan, leastMinutes, planMinutes, savedBy } from './fit.ts';
import type { FitStep } from './fit.ts';

const MINUTE = 60_000;
const NOW = 1_000_000_000;

function ahead(run: string, stage: string, minutes: number | null): FitStep {
  return { step: { run, stage, pass: 1 }, minutes, state: 'ahead', ranMs: null };
}
const commonGround = [ahead('a', 'brief', 2), ahead('a', 'race', 6), ahead('a', 'reveal', 2), ahead('a', 'debrief', 5)];
const card = [ahead('b', 'ask', 3), ahead('b', 'share', 3)];
const closing = [ahead('z', 'closing', 3)];
const keep = new Set(['z']);
const fit = (steps: readonly FitStep[], minutes: number): ReturnType<typeof fitPlan> =>
  fitPlan(steps, null, NOW + minutes * MINUTE, NOW, keep);

describe('the plan against the end time', () => {
  test('[K13] a plan counts its steps and one minute between exercises', () => {
    expect(planMinutes([[2, 6, 2, 5], [3, 3], [3]])).toBe(26);
    expect(planMinutes([[2, 6, 2, 5]])).toBe(15);
    expect(planMinutes([])).toBe(0);
    expect(planMinutes([[2, null], [null]])).toBe(3);
  });

  test('[K13] a plan that fits says how much is spare and trims nothing', () => {
    expect(fit([...commonGround, ...closing], 25)).toEqual({ needed: 19, over: -6, trims: [], stillOver: 0 });
    expect(fit([...commonGround, ...closing], 19).over).toBe(0);
  });

  test('[K13] 3 minutes over shortens the longest steps', () => {
    const { over, trims, stillOver } = fit([...commonGround, ...closing], 16);
    expect(over).toBe(3);
    expect(stillOver).toBe(0);
    expect(trims).toEqual([
      { kind: 'shorten', step: { run: 'a', stage: 'race', pass: 1 }, from: 6, to: 4 },
      { kind: 'shorten', step: { run: 'a', stage: 'debrief', pass: 1 }, from: 5, to: 4 },
    ]);
  });

  test('[K13] when shortening is not enough the last exercise before the closing goes', () => {
    const { trims, stillOver } = fit([...commonGround, ...card, ...closing], 17);
    expect(stillOver).toBe(0);
    expect(trims).toContainEqual({ kind: 'skip', run: 'b', minutes: 7 });
    expect(savedBy(trims)).toBeGreaterThanOrEqual(9);
  });

  test('[K13] the first exercise and the closing are never skipped; what cannot be saved is said', () => {
    const { trims, stillOver } = fit([...commonGround, ...closing], 5);
    expect(trims.every((trim) => trim.kind === 'shorten')).toBe(true);
    expect(stillOver).toBeGreaterThan(0);
  });

  test('[K13] the running step counts what its clock has left, and is never trimmed', () => {
    const race: FitStep = { step: { run: 'a', stage: 'race', pass: 1 }, minutes: 6, state: 'current', ranMs: 4 * MINUTE };
    const clock = { kind: 'running', endsAt: NOW + 2 * MINUTE, minutes: 6, since: NOW - 4 * MINUTE, ran: 0 } as const;
    const { needed, trims } = fitPlan([race, ...closing], clock, NOW + MINUTE, NOW, keep);
    expect(needed).toBe(6);
    expect(trims.some((trim) => trim.kind === 'shorten' && trim.step.stage === 'race')).toBe(false);
  });

  test('[K13] a step entered before counts what it has left and is never trimmed', () => {
    const entered: FitStep = { ...ahead('a', 'debrief', 5), ranMs: 2 * MINUTE };
    const { needed, trims } = fit([entered, ...closing], 1);
    expect(needed).toBe(7);
    expect(trims).toEqual([{ kind: 'shorten', step: { run: 'z', stage: 'closing', pass: 1 }, from: 3, to: 2 }]);
  });

  test('[K13] trims stay above the minimum, never touch what was entered, and save what they say', () => {
    const step = fc.record({ run: fc.constantFrom('a', 'b', 'c', 'z'), minutes: fc.option(fc.integer({ min: 1, max: 30 })), done: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 120 }), (rows, left) => {
        const steps = rows
          .sort((a, b) => a.run.localeCompare(b.run))
          .map((row, index): FitStep => ({ step: { run: row.run, stage: `s${index}`, pass: 1 }, minutes: row.minutes, state: row.done ? 'done' : 'ahead', ranMs: row.done ? 1 : null }));
        const { over, trims, stillOver } = fit(steps, left);
        const entered = new Set(steps.filter((row) => row.state === 'done').map((row) => row.step.run));
        for (const trim of trims) {
          if (trim.kind === 'shorten') expect(trim.to).toBeGreaterThanOrEqual(leastMinutes(trim.from));
          else expect(trim.run === 'z' || entered.has(trim.run)).toBe(false);
        }
        if (over > 0) expect(stillOver).toBe(Math.max(0, over - savedBy(trims)));
        else expect(trims).toEqual([]);
      }),
    );
  });
});
