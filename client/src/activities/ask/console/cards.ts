import type { TableCard, TableTheme } from '../../../../../shared/activities/ask/views-console.ts';

/** Which cards are looked at. */
export type Looked = 'all' | 'unsorted' | { readonly theme: string };

/** Words as they are searched: no capitals, no accents. */
export const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Which themes each card lies in; one that is missing is not sorted. */
export function placesIn(themes: readonly TableTheme[]): ReadonlyMap<string, readonly TableTheme[]> {
  const places = new Map<string, TableTheme[]>();
  for (const theme of themes) {
    for (const card of theme.cards) {
      const there = places.get(card);
      if (there) there.push(theme);
      else places.set(card, [theme]);
    }
  }
  return places;
}

/** Cards looked at, those to one question together (AS1); of a theme in the order they were put there. */
export function cardsAt(cards: readonly TableCard[], looked: Looked, themes: readonly TableTheme[], places: ReadonlyMap<string, unknown>): readonly TableCard[] {
  if (looked === 'all' || looked === 'unsorted') {
    return cards.filter(({ id }) => looked === 'all' || !places.has(id)).toSorted((a, b) => a.question - b.question);
  }
  const byId = new Map(cards.map((card) => [card.id, card]));
  return themes.find(({ id }) => id === looked.theme)?.cards.flatMap((id) => byId.get(id) ?? []) ?? [];
}

/** Cards that have every word of `query` somewhere; `words` are the cards' folded texts by id. */
export function matching(cards: readonly TableCard[], query: string, words: ReadonlyMap<string, string>): readonly TableCard[] {
  const wanted = folded(query).split(/\s+/).filter((word) => word !== '');
  return wanted.length === 0 ? cards : cards.filter(({ id }) => wanted.every((word) => words.get(id)?.includes(word) === true));
}

/** Strongest first as they are read back: by people, then by dots, then as they were made. */
export const strongest = (themes: readonly TableTheme[]): readonly TableTheme[] => themes.toSorted((a, b) => b.people - a.people || b.dots - a.dots);
