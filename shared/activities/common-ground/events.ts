import * as v from 'valibot';
import type { FieldMap, Reveals } from '../../kernel/activity.ts';
import { questionEventShapes, questionReveals, questionSecret, questionWords, type QuestionEvent } from '../../parts/question-model.ts';
import { groupShape, idShape, ranShape, storedTextShape } from '../../parts/schemas.ts';

const item = idShape;
const group = groupShape;
const person = v.nullable(idShape);
const at = ranShape;
const roster = v.pipe(v.number(), v.integer(), v.minValue(0));
const standing = v.nullable(v.picklist(['all', 'most', 'some']));
const items = v.pipe(v.array(idShape), v.readonly());

/** Facts of Common Ground. The pass is the step's. `at` is the race's running time in ms. */
const shapes = [
  /** `person` null: nobody in the group has a phone. */
  v.strictObject({ type: v.literal('keeperDrawn'), group, person, at }),
  v.strictObject({ type: v.literal('listPassed'), group, to: idShape }),
  v.strictObject({ type: v.literal('listTaken'), group, by: idShape }),
  v.strictObject({ type: v.literal('itemProposed'), id: idShape, group, text: storedTextShape, by: idShape, at }),
  v.strictObject({
    type: v.literal('answered'),
    item,
    person: idShape,
    answer: v.picklist(['yes', 'no', 'skip']),
    givenFor: v.boolean(),
  }),
  v.strictObject({ type: v.literal('itemConfirmed'), item, roster, at }),
  v.strictObject({ type: v.literal('itemSetAside'), item }),
  v.strictObject({ type: v.literal('itemReopened'), item, why: v.picklist(['answer', 'merge']) }),
  v.strictObject({ type: v.literal('itemWithdrawn'), item }),
  v.strictObject({ type: v.literal('itemRestored'), item }),
  /** +1 by the host: confirmed at once (CG8). `text` null: without words. */
  v.strictObject({ type: v.literal('itemFound'), id: idShape, group, text: storedTextShape, roster, at }),
  v.strictObject({ type: v.literal('foundTyped'), item, text: storedTextShape }),
  v.strictObject({ type: v.literal('foundUntyped'), item }),
  v.strictObject({ type: v.literal('itemMoved'), item, from: group, to: group }),
  /** After a merge: says the same as the other side's item; null: taken back. */
  v.strictObject({ type: v.literal('itemMatched'), item, with: v.nullable(idShape) }),
  /** A find of the round before; its own members' yeses stand (CG10). The words stay at `from`. `asked`: by the host's hand,
   *  which the oldest logs do not say: nobody could then. */
  v.strictObject({ type: v.literal('itemBrought'), id: idShape, from: idShape, group, asked: v.optional(v.boolean(), false), at }),
  v.strictObject({ type: v.literal('itemRead'), item, read: v.boolean() }),
  /** Whole room: how many stood. `was` is what was tapped before. */
  v.strictObject({ type: v.literal('roomAnswered'), item, how: standing, was: standing, roster, at }),
  /** `person` null: the host's tap; `item` null: skipped. */
  v.strictObject({ type: v.literal('favouriteChosen'), group, person, item: v.nullable(idShape) }),
  v.strictObject({ type: v.literal('groupNudged'), group }),
  v.strictObject({ type: v.literal('nudgeTakenBack'), group }),
  v.strictObject({ type: v.literal('groupStuck'), group, at }),
  v.strictObject({ type: v.literal('groupRevealed'), group, item }),
  v.strictObject({ type: v.literal('groupCovered'), group }),
  v.strictObject({ type: v.literal('sharedRevealed'), shown: v.boolean() }),
  v.strictObject({ type: v.literal('itemsJoined'), id: idShape, items }),
  v.strictObject({ type: v.literal('itemsSeparated'), id: idShape, items }),
] as const;
export type OwnEvent = v.InferOutput<(typeof shapes)[number]>;
export type CommonGroundEvent = OwnEvent | QuestionEvent;
export const eventSchema = v.variant('type', [...shapes, ...questionEventShapes]);

const none = {
  keeperDrawn: [],
  listPassed: [],
  listTaken: [],
  itemProposed: [],
  answered: [],
  itemConfirmed: [],
  itemSetAside: [],
  itemReopened: [],
  itemWithdrawn: [],
  itemRestored: [],
  itemFound: [],
  foundTyped: [],
  foundUntyped: [],
  itemMoved: [],
  itemMatched: [],
  itemBrought: [],
  itemRead: [],
  roomAnswered: [],
  favouriteChosen: [],
  groupNudged: [],
  nudgeTakenBack: [],
  groupStuck: [],
  groupRevealed: [],
  groupCovered: [],
  sharedRevealed: [],
  itemsJoined: [],
  itemsSeparated: [],
} as const;

export const words: FieldMap<CommonGroundEvent> = {
  ...none,
  ...questionWords,
  itemProposed: ['text'],
  itemFound: ['text'],
  foundTyped: ['text'],
};
/** Who refused stays between them and their phone (CG3, K10). */
export const secret: FieldMap<CommonGroundEvent> = { ...none, ...questionSecret, answered: ['answer'] };
/** What came to the wall: a group's favourite, an item read aloud, what several share, guesses. */
export const reveals: Reveals<CommonGroundEvent> = {
  ...questionReveals, itemRead: ({ read }) => read, groupRevealed: () => true, sharedRevealed: ({ shown }) => shown,
};
