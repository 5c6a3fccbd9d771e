import * as v from 'valibot';
import type { CommandTable } from '../../kernel/activity.ts';
import { groupShape, idShape, textShape } from '../../parts/schemas.ts';
import { questionCommands, type QuestionCommand } from '../../parts/question-model.ts';

const reply = v.picklist(['yes', 'no', 'skip']);
const shapes = {
  /** The keeper (or anyone, as set) writes an item; the writer counts as yes (CG1). */
  proposeItem: v.strictObject({ type: v.literal('proposeItem'), text: textShape }),
  withdrawItem: v.strictObject({ type: v.literal('withdrawItem'), item: idShape }),
  answer: v.strictObject({ type: v.literal('answer'), item: idShape, answer: reply }),
  /** One phone per table, or the host for people without one: all at once (CG8). */
  answerAll: v.strictObject({ type: v.literal('answerAll'), item: idShape, answer: reply }),
  /** For a groupmate whose phone sleeps (K7). */
  answerFor: v.strictObject({ type: v.literal('answerFor'), item: idShape, person: idShape, answer: reply }),
  passList: v.strictObject({ type: v.literal('passList'), to: idShape }),
  takeList: v.strictObject({ type: v.literal('takeList') }),
  /** null: Skip. A host without `as` taps for a group without phones. */
  chooseFavourite: v.strictObject({ type: v.literal('chooseFavourite'), group: groupShape, item: v.nullable(idShape) }),
  /** +1 for a group without phones, or in whole-room mode; the words may come later or never (CG8). */
  addFound: v.strictObject({ type: v.literal('addFound'), group: groupShape, text: textShape }),
  typeFound: v.strictObject({ type: v.literal('typeFound'), item: idShape, text: textShape }),
  nudgeGroup: v.strictObject({ type: v.literal('nudgeGroup'), group: groupShape }),
  bringItem: v.strictObject({ type: v.literal('bringItem'), item: idShape }),
  roomAnswer: v.strictObject({
    type: v.literal('roomAnswer'),
    item: idShape,
    how: v.picklist(['all', 'most', 'some']),
  }),
  joinItems: v.strictObject({
    type: v.literal('joinItems'),
    items: v.pipe(v.array(idShape), v.minLength(2), v.maxLength(50), v.readonly()),
  }),
  separateItems: v.strictObject({ type: v.literal('separateItems'), join: idShape }),
};
type OwnCommand = v.InferOutput<(typeof shapes)[keyof typeof shapes]>;
export type CommonGroundCommand = OwnCommand | QuestionCommand;

const anyone = ['participant', 'host', 'helper'] as const;
const staff = ['host', 'helper'] as const;

export const commands: CommandTable<CommonGroundCommand> = {
  proposeItem: { by: anyone, schema: shapes.proposeItem, texts: { text: 'item' } },
  withdrawItem: { by: anyone, schema: shapes.withdrawItem },
  answer: { by: anyone, schema: shapes.answer },
  answerAll: { by: anyone, schema: shapes.answerAll },
  answerFor: { by: ['participant'], schema: shapes.answerFor },
  passList: { by: ['participant', 'host'], schema: shapes.passList },
  takeList: { by: ['participant'], schema: shapes.takeList },
  chooseFavourite: { by: anyone, schema: shapes.chooseFavourite },
  addFound: { by: staff, schema: shapes.addFound, texts: { text: 'item' }, optional: ['text'] },
  typeFound: { by: staff, schema: shapes.typeFound, texts: { text: 'item' } },
  nudgeGroup: { by: ['host'], schema: shapes.nudgeGroup },
  bringItem: { by: ['host'], schema: shapes.bringItem },
  roomAnswer: { by: ['host'], schema: shapes.roomAnswer },
  joinItems: { by: ['host'], schema: shapes.joinItems },
  separateItems: { by: ['host'], schema: shapes.separateItems },
  ...questionCommands,
};
