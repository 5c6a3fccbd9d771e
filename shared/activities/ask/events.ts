import * as v from 'valibot';
import type { FieldMap, Reveals } from '../../kernel/activity.ts';
import { ratingEventShapes, ratingReveals, ratingSecret, ratingWords, type RatingEvent } from '../../parts/agreement-model.ts';
import { questionEventShapes, questionReveals, questionSecret, questionWords, type QuestionEvent } from '../../parts/question-model.ts';
import { groupShape, idShape, storedTextShape } from '../../parts/schemas.ts';
import { SLOTS } from './model.ts';

const person = idShape;
const question = v.pipe(v.number(), v.integer(), v.minValue(0));
const cards = v.pipe(v.array(idShape), v.readonly());
const theme = idShape;
const at = v.pipe(v.number(), v.minValue(0));

/** Facts of Ask. `of`: a person or a conversation. `at`: server time in ms. */
const shapes = [
  v.strictObject({ type: v.literal('answerWritten'), id: idShape, question, of: idShape, text: storedTextShape, late: v.boolean() }),
  v.strictObject({ type: v.literal('questionSkipped'), question, of: idShape }),
  /** Its words go out of the log right after. */
  v.strictObject({ type: v.literal('answerTakenBack'), id: idShape, question, of: idShape }),
  v.strictObject({ type: v.literal('consentSet'), of: idShape, on: v.boolean() }),
  v.strictObject({ type: v.literal('turnGiven'), group: groupShape, of: person, at }),
  v.strictObject({ type: v.literal('conversationStarted'), id: idShape, by: v.nullable(person), at }),
  v.strictObject({ type: v.literal('refusalCounted'), by: v.nullable(person), on: v.boolean() }),
  /** Answers become cards; which is whose answer nobody learns from a card's id (AS2). */
  v.strictObject({ type: v.literal('cardsMade'), cards: v.pipe(v.array(v.strictObject({ id: idShape, answer: idShape })), v.readonly()) }),
  v.strictObject({ type: v.literal('cardsDealt'), group: groupShape, cards }),
  v.strictObject({ type: v.literal('themeMade'), theme, id: idShape, name: storedTextShape, group: v.nullable(groupShape), cards }),
  v.strictObject({ type: v.literal('themeNamed'), theme, id: idShape, name: storedTextShape }),
  v.strictObject({ type: v.literal('nameTakenBack'), theme }),
  v.strictObject({ type: v.literal('cardsPut'), theme, cards, on: v.boolean() }),
  /** `left`: which of them lay in which theme. */
  v.strictObject({ type: v.literal('cardsMoved'), left: v.pipe(v.array(v.strictObject({ theme, cards })), v.readonly()), to: v.nullable(theme), cards }),
  /** `added`: cards that `into` did not have. */
  v.strictObject({ type: v.literal('themesMerged'), from: v.pipe(v.array(theme), v.readonly()), into: theme, added: cards }),
  v.strictObject({ type: v.literal('mergeUndone'), from: v.pipe(v.array(theme), v.readonly()), into: theme, added: cards }),
  v.strictObject({ type: v.literal('themeSplit'), from: theme, theme, id: idShape, name: storedTextShape, cards }),
  v.strictObject({ type: v.literal('splitUndone'), from: theme, theme, cards }),
  v.strictObject({ type: v.literal('themeDeleted'), theme, deleted: v.boolean() }),
  v.strictObject({ type: v.literal('dotPlaced'), person, theme, on: v.boolean() }),
  /** `name`: the text id of the name it is on the wall by, null: it is not; `was` before. Another name is not shown by this. */
  v.strictObject({ type: v.literal('themeShown'), theme, name: v.nullable(idShape), was: v.nullable(idShape) }),
  /** Parts start with themes: pointed to, so that no name stands in the log twice. */
  v.strictObject({ type: v.literal('slotsStarted'), slots: v.pipe(v.array(v.strictObject({ slot: v.picklist(SLOTS), id: idShape, themes: v.pipe(v.array(theme), v.readonly()) })), v.readonly()) }),
  v.strictObject({ type: v.literal('slotFilled'), slot: v.picklist(SLOTS), id: idShape, text: storedTextShape }),
  v.strictObject({ type: v.literal('narrativeShown'), shown: v.boolean() }),
] as const;
export type OwnEvent = v.InferOutput<(typeof shapes)[number]>;
export type AskEvent = OwnEvent | RatingEvent | QuestionEvent;
export const eventSchema = v.variant('type', [...shapes, ...ratingEventShapes, ...questionEventShapes]);

const none = {
  answerWritten: [], questionSkipped: [], answerTakenBack: [], consentSet: [], turnGiven: [], conversationStarted: [], refusalCounted: [], cardsMade: [],
  cardsDealt: [], themeMade: [], themeNamed: [], nameTakenBack: [], cardsPut: [], cardsMoved: [], themesMerged: [], mergeUndone: [], themeSplit: [],
  splitUndone: [], themeDeleted: [], dotPlaced: [], themeShown: [], slotsStarted: [], slotFilled: [], narrativeShown: [],
} as const;
export const words: FieldMap<AskEvent> = {
  ...none, ...ratingWords, ...questionWords,
  answerWritten: ['text'], themeMade: ['name'], themeNamed: ['name'], themeSplit: ['name'], slotFilled: ['text'],
};
/** Whose answer, skip, yes and dot it is stays with their own phone (AS2, AS3, K10). */
export const secret: FieldMap<AskEvent> = {
  ...none, ...ratingSecret, ...questionSecret,
  answerWritten: ['of'], answerTakenBack: ['of'], questionSkipped: ['of'], consentSet: ['of'], refusalCounted: ['by'], conversationStarted: ['by'], cardsMade: ['cards'], dotPlaced: ['person'],
};
/** What came to the wall: a theme by its name, the text told back, ratings. */
export const reveals: Reveals<AskEvent> = { ...ratingReveals, ...questionReveals, themeShown: ({ name }) => name !== null, narrativeShown: ({ shown }) => shown };
