import { describe, expect, test } from 'vitest';
import type { ConsoleStep } from '../../../../shared/kernel/views.ts';
import { driftOf, planRuns } from './drift.ts';
import { fitOf } from './roomFit.ts';
import { bestWay, groupCounts } from './check/ways.ts';

const MINUTE = 60_000;
const NOW = 1_000_000;
const step = (run: string, activity: string, stage: string, over: Partial<ConsoleStep> = {}): ConsoleStep => ({
  key: `${run}/${stage}/1`,
  step: { run, stage, pass: 1 },
  activity,
  index: 1,
  of: 2,
  minutes: 5,
  writing: false,
  state: 'ahead',
  ranMs: null,
  ...over,
});

describe('the steps on the console', () => {
  test('drift counts whole minutes of finished steps only', () => {
    expect(driftOf({ state: 'done', minutes: 5, ranMs: 7.5 * MINUTE })).toBe(2);
    expect(driftOf({ state: 'done', minutes: 5, ranMs: 3.9 * MINUTE })).toBe(-1);
    expect(driftOf({ state: 'done', minutes: null, ranMs: MINUTE })).toBe(0);
    expect(driftOf({ state: 'current', minutes: 5, ranMs: 9 * MINUTE })).toBe(0);
  });
  test('steps are told exercise by exercise, in the order of the plan', () => {
    const steps = [step('a', 'common-ground', 'brief'), step('a', 'common-ground', 'race'), step('z', 'closing', 'checkin')];
    expect(planRuns(steps).map((run) => [run.activity, run.steps.length])).toEqual([['common-ground', 2], ['closing', 1]]);
  });
  test('[K13] the fit never skips the closing', () => {
    const steps = [step('a', 'common-ground', 'race'), step('b', 'question-card', 'ask'), step('z', 'closing', 'checkin')];
    const room = { phase: 'lobby', steps, consoleClock: null, endsAt: NOW + 9 * MINUTE } as const;
    expect(fitOf(room, NOW)?.trims).toContainEqual({ kind: 'skip', run: 'b', minutes: 6 });
    expect(fitOf({ ...room, endsAt: null }, NOW)).toBeNull();
  });
});

describe('[K9] ways out when phones cannot reach the computer', () => {
  test('a room without phones is counted into even groups of two or more', () => {
    expect(groupCounts(11, 3)).toEqual([4, 4, 3]);
    expect(groupCounts(5, 2)).toEqual([3, 2]);
    expect(groupCounts(4, 1)).toEqual([4]);
  });
  test('a hotspot fits up to eight phones', () => {
    expect(bestWay(8)).toBe('hotspot');
    expect(bestWay(9)).toBe('table');
  });
});
