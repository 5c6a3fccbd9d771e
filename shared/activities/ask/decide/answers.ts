import type { Context, RoomFacts, TextId } from '../../../kernel/activity.ts';
import { reject, type Decision, type Rejection } from '../../../kernel/decision.ts';
import type { AskCommand } from '../commands.ts';
import type { AskEvent } from '../events.ts';
import type { AnswererId, AskState, Card } from '../model.ts';
import { answerOf, cardOf, findAnswerById, isOwn, mayWrite, sheetKey } from '../sheets.ts';

type Of<Type extends AskCommand['type']> = Extract<AskCommand, { type: Type }>;
type Decided = Decision<AskEvent>;

const isAsking = (room: RoomFacts): boolean => room.step.stage === 'asking' || room.step.stage === 'checkback';

function problem(state: AskState, question: number, of: AnswererId, room: RoomFacts, ctx: Context): Rejection | null {
  if (!isAsking(room)) return reject('wrong_stage');
  if (question >= state.config.questions.length) return reject('no_such_question');
  if (!state.conversations.has(of) && !room.person(of)) return reject('unknown_person');
  const may = mayWrite(state, of, room, ctx);
  return may === true ? null : may;
}

/**
 * An answer, or a new wording of it; what comes when cards are on the table already becomes one (AS1), a new wording on another card: only
 * a hidden one stays the card it is (K10). What was taken back only its owner writes anew; what stands when the asking is over only they
 * change, and a yes is not for words that others write then (AS3).
 * Codes: `wrong_stage`, `no_such_question`, `unknown_person`, `not_allowed`, `taken_back`.
 */
export function writeAnswer(state: AskState, { question, of, text }: Of<'writeAnswer'>, room: RoomFacts, ctx: Context): Decided {
  const wrong = problem(state, question, of, room, ctx);
  if (wrong) return wrong;
  const before = answerOf(state, of, question);
  if (before?.text === text) return [];
  const own = isOwn(state, of, room, ctx);
  if (state.takenBack.has(sheetKey(of, question)) && !own) return reject('taken_back');
  if (ctx.late && before && !own) return reject('not_allowed');
  const id = ctx.random.id();
  const written: AskEvent = { type: 'answerWritten', id, question, of, text, late: ctx.late };
  const unread: readonly AskEvent[] = ctx.late && !own && state.consent.has(of) ? [{ type: 'consentSet', of, on: false }] : [];
  return [written, ...unread, ...cardFor(state, id, before && cardOf(state, before.id), room, ctx)];
}

/** A card for an answer that comes when there is a table; a first one goes to the group with the smallest share. */
function cardFor(state: AskState, answer: TextId, before: Card | undefined, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  if (!state.tabled || (before && room.hidden.has(before.id))) return [];
  const card = { id: ctx.random.id(), answer };
  const made: AskEvent = { type: 'cardsMade', cards: [card] };
  const [smallest] = [...state.shares].toSorted(([, a], [, b]) => a.length - b.length);
  if (before || !smallest) return [made];
  const [group, share] = smallest;
  return [made, { type: 'cardsDealt', group, cards: [...share, card.id] }];
}

/** "Skip any question" (K11). Codes: as `writeAnswer`, `has_answer`. */
export function skipQuestion(state: AskState, { question, of }: Of<'skipQuestion'>, room: RoomFacts, ctx: Context): Decided {
  const wrong = problem(state, question, of, room, ctx);
  if (wrong) return wrong;
  if (answerOf(state, of, question)) return reject('has_answer');
  return state.skipped.has(sheetKey(of, question)) ? [] : [{ type: 'questionSkipped', question, of }];
}

/** By the one who answered, at any time while the session is open; the words leave everything. Codes: `unknown_text`, `not_allowed`. */
export function takeBackAnswer(state: AskState, { id }: Of<'takeBackAnswer'>, room: RoomFacts, ctx: Context): Decided {
  const answer = findAnswerById(state, id);
  if (!answer) return reject('unknown_text');
  if (!isOwn(state, answer.of, room, ctx)) return reject('not_allowed');
  return [{ type: 'answerTakenBack', id, question: answer.question, of: answer.of }];
}

/** By the one who answered, or who asked somebody outside (AS3). Codes: `unknown_person`, `not_allowed`. */
export function setConsent(state: AskState, { of, on }: Of<'setConsent'>, room: RoomFacts, ctx: Context): Decided {
  if (!state.conversations.has(of) && !room.person(of)) return reject('unknown_person');
  if (!isOwn(state, of, room, ctx)) return reject('not_allowed');
  return state.consent.has(of) === on ? [] : [{ type: 'consentSet', of, on }];
}
