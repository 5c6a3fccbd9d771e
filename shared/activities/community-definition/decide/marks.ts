import type { Context, ParticipantId, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import { sameMark } from '../evolve.ts';
import { isLine, linesOfText } from '../lines.ts';
import type { CommunityDefinitionState, Mark } from '../model.ts';
import { finalVersion, galleryTexts, isHidden } from '../texts.ts';

type Of<Type extends CommunityDefinitionCommand['type']> = Extract<CommunityDefinitionCommand, { type: Type }>;
type Decided = Decision<CommunityDefinitionEvent>;

/** Lines a person may tap in the gallery. */
export const MARKS = 3;

/** A person's taps on texts as they stand; those on words changed or hidden since do not count. */
export function standingMarks(state: CommunityDefinitionState, person: ParticipantId, room: RoomFacts): readonly Mark[] {
  const standing = new Set(galleryTexts(state, room).filter((handed) => !isHidden(handed, room)).map(({ id }) => id));
  return (state.marks.get(person) ?? []).filter(({ text }) => standing.has(text));
}

/** "Tap up to three lines that must not be lost." Codes: `wrong_stage`, `not_allowed`, `unknown_text`, `three_marked`. */
export function markLine(state: CommunityDefinitionState, command: Of<'markLine'>, room: RoomFacts, ctx: Context): Decided {
  const { person } = ctx.actor;
  if (room.step.stage !== 'gallery') return reject('wrong_stage');
  if (person === null) return reject('not_allowed');
  const handed = galleryTexts(state, room).find(({ id }) => id === command.text);
  const span = { start: command.start, end: command.end };
  if (!handed || isHidden(handed, room) || !isLine(linesOfText(handed.of, room.language), span)) return reject('unknown_text');
  const mark: Mark = { text: command.text, span };
  const marks = standingMarks(state, person, room);
  if (marks.some((one) => sameMark(one, mark)) === command.on) return [];
  if (command.on && marks.length >= MARKS) return reject('three_marked');
  return [{ type: 'lineMarked', person, ...mark, on: command.on }];
}

/** "Tap the part where you see yourself." Codes: `wrong_stage`, `not_allowed`, `unknown_text`. */
export function seeMyself(state: CommunityDefinitionState, command: Of<'seeMyself'>, room: RoomFacts, ctx: Context): Decided {
  const { person } = ctx.actor;
  if (room.step.stage !== 'closing') return reject('wrong_stage');
  if (person === null) return reject('not_allowed');
  const final = finalVersion(state);
  const span = { start: command.start, end: command.end };
  if (final?.id !== command.text || !isLine(linesOfText(final, room.language), span)) return reject('unknown_text');
  const mark: Mark = { text: command.text, span };
  if ((state.selves.get(person) ?? []).some((one) => sameMark(one, mark)) === command.on) return [];
  return [{ type: 'selfSeen', person, ...mark, on: command.on }];
}
