import { describe, expect, it } from 'vitest';
import type { TableCard, TableTheme } from '../../../../../shared/activities/ask/views-console.ts';
import { cardsAt, folded, matching, placesIn, strongest } from './cards.ts';

const card = (id: string, question: number, text: string): TableCard => ({ id, question, text, hidden: false, quotable: false });
const theme = (id: string, cards: readonly string[], people = 1, dots = 0): TableTheme => ({ id, name: id, nameId: `n${id}`, group: null, cards, people, dots, shown: false });
const CARDS = [card('a', 1, 'The bus comes late'), card('b', 0, 'Un café in the park'), card('c', 0, 'No bus on Sunday')];
const THEMES = [theme('bus', ['c', 'a']), theme('late', ['a'])];
const ids = (cards: readonly TableCard[]): readonly string[] => cards.map(({ id }) => id);
const words = new Map(CARDS.map(({ id, text }) => [id, folded(text ?? '')]));

describe('the cards a host looks at', () => {
  it('[AS1] keeps cards to one question together, and a theme’s in its own order', () => {
    const places = placesIn(THEMES);
    expect(ids(cardsAt(CARDS, 'all', THEMES, places))).toEqual(['b', 'c', 'a']);
    expect(ids(cardsAt(CARDS, { theme: 'bus' }, THEMES, places))).toEqual(['c', 'a']);
    expect(cardsAt(CARDS, { theme: 'gone' }, THEMES, places)).toEqual([]);
  });
  it('[AS4] counts a card in two themes as sorted, one in none as not sorted', () => {
    const places = placesIn(THEMES);
    expect(places.get('a')?.map(({ id }) => id)).toEqual(['bus', 'late']);
    expect(ids(cardsAt(CARDS, 'unsorted', THEMES, places))).toEqual(['b']);
  });
  it('finds cards by all words, without capitals and accents; nothing typed finds all', () => {
    expect(ids(matching(CARDS, 'BUS late', words))).toEqual(['a']);
    expect(ids(matching(CARDS, 'cafe', words))).toEqual(['b']);
    expect(matching(CARDS, '  ', words)).toBe(CARDS);
    expect(matching(CARDS, 'tram', words)).toEqual([]);
  });
  it('[AS2] orders themes by people, then by dots, then as they were made', () => {
    expect(strongest([theme('x', [], 2), theme('y', [], 5), theme('z', [], 2, 3), theme('w', [], 2)]).map(({ id }) => id)).toEqual(['y', 'z', 'x', 'w']);
  });
});
