import { describe, expect, test } from 'vitest';
import type { AnyActivity, Registry } from '../../../../shared/kernel/activity.ts';
import { clockValue, draftsOf, firstPlan, moveRow, nextTimeAt, rowsOf, sizeOf, totalMinutes, withClosing } from './plan.ts';

const activity = (id: string, minutes: readonly (number | null)[]): AnyActivity =>
  ({
    id,
    initialState: () => null,
    presets: [{ id: 'usual', config: { minutes } }, { id: 'long', config: { minutes: minutes.map((one) => one && one * 2) } }],
    stages: (config: { readonly minutes: readonly (number | null)[] }) => config.minutes.map((one) => ({ id: 's', minutes: one, writing: false, groups: 'none' })),
  }) as unknown as AnyActivity;
const registry: Registry = new Map([
  ['race', activity('race', [2, 6])],
  ['card', activity('card', [3, null])],
  ['closing', activity('closing', [2])],
]);
let made = 0;
const newRun = (): string => `run-${(made += 1)}`;

describe('the plan on the host home', () => {
  test('a first-time host has a plan that can start at once', () => {
    const rows = firstPlan(registry, newRun);
    expect(draftsOf(rows)).toEqual([{ activity: 'race', preset: 'usual', config: { minutes: [2, 6] } }]);
    expect(withClosing(registry, rows).at(-1)?.activity).toBe('closing');
  });
  test('[K13] the total counts the closing and one minute between exercises', () => {
    expect(totalMinutes(registry, firstPlan(registry, newRun), 12)).toBe(11);
  });
  test('rows move by one place, never past a started one or the closing', () => {
    const { rows } = rowsOf(registry, [{ activity: 'race', preset: 'usual' }, { activity: 'card', preset: 'usual' }, { activity: 'closing', preset: 'usual' }], newRun);
    const names = (list: typeof rows): readonly string[] => list.map((row) => row.activity);
    expect(names(moveRow(rows, 0, 1))).toEqual(['card', 'race', 'closing']);
    expect(names(moveRow(rows, 1, 1))).toEqual(['race', 'card', 'closing']);
    expect(names(moveRow(rows, 0, -1))).toEqual(['race', 'card', 'closing']);
    const started = rows.map((row, index) => ({ ...row, started: index === 0 }));
    expect(names(moveRow(started, 1, -1))).toEqual(['race', 'card', 'closing']);
  });
  test('a saved plan keeps own settings and says when a part is no longer known', () => {
    const found = rowsOf(registry, [{ activity: 'race', preset: null, config: { minutes: [1] } }, { activity: 'gone', preset: null }], newRun);
    expect(found.lost).toBe(true);
    expect(found.rows.map((row) => row.config)).toEqual([{ minutes: [1] }]);
  });
  test('the form people will play follows the head count', () => {
    expect([1, 2, 3, 4, 7, 8, 59, 60].map(sizeOf)).toEqual(['rehearsal', 'short', 'short', 'small', 'small', 'full', 'full', 'large']);
  });
  test('"We end at" means the next such time here', () => {
    const noon = new Date(2026, 10, 23, 12, 0).getTime();
    const later = nextTimeAt('12:45', noon) ?? 0;
    expect(later - noon).toBe(45 * 60_000);
    expect(clockValue(nextTimeAt('11:00', noon) ?? 0)).toBe('11:00');
    expect((nextTimeAt('11:00', noon) ?? 0) > noon).toBe(true);
    expect(nextTimeAt('', noon)).toBeNull();
  });
});
