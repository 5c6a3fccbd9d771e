import type { Context, Fact, RoomFacts } from '../../kernel/activity.ts';
import { reactRating } from '../../parts/agreement.ts';
import { livingGroups } from '../../parts/people.ts';
import type { AskEvent } from './events.ts';
import type { AskState } from './model.ts';
import { startOf } from './narrative.ts';
import { turnOrder } from './sheets.ts';

/** On a stage's first entry: somebody in each group is asked first; answers become cards and every group gets its share; the narrative starts with themes. */
export function enter(state: AskState, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  switch (room.step.stage) {
    case 'asking': return openTurns(state, room, ctx);
    case 'theming': return dealCards(state, room, ctx);
    case 'narrative': return startNarrative(state, ctx);
    default: return [];
  }
}

/** Never over what somebody wrote. */
function startNarrative(state: AskState, ctx: Context): readonly AskEvent[] {
  const slots = [...startOf(state)].filter(([slot]) => !state.slots.has(slot)).map(([slot, themes]) => ({ slot, id: ctx.random.id(), themes }));
  return slots.length === 0 ? [] : [{ type: 'slotsStarted', slots }];
}

/** People came, left or moved: a group always asks somebody who is in it. */
export function react(state: AskState, fact: Fact, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  if (room.step.stage === 'ringstrue') return state.narrativeShown ? reactRating(state.rating, fact, room) : [];
  return room.step.stage === 'asking' ? openTurns(state, room, ctx) : [];
}

function openTurns(state: AskState, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  if (state.config.way !== 'interview') return [];
  return livingGroups(room).flatMap(({ number }): readonly AskEvent[] => {
    const order = turnOrder(room, number);
    const asked = state.turns.get(number)?.of;
    if (asked !== undefined && order.includes(asked)) return [];
    const first = order[asked === undefined ? ctx.random.int(Math.max(1, order.length)) : 0];
    return first === undefined ? [] : [{ type: 'turnGiven', group: number, of: first, at: ctx.now }];
  });
}

/** Shuffled, so that neither a card's place nor its id tells whose it is (AS2); every group gets as many, within one. */
function dealCards(state: AskState, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  const known = new Set([...state.cards.values()].map(({ answer }) => answer));
  const answers = [...state.answers.values()].filter(({ id, text }) => text !== null && !known.has(id));
  const cards = ctx.random.shuffle(answers).map(({ id }) => ({ id: ctx.random.id(), answer: id }));
  const groups = livingGroups(room);
  const all = [...state.cards.values(), ...cards];
  const dealt = groups.map(({ number }, at): AskEvent => ({ type: 'cardsDealt', group: number, cards: all.filter((_, index) => index % groups.length === at).map(({ id }) => id) }));
  return [{ type: 'cardsMade', cards }, ...dealt];
}
