import type { Context, Fact, RoomFacts } from '../../kernel/activity.ts';
import { reactRating } from '../../parts/agreement.ts';
import { livingGroups } from '../../parts/people.ts';
import type { AskEvent } from './events.ts';
import { SLOTS, type AskState } from './model.ts';
import { startOf } from './narrative.ts';
import { turnOrder } from './sheets.ts';

/** On a stage's first entry: somebody in each group is asked first; answers become cards and every group gets its share; the narrative starts with themes. */
export function enter(state: AskState, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  switch (room.step.stage) {
    case 'asking': return openTurns(state, room, ctx);
    case 'theming': return dealCards(state, room, ctx);
    case 'narrative': return startNarrative(state, room, ctx);
    default: return [];
  }
}

/** On a stage that Next enters again: parts of the narrative that nobody wrote follow the themes as they are now. */
export function enterAgain(state: AskState, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  return room.step.stage === 'narrative' ? startNarrative(state, room, ctx) : [];
}

/** Never over what somebody wrote (K2) or the host has hidden (K10); a part whose themes are others now is a new text. */
function startNarrative(state: AskState, room: RoomFacts, ctx: Context): readonly AskEvent[] {
  const start = startOf(state);
  const slots = SLOTS.flatMap((slot) => {
    const before = state.slots.get(slot);
    const old = before ? before.themes : [];
    const themes = start.get(slot) ?? [];
    return old === null || (before && room.hidden.has(before.id)) || sameList(old, themes) ? [] : [{ slot, id: ctx.random.id(), themes }];
  });
  return slots.length === 0 ? [] : [{ type: 'slotsStarted', slots }];
}

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((id, at) => id === other[at]);

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
