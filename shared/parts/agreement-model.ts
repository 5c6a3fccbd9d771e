import * as v from 'valibot';
import type { CommandTable, FieldMap, ParticipantId, Reveals, TextId } from '../kernel/activity.ts';
import { idShape, storedTextShape, textShape } from './schemas.ts';

/** 5 "Yes, hang them up" … 3 "I can live with them" … 0 "No" (CD7). */
const ratingShape = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));

/** "What one change would help?" of someone who rated below 3, unnamed. A changed note gets a new id (K10). */
export type Change = { readonly id: TextId; readonly person: ParticipantId; readonly text: string | null };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const turnoutShape = v.strictObject({ numbers: count, skips: count, of: count });
/** People not gone: how many gave a number, how many skipped, how many there are. A table's one rating counts for all its people (K9). */
export type Turnout = Readonly<v.InferOutput<typeof turnoutShape>>;

/**
 * The slice an activity keeps, one per round: null is a skip. `shown`: everybody sees what it came to, with the turnout of that moment, so
 * that neither a latecomer nor somebody who leaves changes it.
 */
export type RatingState = {
  readonly ratings: ReadonlyMap<ParticipantId, number | null>;
  readonly changes: readonly Change[];
  readonly shown: boolean;
  readonly turnout: Turnout | null;
};

const shapes = {
  rate: v.strictObject({ type: v.literal('rate'), value: ratingShape }),
  skipRating: v.strictObject({ type: v.literal('skipRating') }),
  suggestChange: v.strictObject({ type: v.literal('suggestChange'), text: textShape }),
  /** By the host, before all are in. */
  showRatings: v.strictObject({ type: v.literal('showRatings') }),
};
export type RatingCommand = v.InferOutput<(typeof shapes)[keyof typeof shapes]>;

/** Rows for an activity's command table. */
export const ratingCommands: CommandTable<RatingCommand> = {
  rate: { by: ['participant'], schema: shapes.rate },
  skipRating: { by: ['participant'], schema: shapes.skipRating },
  suggestChange: { by: ['participant'], schema: shapes.suggestChange, texts: { text: 'answer' }, late: true },
  showRatings: { by: ['host'], schema: shapes.showRatings },
};

export const ratingEventShapes = [
  v.strictObject({ type: v.literal('rated'), person: idShape, value: v.nullable(ratingShape) }),
  v.strictObject({ type: v.literal('changeSuggested'), id: idShape, person: idShape, text: storedTextShape }),
  v.strictObject({ type: v.literal('changeWithdrawn'), id: idShape }),
  /** `turnout` is null when they are hidden again. */
  v.strictObject({ type: v.literal('ratingsShown'), shown: v.boolean(), turnout: v.nullable(turnoutShape) }),
] as const;
export type RatingEvent = v.InferOutput<(typeof ratingEventShapes)[number]>;

export const ratingWords: FieldMap<RatingEvent> = { rated: [], changeSuggested: ['text'], changeWithdrawn: [], ratingsShown: [] };
/** Who rated how, and who wants which change, stays with their own phone (CD7, K10). */
export const ratingSecret: FieldMap<RatingEvent> = { rated: ['value'], changeSuggested: ['person'], changeWithdrawn: [], ratingsShown: [] };
export const ratingReveals: Reveals<RatingEvent> = { ratingsShown: ({ shown }) => shown };
