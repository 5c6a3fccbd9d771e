import type { Context, RoomFacts, TextId } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { THEMES_A_CARD } from '../../../parts/first-cut/first-cut.ts';
import type { AskCommand } from '../commands.ts';
import type { AskEvent } from '../events.ts';
import type { AskState } from '../model.ts';
import { livingThemes, placesOf } from '../table.ts';
import { ownTheme, sorter, wrongCards } from './sorting.ts';

type Of<Type extends AskCommand['type']> = Extract<AskCommand, { type: Type }>;
type Decided = Decision<AskEvent>;

const unique = (cards: readonly TextId[]): readonly TextId[] => [...new Set(cards)];

/** Into a theme or out of it; a card may lie in two (AS4). Codes: as `sorter`, `ownTheme`, `wrongCards`, `two_themes`. */
export function putCards(state: AskState, command: Of<'putCards'>, room: RoomFacts, ctx: Context): Decided {
  const who = sorter(state, room, ctx);
  if ('rejected' in who) return who;
  const theme = ownTheme(state, command.theme, who);
  if ('rejected' in theme) return theme;
  const wrong = wrongCards(state, command.cards, who);
  if (wrong) return wrong;
  const cards = unique(command.cards).filter((card) => theme.cards.includes(card) !== command.on);
  const places = placesOf(state);
  if (command.on && cards.some((card) => (places.get(card)?.length ?? 0) >= THEMES_A_CARD)) return reject('two_themes');
  return cards.length === 0 ? [] : [{ type: 'cardsPut', theme: theme.id, cards, on: command.on }];
}

/**
 * From one theme, or from wherever they lie, to another, a group out of its own themes only or back to "not sorted". Two people who move one card both succeed, in the order of the
 * log (AS5). Codes: as `putCards`.
 */
export function moveCards(state: AskState, { cards, from, to }: Of<'moveCards'>, room: RoomFacts, ctx: Context): Decided {
  const who = sorter(state, room, ctx);
  if ('rejected' in who) return who;
  const wrong = wrongCards(state, cards, who);
  if (wrong) return wrong;
  const target = to === null ? null : ownTheme(state, to, who);
  if (target && 'rejected' in target) return target;
  const moving = new Set(cards);
  const sources = livingThemes(state).filter((theme) => theme.id !== to && (from === null || theme.id === from) && (who.group === null || theme.group === who.group));
  const left = sources.map((theme) => ({ theme: theme.id, cards: theme.cards.filter((card) => moving.has(card)) })).filter((one) => one.cards.length > 0);
  const added = target ? unique(cards).filter((card) => !target.cards.includes(card)) : [];
  if (left.length === 0 && added.length === 0) return [];
  const places = placesOf(state);
  const leaving = (card: TextId): number => left.filter((one) => one.cards.includes(card)).length;
  if (added.some((card) => (places.get(card)?.length ?? 0) - leaving(card) >= THEMES_A_CARD)) return reject('two_themes');
  return [{ type: 'cardsMoved', left, to, cards: added }];
}
