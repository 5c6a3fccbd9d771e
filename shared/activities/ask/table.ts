import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import { isNearDuplicate } from '../../parts/near-duplicate.ts';
import type { AskState, Card, Theme } from './model.ts';
import { answerOfCard } from './sheets.ts';

export const livingThemes = (state: AskState): readonly Theme[] => [...state.themes.values()].filter((theme) => !theme.deleted);

/** Themes whose names say the same, as several groups may choose one: in sets of two and more, for the host to join. `language` is BCP 47. */
export function namedAlike(state: AskState, language: string): readonly (readonly string[])[] {
  const sets: { readonly name: string; readonly ids: string[] }[] = [];
  for (const { id, name } of livingThemes(state)) {
    if (name.text === null) continue;
    const set = sets.find((one) => isNearDuplicate(one.name, name.text ?? '', language));
    if (set) set.ids.push(id);
    else sets.push({ name: name.text, ids: [id] });
  }
  return sets.flatMap(({ ids }) => (ids.length > 1 ? [ids] : []));
}

/** Which living themes each card lies in. */
export function placesOf(state: AskState): ReadonlyMap<TextId, readonly string[]> {
  const places = new Map<TextId, string[]>();
  for (const theme of livingThemes(state)) for (const card of theme.cards) places.set(card, [...(places.get(card) ?? []), theme.id]);
  return places;
}

/** Cards in no theme; deleting a theme brings its cards here (AS7). */
export function unsortedCards(state: AskState): readonly Card[] {
  const places = placesOf(state);
  return [...state.cards.values()].filter(({ id }) => !places.has(id));
}

/** How many different people answered with a card in it: strength counts people, not cards (AS2). */
export function strengthOf(state: AskState, theme: Theme): number {
  const people = new Set<string>();
  for (const id of theme.cards) {
    const card = state.cards.get(id);
    const answer = card && answerOfCard(state, card);
    if (answer) people.add(answer.of);
  }
  return people.size;
}

/** One's dots on themes that still are; never more than there are dots, though a deleted theme comes back. */
export function standingDots(state: AskState, person: string): readonly string[] {
  return (state.dots.get(person) ?? []).filter((id) => state.themes.get(id)?.deleted === false).slice(-state.config.dots);
}

export function dotsOf(state: AskState, theme: Theme): number {
  let dots = 0;
  for (const person of state.dots.keys()) if (standingDots(state, person).includes(theme.id)) dots += 1;
  return dots;
}

/** Themes of two cards and more, strongest first, at equal strength by dots, then in the order they were made; read back in this order. */
export function strongThemes(state: AskState): readonly Theme[] {
  return livingThemes(state)
    .filter(({ cards }) => cards.length > 1)
    .map((theme) => ({ theme, people: strengthOf(state, theme), dots: dotsOf(state, theme) }))
    .toSorted((a, b) => b.people - a.people || b.dots - a.dots)
    .map(({ theme }) => theme);
}

/** Unsorted cards and cards alone in their theme: "also heard", never dropped (AS4). */
export function alsoHeard(state: AskState): number {
  const single = livingThemes(state).filter(({ cards }) => cards.length === 1).length;
  return unsortedCards(state).length + single;
}

/** The name a theme was put on the wall by; null: it is not there. */
export const revealedAs = (state: AskState, theme: Theme): TextId | null => state.revealed.find((one) => one.theme === theme.id)?.name ?? null;
/** Read back on the wall, by the name it has now. */
export const isRevealed = (state: AskState, theme: Theme): boolean => revealedAs(state, theme) === theme.name.id;

export const nameShown = (theme: Theme, room: Pick<RoomFacts, 'hidden'>): string | null => (room.hidden.has(theme.name.id) ? null : theme.name.text);
