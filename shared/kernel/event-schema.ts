import * as v from 'valibot';
import type { KernelEvent, RoomEvent } from './model.ts';
import { planItemSchema, stepSchema } from './command-table.ts';
import type { Registry } from './activity.ts';
import { parseWith, type Schema } from './schema.ts';

const id = v.string();
const ids = v.array(v.string());
const text = v.nullable(v.string());
const step = stepSchema;
const maybeStep = v.nullable(stepSchema);
const time = v.number();
const groups = v.array(v.strictObject({ number: v.number(), members: ids }));
const clock = v.variant('kind', [
  v.strictObject({ kind: v.literal('idle'), minutes: v.number() }),
  v.strictObject({ kind: v.literal('running'), endsAt: time, minutes: v.number(), since: time, ran: v.number() }),
  v.strictObject({ kind: v.literal('paused'), left: v.number(), minutes: v.number(), ran: v.number() }),
  v.strictObject({ kind: v.literal('untimed'), since: v.nullable(time), ran: v.number() }),
]);
const event = <const Type extends string, const Entries extends v.ObjectEntries>(type: Type, entries: Entries) => v.strictObject({ type: v.literal(type), ...entries });

/** The kernel's events as they stand in the log; older shapes are lifted here. */
const kernelEventSchema = v.variant('type', [
  event('sessionOpened', { language: v.string(), practice: v.boolean(), endsAt: v.nullable(time), plan: v.array(planItemSchema) }),
  event('planChanged', { plan: v.array(planItemSchema) }),
  event('endTimeSet', { endsAt: v.nullable(time) }),
  event('seeingChosen', { seeing: v.picklist(['projector', 'laptop', 'phones']) }),
  event('seatTaken', { seat: id, pretend: v.boolean() }),
  event('participantJoined', { id, way: v.picklist(['phone', 'paper', 'table', 'room']), seat: v.nullable(id) }),
  event('participantNamed', { id, name: text }),
  event('seatChanged', { id, seat: v.nullable(id), way: v.picklist(['phone', 'paper', 'table', 'room']) }),
  event('tableChosen', { seat: id, table: v.nullable(v.number()) }),
  event('presenceChanged', { asleep: ids, back: ids, gone: ids, here: ids }),
  event('peopleLinked', { people: ids }),
  event('peopleUnlinked', { people: ids }),
  event('doorLocked', { locked: v.boolean() }),
  event('limitRaised', { limit: v.number() }),
  event('groupWayChosen', { way: v.nullable(v.picklist(['random', 'table', 'hand'])) }),
  event('stepEntered', { step, from: maybeStep, clock, groupsFrom: v.nullable(v.string()), writing: v.boolean(), open: v.exactOptional(v.literal(true)) }),
  event('stepReturned', { step: maybeStep, from: maybeStep }),
  event('passAdded', { run: id }),
  event('passRemoved', { run: id }),
  event('peoplePlaced', { step, people: ids, group: v.number() }),
  event('groupsMerged', { step, from: v.number(), into: v.number() }),
  event('groupsFormed', { step, way: v.picklist(['random', 'table', 'hand', 'join', 'copied']), groups }),
  event('clockChanged', { step, clock, why: v.picklist(['start', 'pause', 'resume', 'minute', 'restart', 'minutes', 'left', 'returned', 'gap', 'undo']) }),
  event('minutesSet', { step, minutes: v.nullable(v.number()) }),
  event('minutesCleared', { step }),
  event('timeEnded', { step, endsAt: time }),
  event('clockHidden', { hidden: v.boolean() }),
  event('moreTimeAsked', { step, seat: id }),
  event('textShown', { id, shown: v.boolean() }),
  event('textHidden', { id, hidden: v.boolean() }),
  event('textSpotlit', { id: v.nullable(id) }),
  event('screenBlanked', { blank: v.boolean() }),
  event('joinShown', { mode: v.picklist(['off', 'join', 'qr']) }),
  event('promiseMade', { id, what: text, who: text, by: text, work: text }),
  event('promiseDropped', { id, dropped: v.boolean() }),
  event('promiseTold', { id, promise: id, did: text }),
  event('promiseUntold', { id, promise: id }),
  event('noteWritten', { id, text, step: maybeStep }),
  event('wordsRemoved', { targets: v.array(v.strictObject({ rev: v.number(), field: v.string() })), reason: v.picklist(['ended', 'host', 'author', 'retention', 'purge']) }),
  event('commandUndone', { command: v.string() }),
  event('sessionEnded', {}),
  event('sessionReopened', {}),
]) satisfies Schema<KernelEvent>;

/** By type, so that a load does not try forty shapes for each event. */
const kernelRows: ReadonlyMap<unknown, Schema<KernelEvent>> = new Map(kernelEventSchema.options.map((row) => [row.entries.type.literal, row]));

const activityEvent = v.strictObject({ type: v.literal('activity'), step, event: v.looseObject({ type: v.string() }), late: v.optional(v.literal(true)) });

/**
 * Parses one stored event on load. `runs` maps each run named so far to its activity and is filled from plans as they pass.
 * null: not an event this release knows; the room then refuses to open and the log is kept.
 */
export function parseStored(registry: Registry, runs: Map<string, string>, raw: unknown): RoomEvent | null {
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
  if (type !== 'activity') {
    const row = kernelRows.get(type);
    const kernel = row && parseWith(row, raw);
    if (!kernel?.ok) return null;
    const { value } = kernel;
    if (value.type === 'sessionOpened' || value.type === 'planChanged') for (const item of value.plan) runs.set(item.run, item.activity);
    return value;
  }
  const wrapped = parseWith(activityEvent, raw);
  if (!wrapped.ok) return null;
  const activity = registry.get(runs.get(wrapped.value.step.run) ?? '');
  const inner = activity && parseWith(activity.eventSchema as Schema<{ readonly type: string }>, wrapped.value.event);
  if (!inner?.ok) return null;
  const { step: at, late } = wrapped.value;
  return late ? { type: 'activity', step: at, event: inner.value, late } : { type: 'activity', step: at, event: inner.value };
}
