import * as v from 'valibot';
import type { FieldMap, Reveals } from '../../kernel/activity.ts';
import { ratingEventShapes, ratingReveals, ratingSecret, ratingWords, type RatingEvent } from '../../parts/agreement-model.ts';
import { groupShape, idShape, storedTextShape } from '../../parts/schemas.ts';
import { CLOSING_PAGES, ENDINGS, MERGES } from './model.ts';

const group = groupShape;
const person = idShape;
const draft = v.picklist([0, 1]);
const at = v.pipe(v.number(), v.minValue(0));
const unit = v.pipe(v.number(), v.integer(), v.minValue(0));
const sources = v.pipe(v.array(v.strictObject({ key: v.picklist(MERGES), group, joined: v.boolean() })), v.readonly());
const ending = v.nullable(v.picklist(ENDINGS));
const span = v.strictObject({ start: unit, end: unit });
const mark = { person, text: idShape, span, on: v.boolean() };

/** Facts of Community Definition. Groups are those of the step. `at`, `until`: server time in ms. */
const shapes = [
  v.strictObject({ type: v.literal('lineWritten'), id: idShape, person, text: storedTextShape, late: v.boolean() }),
  v.strictObject({ type: v.literal('lineSkipped'), person }),
  /** Back to the wording before, or to none. */
  v.strictObject({ type: v.literal('lineTakenBack'), person }),
  /** A group begins to write, with the texts it was handed. `id`: of its draft, without version. */
  v.strictObject({ type: v.literal('workOpened'), group, id: idShape, sources }),
  /** The pen came to somebody, or to nobody (null). `asked`: it was passed on or taken while its holder was there. */
  v.strictObject({ type: v.literal('penGiven'), group, draft, to: v.nullable(person), why: v.picklist(['drawn', 'taken', 'passed']), at }),
  v.strictObject({ type: v.literal('penAsked'), group, draft, by: person }),
  /** `id`: `<draft id>.<version>`. */
  v.strictObject({ type: v.literal('textRevised'), id: idShape, group, draft, version: unit, by: person, text: storedTextShape, at, late: v.boolean() }),
  /** Back to the words before; a version of its own. */
  v.strictObject({ type: v.literal('textTakenBack'), group, draft, version: unit, at }),
  v.strictObject({ type: v.literal('textAgreed'), group, until: at }),
  v.strictObject({ type: v.literal('waitCalled'), group }),
  v.strictObject({ type: v.literal('textSent'), group, how: v.picklist(['agreed', 'host']) }),
  v.strictObject({ type: v.literal('textReopened'), group }),
  /** Two texts from now on (CD4); `id` is the second one's. */
  v.strictObject({ type: v.literal('textSplit'), group, by: person, id: idShape, at }),
  v.strictObject({ type: v.literal('splitEnded'), group }),
  /** Two groups became one: what `from` had is among `into`'s sources now. */
  v.strictObject({ type: v.literal('workJoined'), from: group, into: group }),
  v.strictObject({ type: v.literal('workParted'), from: group, into: group }),
  v.strictObject({ type: v.literal('textsRevealed'), texts: v.pipe(v.array(idShape), v.readonly()), shown: v.boolean() }),
  v.strictObject({ type: v.literal('lineMarked'), ...mark }),
  v.strictObject({ type: v.literal('drafterNamed'), person, on: v.boolean() }),
  /** `by` null: the host. */
  v.strictObject({ type: v.literal('versionSaved'), id: idShape, by: v.nullable(person), text: storedTextShape }),
  v.strictObject({ type: v.literal('versionShown'), id: idShape, shown: v.boolean() }),
  v.strictObject({
    type: v.literal('wishSent'),
    id: idShape,
    kind: v.picklist(['missing', 'notForMe']),
    person: v.nullable(person),
    text: storedTextShape,
    about: v.nullable(v.strictObject({ version: idShape, span })),
  }),
  v.strictObject({ type: v.literal('wishWithdrawn'), id: idShape }),
  v.strictObject({ type: v.literal('endingChosen'), how: ending, was: ending }),
  v.strictObject({ type: v.literal('selfSeen'), ...mark }),
  v.strictObject({ type: v.literal('pageTurned'), page: v.picklist(CLOSING_PAGES), was: v.picklist(CLOSING_PAGES) }),
] as const;
export type OwnEvent = v.InferOutput<(typeof shapes)[number]>;
export type CommunityDefinitionEvent = OwnEvent | RatingEvent;
export const eventSchema = v.variant('type', [...shapes, ...ratingEventShapes]);

const none = {
  lineWritten: [], lineSkipped: [], lineTakenBack: [], textTakenBack: [], workOpened: [], penGiven: [], penAsked: [], textRevised: [], textAgreed: [], waitCalled: [], textSent: [],
  textReopened: [], textSplit: [], splitEnded: [], workJoined: [], workParted: [], textsRevealed: [], lineMarked: [], drafterNamed: [], versionSaved: [],
  versionShown: [], wishSent: [], wishWithdrawn: [], endingChosen: [], selfSeen: [], pageTurned: [],
} as const;
export const words: FieldMap<CommunityDefinitionEvent> = {
  ...none, ...ratingWords, lineWritten: ['text'], textRevised: ['text'], versionSaved: ['text'], wishSent: ['text'],
};
/** Who marked what, who misses whom and who sees themselves where stays with their own phone (CD6, K10). */
export const secret: FieldMap<CommunityDefinitionEvent> = { ...none, ...ratingSecret, lineMarked: ['person'], wishSent: ['person'], selfSeen: ['person'] };
/** What came to the wall: texts of the gallery, a version of the draft, ratings. */
export const reveals: Reveals<CommunityDefinitionEvent> = { ...ratingReveals, textsRevealed: ({ shown }) => shown, versionShown: ({ shown }) => shown };
