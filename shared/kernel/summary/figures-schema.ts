import * as v from 'valibot';
import type { Registry } from '../activity.ts';
import { parseWith, type Schema } from '../schema.ts';
import { count, several } from './figure.ts';
import type { SessionFigures } from './figures.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const stage = v.strictObject({
  run: id, activity: id, stage: id, pass: count, enteredAt: count, plannedMs: v.nullable(count), spentMs: count, pausedMs: count, pauses: count, extraMinutes: count, restarts: count, visits: count,
  present: count, sent: v.nullable(v.strictObject({ done: count, of: count, unit: v.picklist(['people', 'groups']) })), late: count, typedFor: count,
  medianWords: v.nullable(v.pipe(v.number(), v.minValue(0))), moreTime: count,
});
const worked = v.strictObject({
  shown: count, hidden: count, overruled: count, promises: v.strictObject({ made: count, told: count }), here: count, sent: count, skipped: count, helped: count,
  selves: v.nullable(v.strictObject({ people: count, of: count })),
});
const figures: Schema<SessionFigures> = v.strictObject({
  version: v.literal(1), rev: count, language: id, openedAt: count, startedAt: v.nullable(count), endedAt: v.nullable(count),
  people: v.strictObject({ all: count, phone: count, paper: count, table: count, room: count }),
  plannedMs: count, spentMs: count, stages: several(stage),
  exercises: several(v.strictObject({ run: id, activity: id, version: count, preset: v.nullable(id), summary: v.unknown() })),
  notPlayed: v.exactOptional(several(v.strictObject({ run: id, activity: id }))),
  worked,
});

/**
 * Figures from another server, each exercise's by its own schema; null: they are none, or not of the session whose log gave `found`. They may
 * count more than `found`, whose words have gone, but of the same playings and the same end.
 */
export function parseFigures(registry: Registry, raw: unknown, found: SessionFigures): SessionFigures | null {
  const parsed = parseWith(figures, raw);
  if (!parsed.ok) return null;
  const same = (of: (one: SessionFigures) => unknown): boolean => JSON.stringify(of(parsed.value)) === JSON.stringify(of(found));
  if (!same(({ language, openedAt, startedAt, endedAt }) => [language, openedAt, startedAt, endedAt])) return null;
  if (!same(({ exercises }) => exercises.map(({ run, activity }) => [run, activity]))) return null;
  if (!same(({ stages }) => stages.map(({ run, activity, stage: name, pass }) => [run, activity, name, pass]))) return null;
  const sound = parsed.value.exercises.every(({ activity, summary }) => {
    const schema = registry.get(activity)?.summarySchema as Schema | undefined;
    return schema !== undefined && parseWith(schema, summary).ok;
  });
  return sound ? parsed.value : null;
}
