import type { Context, ParticipantId, RoomFacts, TextId } from '../../kernel/activity.ts';
import { reject, type Rejection } from '../../kernel/decision.ts';
import { livingOf, sameVoice, withPhone } from '../../parts/people.ts';
import type { Answer, AnswererId, AskState, Card, Turn } from './model.ts';

export const sheetKey = (of: AnswererId, question: number): string => `${of}/${question}`;

export function answerOf(state: AskState, of: AnswererId, question: number): Answer | undefined {
  return state.answers.get(sheetKey(of, question));
}

/** Everybody whose answers stand. */
export const answerers = (state: AskState): ReadonlySet<AnswererId> => new Set([...state.answers.values()].map(({ of }) => of));

export function findAnswerById(state: AskState, id: TextId): Answer | undefined {
  for (const answer of state.answers.values()) if (answer.id === id) return answer;
  return undefined;
}

/** The answer a card stands for; undefined once it was taken back. */
export function answerOfCard(state: AskState, card: Card): Answer | undefined {
  return findIndexed(state).get(card.answer);
}

const indexes = new WeakMap<AskState['answers'], ReadonlyMap<TextId, Answer>>();
function findIndexed({ answers }: AskState): ReadonlyMap<TextId, Answer> {
  const known = indexes.get(answers) ?? new Map([...answers.values()].map((answer) => [answer.id, answer]));
  indexes.set(answers, known);
  return known;
}

/** The card an answer lies on the table as; undefined: it does not. */
export const cardOf = ({ cards }: AskState, answer: TextId): Card | undefined => {
  const known = cardIndexes.get(cards) ?? new Map([...cards.values()].map((card) => [card.answer, card]));
  cardIndexes.set(cards, known);
  return known.get(answer);
};
const cardIndexes = new WeakMap<AskState['cards'], ReadonlyMap<TextId, Card>>();

/** Hidden by the host, as a card or as an answer (K10). */
export const isHidden = (card: Card, room: Pick<RoomFacts, 'hidden'>): boolean => room.hidden.has(card.id) || room.hidden.has(card.answer);
/** May be quoted: with a yes of who answered, and not hidden (AS3). */
export function isQuotable(state: AskState, card: Card, room: Pick<RoomFacts, 'hidden'>): boolean {
  const answer = answerOfCard(state, card);
  return answer !== undefined && answer.text !== null && state.consent.has(answer.of) && !isHidden(card, room);
}

/** Somebody outside the room, whose words were typed by the phone or the host that asked. */
function mayForConversation(state: AskState, of: AnswererId, ctx: Context): boolean {
  const conversation = state.conversations.get(of);
  if (!conversation) return false;
  return ctx.actor.person === null ? ctx.actor.authority !== 'participant' && conversation.by === null : conversation.by === ctx.actor.person;
}

/** Whether the one who answered speaks, or whoever asked somebody outside: they read, edit, take back and tick. */
export function isOwn(state: AskState, of: AnswererId, room: RoomFacts, ctx: Context): boolean {
  const { person } = ctx.actor;
  if (state.conversations.has(of)) return mayForConversation(state, of, ctx);
  return person !== null && room.person(of) !== undefined && sameVoice(of, person, room);
}

/** Who may type an answer: the one who answers (AS8), and in interviews whoever is in their group. Code: `not_allowed`. */
export function mayWrite(state: AskState, of: AnswererId, room: RoomFacts, ctx: Context): true | Rejection {
  if (isOwn(state, of, room, ctx)) return true;
  const { person } = ctx.actor;
  const group = person === null ? undefined : room.groupOf(person);
  const inGroup = room.step.stage === 'asking' && group !== undefined && room.groupOf(of)?.number === group.number;
  return inGroup ? true : reject('not_allowed');
}

/** Members of an asking group in the order they are asked; nobody who has left. */
export function turnOrder(room: RoomFacts, group: number): readonly ParticipantId[] {
  const members = room.groups.find(({ number }) => number === group)?.members ?? [];
  const order: ParticipantId[] = [];
  for (const { id } of livingOf(room, members)) if (!order.some((other) => sameVoice(other, id, room))) order.push(id);
  return order;
}

/** The so-manyth turn of the round it is, from 1 on: the round begins with whoever was asked first. Once that one has left, it begins with the first in the group. */
export function turnNumber(order: readonly ParticipantId[], { of, first }: Turn): number {
  const [at, start] = [order.indexOf(of), Math.max(0, order.indexOf(first))];
  return ((at - start + order.length) % Math.max(1, order.length)) + 1;
}

/** Who types while somebody is asked: the next in the round whose phone is awake; null: the one who is asked, or the host. */
export function scribeOf(room: RoomFacts, group: number, asked: ParticipantId): ParticipantId | null {
  const order = turnOrder(room, group);
  const at = order.indexOf(asked);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  const awake = new Set(withPhone(room, livingOf(room, round)).map(({ id }) => id));
  return round.find((id) => awake.has(id)) ?? null;
}
