import { planMinutes } from '../../../../shared/kernel/fit.ts';
import type { Registry } from '../../../../shared/kernel/activity.ts';
import type { PlanDraft } from '../../../../shared/http.ts';
import { LAST_EXERCISE } from '../../../../shared/last-exercise.ts';

/** One exercise of the plan on screen. `run` is its id in the room, or one made here; a started one cannot be changed. */
export type PlanRow = {
  readonly run: string;
  readonly activity: string;
  readonly preset: string | null;
  readonly config: unknown;
  readonly started: boolean;
};

/** People a plan is sized for while the host has not said (experience §3). */
export const USUAL_PEOPLE = 12;

/** A plan a first-time host can start as it is: the first exercise that is not the closing, as its first preset. */
export function firstPlan(registry: Registry, newRun: () => string): readonly PlanRow[] {
  const first = [...registry.keys()].find((id) => id !== LAST_EXERCISE);
  return first === undefined ? [] : [newRow(registry, first, newRun())].filter((row) => row !== null);
}

/** A row with the exercise's first preset; null for an exercise this build does not know. */
export function newRow(registry: Registry, activity: string, run: string): PlanRow | null {
  const preset = registry.get(activity)?.presets[0];
  return preset ? { run, activity, preset: preset.id, config: preset.config as unknown, started: false } : null;
}

/** Minutes of each stage for this many people; null: no limit. Empty for an exercise this build does not know. */
export function rowMinutes(registry: Registry, row: PlanRow, people: number): readonly (number | null)[] {
  const activity = registry.get(row.activity);
  return activity?.stages(row.config, people, 0, activity.initialState(row.config)).map((stage) => stage.minutes) ?? [];
}

/** Minutes of the whole plan with its changeovers, the closing included even where the rows lack it (K13). */
export function totalMinutes(registry: Registry, rows: readonly PlanRow[], people: number): number {
  return planMinutes(withClosing(registry, rows).map((row) => rowMinutes(registry, row, people)));
}

/** The rows with the closing last, as the server will have it. */
export function withClosing(registry: Registry, rows: readonly PlanRow[]): readonly PlanRow[] {
  const closing = rows.find((row) => row.activity === LAST_EXERCISE) ?? newRow(registry, LAST_EXERCISE, LAST_EXERCISE);
  const others = rows.filter((row) => row.activity !== LAST_EXERCISE);
  return closing ? [...others, closing] : others;
}

/** Moves a row by one place, never past a started one or the closing. */
export function moveRow(rows: readonly PlanRow[], index: number, by: -1 | 1): readonly PlanRow[] {
  const row = rows[index];
  const other = rows[index + by];
  if (!row || !other || other.started || row.started || other.activity === LAST_EXERCISE || row.activity === LAST_EXERCISE) return rows;
  return rows.map((kept, at) => (at === index ? other : at === index + by ? row : kept));
}

export function draftsOf(rows: readonly PlanRow[]): readonly PlanDraft[] {
  return rows.map(({ activity, preset, config }) => ({ activity, preset, config }));
}

/** Rows of a saved plan; exercises this build does not know are left out (`lost`). */
export function rowsOf(
  registry: Registry,
  drafts: readonly PlanDraft[],
  newRun: () => string,
): { readonly rows: readonly PlanRow[]; readonly lost: boolean } {
  const rows = drafts.flatMap((draft): readonly PlanRow[] => {
    const activity = registry.get(draft.activity);
    const preset = activity?.presets.find((one) => one.id === draft.preset) ?? activity?.presets[0];
    if (!preset) return [];
    const config: unknown = draft.config ?? preset.config;
    return [{ run: newRun(), activity: draft.activity, preset: draft.preset, config, started: false }];
  });
  return { rows, lost: rows.length < drafts.length };
}

/** Which form of the exercises this many people will play (experience §3, "1 / 2–3 / 4–7 / 8+"). */
export function sizeOf(people: number): 'rehearsal' | 'short' | 'small' | 'full' | 'large' {
  if (people <= 1) return 'rehearsal';
  if (people <= 3) return 'short';
  if (people <= 7) return 'small';
  return people < 60 ? 'full' : 'large';
}

/** The next time it is `hours:minutes` here, as ms since 1970: today, or tomorrow when that is past. Null for no time. */
export function nextTimeAt(clock: string, now: number): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes)) return null;
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** A time of day for an `<input type="time">`: '19:45'. */
export function clockValue(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
