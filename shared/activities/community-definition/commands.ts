import * as v from 'valibot';
import type { CommandTable } from '../../kernel/activity.ts';
import { ratingCommands, type RatingCommand } from '../../parts/agreement-model.ts';
import { groupShape, idShape, textShape } from '../../parts/schemas.ts';
import { ENDINGS } from './model.ts';

/** 0: the group's text; 1: the second one of those who could not agree (CD4). */
const draft = v.picklist([0, 1]);
const version = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const unit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_000));
const on = v.boolean();

const shapes = {
  writeLine: v.strictObject({ type: v.literal('writeLine'), text: textShape }),
  skipLine: v.strictObject({ type: v.literal('skipLine') }),
  /** Takes the pen when it is free, else asks for it (CD1). */
  wantPen: v.strictObject({ type: v.literal('wantPen'), draft }),
  passPen: v.strictObject({ type: v.literal('passPen'), draft, to: idShape }),
  /** The whole text after a pause; `base` is the version it builds on. Empty is a text too. */
  reviseText: v.strictObject({ type: v.literal('reviseText'), draft, base: version, text: textShape }),
  agreeText: v.strictObject({ type: v.literal('agreeText') }),
  waitText: v.strictObject({ type: v.literal('waitText') }),
  reopenText: v.strictObject({ type: v.literal('reopenText') }),
  splitText: v.strictObject({ type: v.literal('splitText') }),
  /** Back to one text; the second goes. */
  endSplit: v.strictObject({ type: v.literal('endSplit') }),
  /** By the host: as it stands (CD3). */
  takeText: v.strictObject({ type: v.literal('takeText'), group: groupShape }),
  /** One text of the gallery now, ahead of Next; `shown` false takes it off the wall. */
  revealText: v.strictObject({ type: v.literal('revealText'), text: idShape, shown: v.boolean() }),
  /** `on` false takes it back. `start` and `end` are a line of that text, as the view gives it. */
  markLine: v.strictObject({ type: v.literal('markLine'), text: idShape, start: unit, end: unit, on }),
  nameDrafter: v.strictObject({ type: v.literal('nameDrafter'), person: idShape, on }),
  /** `base`: the newest version the writer saw; null: none yet. */
  saveVersion: v.strictObject({ type: v.literal('saveVersion'), base: v.nullable(idShape), text: textShape }),
  showVersion: v.strictObject({ type: v.literal('showVersion'), id: idShape, shown: v.boolean() }),
  sendWish: v.strictObject({
    type: v.literal('sendWish'),
    kind: v.picklist(['missing', 'notForMe']),
    text: textShape,
    /** About this line of this version; null: about the whole. */
    about: v.nullable(v.strictObject({ version: idShape, start: unit, end: unit })),
  }),
  withdrawWish: v.strictObject({ type: v.literal('withdrawWish'), id: idShape }),
  chooseEnding: v.strictObject({ type: v.literal('chooseEnding'), how: v.picklist(ENDINGS) }),
  seeMyself: v.strictObject({ type: v.literal('seeMyself'), text: idShape, start: unit, end: unit, on }),
};
type OwnCommand = v.InferOutput<(typeof shapes)[keyof typeof shapes]>;
export type CommunityDefinitionCommand = OwnCommand | RatingCommand;

const anyone = ['participant', 'host', 'helper'] as const;
const spoken = ['participant'] as const;

export const commands: CommandTable<CommunityDefinitionCommand> = {
  writeLine: { by: spoken, schema: shapes.writeLine, texts: { text: 'definition' }, late: true },
  skipLine: { by: spoken, schema: shapes.skipLine },
  wantPen: { by: spoken, schema: shapes.wantPen },
  passPen: { by: spoken, schema: shapes.passPen },
  reviseText: { by: spoken, schema: shapes.reviseText, texts: { text: 'definition' }, optional: ['text'], late: true, unfinished: true },
  agreeText: { by: spoken, schema: shapes.agreeText },
  waitText: { by: spoken, schema: shapes.waitText },
  reopenText: { by: spoken, schema: shapes.reopenText },
  splitText: { by: spoken, schema: shapes.splitText },
  endSplit: { by: spoken, schema: shapes.endSplit },
  takeText: { by: ['host'], schema: shapes.takeText },
  revealText: { by: ['host', 'helper'], schema: shapes.revealText },
  markLine: { by: spoken, schema: shapes.markLine },
  nameDrafter: { by: ['host'], schema: shapes.nameDrafter },
  saveVersion: { by: ['participant', 'host'], schema: shapes.saveVersion, texts: { text: 'definition' } },
  showVersion: { by: ['host'], schema: shapes.showVersion },
  sendWish: { by: anyone, schema: shapes.sendWish, texts: { text: 'answer' }, optional: ['text'] },
  withdrawWish: { by: spoken, schema: shapes.withdrawWish },
  chooseEnding: { by: ['host'], schema: shapes.chooseEnding },
  seeMyself: { by: spoken, schema: shapes.seeMyself },
  ...ratingCommands,
};
