import * as v from 'valibot';
import type { ParticipantId } from '../../kernel/activity.ts';
import { idShape, minutesShape } from '../../parts/schemas.ts';
import { typedText } from '../../typed-text.ts';

/** "How did today feel? Tap all that fit." */
export const FEELINGS = ['welcomed', 'known', 'included', 'supported', 'connected', 'notYet'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** Lines of the page each person keeps, as the host has them: what it asks, and next stops to tick. Absent: the phones' own words. */
const journalLines = v.pipe(v.array(typedText('title')), v.maxLength(8), v.readonly());
export const configSchema = v.strictObject({
  minutes: v.strictObject({ checkin: minutesShape, promises: minutesShape }),
  journal: v.exactOptional(v.strictObject({ fields: journalLines, stops: journalLines })),
});
export type ClosingConfig = Readonly<v.InferOutput<typeof configSchema>>;

/** `feelings` by person; an empty list is a skip. `page` of the promises on the wall, from 0. */
export type ClosingState = {
  readonly config: ClosingConfig;
  readonly feelings: ReadonlyMap<ParticipantId, readonly Feeling[]>;
  readonly page: number;
};

const feelings = v.pipe(v.array(v.picklist(FEELINGS)), v.maxLength(FEELINGS.length), v.readonly());
export const commandShapes = {
  feel: v.strictObject({ type: v.literal('feel'), feelings }),
  skipFeeling: v.strictObject({ type: v.literal('skipFeeling') }),
};
export type ClosingCommand = v.InferOutput<(typeof commandShapes)[keyof typeof commandShapes]>;

const eventShapes = [
  v.strictObject({ type: v.literal('feelingsGiven'), person: idShape, feelings }),
  v.strictObject({ type: v.literal('promisesTurned'), page: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
] as const;
export const eventSchema = v.variant('type', eventShapes);
export type ClosingEvent = v.InferOutput<typeof eventSchema>;
