import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { AskCommand } from '../commands.ts';
import type { AskEvent } from '../events.ts';
import type { AskState } from '../model.ts';
import { turnOrder } from '../sheets.ts';

type Of<Type extends AskCommand['type']> = Extract<AskCommand, { type: Type }>;
type Decided = Decision<AskEvent>;

/** Conversations one phone may hold, and refusals it may count; no neighbour comes near, a script would. */
const CONVERSATIONS = 200;

/** The next one is asked; any member, or the host, says so. Codes: `wrong_stage`, `not_interview`, `no_group`, `not_your_group`. */
export function giveTurn(state: AskState, { of }: Of<'giveTurn'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'asking') return reject('wrong_stage');
  if (state.config.way !== 'interview') return reject('not_interview');
  const group = room.groupOf(of)?.number;
  if (group === undefined || !turnOrder(room, group).includes(of)) return reject('no_group');
  const { person, authority } = ctx.actor;
  if (authority === 'participant' && (person === null || room.groupOf(person)?.number !== group)) return reject('not_your_group');
  return state.turns.get(group)?.of === of ? [] : [{ type: 'turnGiven', group, of, at: ctx.now }];
}

/** Somebody outside is asked, without a name; by the host a paper card, whichever way people are asked. Codes: `wrong_stage`, `not_field`, `too_many`. */
export function startConversation(state: AskState, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'asking' && room.step.stage !== 'checkback') return reject('wrong_stage');
  const { person, authority } = ctx.actor;
  if (authority === 'participant' && (person === null || state.config.way !== 'field')) return reject('not_field');
  const mine = [...state.conversations.values()].filter(({ by }) => by === person);
  if (person !== null && mine.length >= CONVERSATIONS) return reject('too_many');
  const last = mine.at(-1);
  const empty = last && ![...state.answers.values()].some((answer) => answer.of === last.id);
  return empty ? [] : [{ type: 'conversationStarted', id: `x${ctx.random.id()}`, by: person, at: ctx.now }];
}

/** "They would rather not": counted, nothing else (field). Codes: `wrong_stage`, `not_field`, `too_many`. */
export function countRefusal(state: AskState, { on }: Of<'countRefusal'>, room: RoomFacts, ctx: Context): Decided {
  if (room.step.stage !== 'asking') return reject('wrong_stage');
  const { person, authority } = ctx.actor;
  if (state.config.way !== 'field' || (authority === 'participant' && person === null)) return reject('not_field');
  const counted = state.refusals.get(person ?? '') ?? 0;
  if (on && counted >= CONVERSATIONS) return reject('too_many');
  if (!on && counted === 0) return [];
  return [{ type: 'refusalCounted', by: person, on }];
}
