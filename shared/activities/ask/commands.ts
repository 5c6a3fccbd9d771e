import * as v from 'valibot';
import type { CommandTable } from '../../kernel/activity.ts';
import { ratingCommands, type RatingCommand } from '../../parts/agreement-model.ts';
import { questionCommands, type QuestionCommand } from '../../parts/question-model.ts';
import { idShape, textShape } from '../../parts/schemas.ts';
import { SLOTS } from './model.ts';

const question = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
const on = v.boolean();
/** Ticked cards; a table holds up to 600 and more. */
const cards = v.pipe(v.array(idShape), v.minLength(1), v.maxLength(1_000), v.readonly());

const shapes = {
  /** `of`: who answered — a person in the room or a conversation's id. */
  writeAnswer: v.strictObject({ type: v.literal('writeAnswer'), question, of: idShape, text: textShape }),
  skipQuestion: v.strictObject({ type: v.literal('skipQuestion'), question, of: idShape }),
  /** Takes an answer's words out everywhere, for good. */
  takeBackAnswer: v.strictObject({ type: v.literal('takeBackAnswer'), id: idShape }),
  /** "You may show my words to others" (AS3). */
  setConsent: v.strictObject({ type: v.literal('setConsent'), of: idShape, on }),
  /** Who is asked next in the own group. */
  giveTurn: v.strictObject({ type: v.literal('giveTurn'), of: idShape }),
  /** Field: somebody outside is asked, without a name; the host: a paper card. */
  startConversation: v.strictObject({ type: v.literal('startConversation') }),
  /** Field: somebody would rather not; `on` false takes one back. */
  countRefusal: v.strictObject({ type: v.literal('countRefusal'), on }),
  makeTheme: v.strictObject({ type: v.literal('makeTheme'), name: textShape, cards: v.pipe(v.array(idShape), v.maxLength(1_000), v.readonly()) }),
  renameTheme: v.strictObject({ type: v.literal('renameTheme'), theme: idShape, name: textShape }),
  /** Puts cards into a theme or takes them out; they stay where else they are (AS4). */
  putCards: v.strictObject({ type: v.literal('putCards'), cards, theme: idShape, on }),
  /** From one theme (null: wherever they lie) to another (null: not sorted). */
  moveCards: v.strictObject({ type: v.literal('moveCards'), cards, from: v.nullable(idShape), to: v.nullable(idShape) }),
  mergeThemes: v.strictObject({ type: v.literal('mergeThemes'), from: v.pipe(v.array(idShape), v.minLength(1), v.maxLength(50), v.readonly()), into: idShape }),
  splitTheme: v.strictObject({ type: v.literal('splitTheme'), theme: idShape, cards, name: textShape }),
  deleteTheme: v.strictObject({ type: v.literal('deleteTheme'), theme: idShape }),
  placeDot: v.strictObject({ type: v.literal('placeDot'), theme: idShape, on }),
  /** A theme with its strength and quotes on the wall. */
  showTheme: v.strictObject({ type: v.literal('showTheme'), theme: idShape, shown: v.boolean() }),
  /** `base`: the text it builds on; null: an empty slot. */
  fillSlot: v.strictObject({ type: v.literal('fillSlot'), slot: v.picklist(SLOTS), base: v.nullable(idShape), text: textShape }),
  showNarrative: v.strictObject({ type: v.literal('showNarrative'), shown: v.boolean() }),
};
type OwnCommand = v.InferOutput<(typeof shapes)[keyof typeof shapes]>;
export type AskCommand = OwnCommand | RatingCommand | QuestionCommand;

const anyone = ['participant', 'host', 'helper'] as const;
const staff = ['host', 'helper'] as const;

export const commands: CommandTable<AskCommand> = {
  writeAnswer: { by: anyone, schema: shapes.writeAnswer, texts: { text: 'answer' }, late: true },
  skipQuestion: { by: anyone, schema: shapes.skipQuestion },
  takeBackAnswer: { by: anyone, schema: shapes.takeBackAnswer, late: true },
  setConsent: { by: anyone, schema: shapes.setConsent, late: true },
  giveTurn: { by: ['participant', 'host'], schema: shapes.giveTurn },
  startConversation: { by: anyone, schema: shapes.startConversation },
  countRefusal: { by: anyone, schema: shapes.countRefusal },
  makeTheme: { by: anyone, schema: shapes.makeTheme, texts: { name: 'theme' } },
  renameTheme: { by: anyone, schema: shapes.renameTheme, texts: { name: 'theme' } },
  putCards: { by: anyone, schema: shapes.putCards },
  moveCards: { by: anyone, schema: shapes.moveCards },
  mergeThemes: { by: staff, schema: shapes.mergeThemes },
  splitTheme: { by: anyone, schema: shapes.splitTheme, texts: { name: 'theme' } },
  deleteTheme: { by: anyone, schema: shapes.deleteTheme },
  placeDot: { by: ['participant'], schema: shapes.placeDot },
  showTheme: { by: ['host'], schema: shapes.showTheme },
  fillSlot: { by: staff, schema: shapes.fillSlot, texts: { text: 'definition' }, optional: ['text'] },
  showNarrative: { by: ['host'], schema: shapes.showNarrative },
  ...ratingCommands,
  ...questionCommands,
};
