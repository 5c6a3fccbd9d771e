import type { TextId } from '../../kernel/activity.ts';
import { THEMES_A_CARD } from '../../parts/first-cut/first-cut.ts';
import type { OwnEvent } from './events.ts';
import type { AskState } from './model.ts';
import { placesOf } from './table.ts';

type Lot = { readonly theme: string; readonly cards: readonly TextId[] };
type Of<Type extends OwnEvent['type']> = Extract<OwnEvent, { type: Type }>;

/**
 * What takes card work back on today's table (K2, AS7): a card that was taken back meanwhile does not return, and one that others put into
 * two themes since lies there and nowhere else (AS4).
 */
export function undoCards(state: AskState, event: Of<'cardsPut' | 'cardsMoved' | 'themesMerged' | 'themeDeleted'>): readonly OwnEvent[] {
  const put = (on: boolean) => ({ theme, cards }: Lot): readonly OwnEvent[] => (cards.length === 0 ? [] : [{ type: 'cardsPut', theme, cards, on }]);
  switch (event.type) {
    case 'cardsPut': return event.on ? put(false)(event) : returning(state, [event], []).fit.flatMap(put(true));
    case 'cardsMoved': {
      const out: readonly Lot[] = event.to === null ? [] : [{ theme: event.to, cards: event.cards }];
      return [...out.flatMap(put(false)), ...returning(state, event.left, out).fit.flatMap(put(true))];
    }
    case 'themesMerged':
      return [{ ...event, type: 'mergeUndone' }, ...returning(state, event.from.map((theme) => lotOf(state, theme)), [{ theme: event.into, cards: event.added }]).over.flatMap(put(false))];
    case 'themeDeleted':
      return [{ ...event, deleted: !event.deleted }, ...(event.deleted ? returning(state, [lotOf(state, event.theme)], []).over.flatMap(put(false)) : [])];
  }
}

const lotOf = (state: AskState, theme: string): Lot => ({ theme, cards: state.themes.get(theme)?.cards ?? [] });

/** Of cards that come back, lot after lot, those that there is room for and those there is none for, when others have left. */
function returning(state: AskState, lots: readonly Lot[], left: readonly Lot[]): { readonly fit: readonly Lot[]; readonly over: readonly Lot[] } {
  const lying = new Map([...placesOf(state)].map(([card, places]) => [card, places.filter((theme) => !left.some((lot) => lot.theme === theme && lot.cards.includes(card))).length]));
  const sorted = lots.map(({ theme, cards }) => {
    const fit = cards.filter((card) => state.cards.has(card) && (lying.get(card) ?? 0) < THEMES_A_CARD);
    for (const card of fit) lying.set(card, (lying.get(card) ?? 0) + 1);
    const kept = new Set(fit);
    return { theme, fit, over: cards.filter((card) => !kept.has(card)) };
  });
  return { fit: sorted.map(({ theme, fit }) => ({ theme, cards: fit })), over: sorted.map(({ theme, over }) => ({ theme, cards: over })) };
}
