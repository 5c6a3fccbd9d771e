import * as v from 'valibot';
import type { KernelEvent } from '../../shared/kernel/model.ts';
import type { Schema } from '../../shared/kernel/schema.ts';

/**
 * The shapes of the kernel's events as they stand in a log. Events are for ever: a new field is optional here and lifted where it
 * is read, a field is never taken away. Words that were removed are null (architecture, point 10).
 */
const id = v.string();
const ids = v.array(id);
const time = v.number();
const whole = v.pipe(v.number(), v.integer());
const step = v.strictObject({ run: v.string(), stage: v.string(), pass: whole });
const words = v.nullable(v.string());
const way = v.picklist(['phone', 'paper', 'table', 'room']);

const clock = v.variant('kind', [
  v.strictObject({ kind: v.literal('idle'), minutes: v.number() }),
  v.strictObject({ kind: v.literal('running'), endsAt: time, minutes: v.number(), since: time, ran: v.number() }),
  v.strictObject({ kind: v.literal('paused'), left: v.number(), minutes: v.number(), ran: v.number() }),
  v.strictObject({ kind: v.literal('untimed'), since: v.nullable(time), ran: v.number() }),
]);
const why = v.picklist(['start', 'pause', 'resume', 'minute', 'restart', 'minutes', 'left', 'returned', 'gap', 'undo']);
const plan = v.array(v.strictObject({ run: id, activity: v.string(), version: v.number(), preset: v.nullable(v.string()), config: v.unknown() }));
const groups = v.array(v.strictObject({ number: whole, members: ids }));
const targets = v.array(v.strictObject({ rev: whole, field: v.string() }));

const event = <Type extends KernelEvent['type'], Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.strictObject({ type: v.literal(type), ...fields });

const schema = v.variant('type', [
  event('sessionOpened', { language: v.string(), practice: v.boolean(), endsAt: v.nullable(time), plan }),
  event('planChanged', { plan }),
  event('endTimeSet', { endsAt: v.nullable(time) }),
  event('seeingChosen', { seeing: v.picklist(['projector', 'laptop', 'phones']) }),
  event('seatTaken', { seat: id, pretend: v.boolean() }),
  event('participantJoined', { id, way, seat: v.nullable(id) }),
  event('participantNamed', { id, name: words }),
  event('seatChanged', { id, seat: v.nullable(id), way }),
  event('tableChosen', { seat: id, table: v.nullable(whole) }),
  event('presenceChanged', { asleep: ids, back: ids, gone: ids, here: ids }),
  event('peopleLinked', { people: ids }),
  event('peopleUnlinked', { people: ids }),
  event('doorLocked', { locked: v.boolean() }),
  event('limitRaised', { limit: whole }),
  event('groupWayChosen', { way: v.picklist(['random', 'table', 'hand']) }),
  event('stepEntered', { step, from: v.nullable(step), clock, groupsFrom: v.nullable(v.string()), writing: v.boolean() }),
  event('stepReturned', { step: v.nullable(step), from: v.nullable(step) }),
  event('passAdded', { run: id }),
  event('passRemoved', { run: id }),
  event('peoplePlaced', { step, people: ids, group: whole }),
  event('groupsMerged', { step, from: whole, into: whole }),
  event('groupsFormed', { step, way: v.picklist(['random', 'table', 'hand', 'join', 'copied']), groups }),
  event('clockChanged', { step, clock, why }),
  event('minutesSet', { step, minutes: v.nullable(v.number()) }),
  event('timeEnded', { step, endsAt: time }),
  event('clockHidden', { hidden: v.boolean() }),
  event('moreTimeAsked', { step, seat: id }),
  event('textShown', { id, shown: v.boolean() }),
  event('textHidden', { id, hidden: v.boolean() }),
  event('textSpotlit', { id: v.nullable(id) }),
  event('screenBlanked', { blank: v.boolean() }),
  event('joinShown', { mode: v.picklist(['off', 'join', 'qr']) }),
  event('promiseMade', { id, what: words, who: words, by: words, work: words }),
  event('promiseDropped', { id, dropped: v.boolean() }),
  event('noteWritten', { id, text: words, step: v.nullable(step) }),
  event('wordsRemoved', { targets, reason: v.picklist(['ended', 'host', 'author', 'retention', 'purge']) }),
  event('commandUndone', { command: v.string() }),
  event('sessionEnded', {}),
  event('sessionReopened', {}),
]);

export const kernelEventSchema: Schema<KernelEvent> = schema;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Covers<Event> = KernelEvent extends Event ? true : never;
/** Does not compile when the kernel learns an event, or a field of one, that has no row above. */
export const covered: Covers<DeepReadonly<v.InferOutput<typeof schema>>> = true;
