import { saidOn, type Said } from './card-words.ts';

/** A theme to begin with: the words that name it, the telling one first, and the ids of its cards, the clearest first. */
export type FirstTheme = { readonly words: readonly string[]; readonly cards: readonly string[] };

const MOST_THEMES = 12;
/** A card lies in two themes at most [AS4]. */
export const THEMES_A_CARD = 2;
const WORDS_PER_NAME = 3;
/** What counts for a card that lies in a theme already, against one that lies in none. */
const AGAIN = 0.6;
/** A word that stands with another on this share of its own cards belongs to the same theme. */
const TOGETHER = 0.6;
/** A second or third word of a name stands on this share of the cards with the first. */
const NAMING = 0.4;
/** Words on more than this share of what is said tell nothing apart: the town's name, what the question asked. */
const COMMON = 0.4;

/** A word, where it stands (indexes of what is said) and how much it tells. */
type Telling = { readonly word: string; readonly at: readonly number[]; readonly weight: number };
type Theme = { readonly words: readonly Telling[]; readonly at: readonly number[] };

/**
 * A first cut of themes by shared words, for people to accept, change or ignore: at most 12 themes of at least 2 cards, the largest and
 * clearest first. Every card of a theme holds a form of one of its 1 to 3 words; those are as people wrote them. A card lies in two
 * themes at most [AS4], one that shares nothing with others in none. Ids are taken to differ. The order of cards makes no difference.
 * `language` is BCP 47. It knows letters, not meaning: "bus" and "transport" stay apart.
 */
export function firstCut(cards: readonly { readonly id: string; readonly text: string }[], language: string): readonly FirstTheme[] {
  const said = saidOn(cards, language);
  const themes = themesOf(said);
  return themes
    .map((theme) => ({ theme, size: sizeOf(theme.at, said) }))
    .sort((a, b) => b.size - a.size || clearness(b.theme, said) - clearness(a.theme, said))
    .map(({ theme }) => ({ words: theme.words.map(({ word }) => formOf(word, theme, said)), cards: cardsOf(theme, said) }));
}

/** One theme after another, each from the cards that still have room for it. */
function themesOf(said: readonly Said[]): readonly Theme[] {
  const room = said.map(() => THEMES_A_CARD);
  const themes: Theme[] = [];
  let open = tellingWords(said);
  while (themes.length < MOST_THEMES) {
    const seed = best(open, said, room);
    if (!seed) break;
    const theme = themeAround(seed, open, said);
    themes.push(theme);
    for (const index of theme.at) room[index] = (room[index] ?? 0) - 1;
    const here = new Set(theme.at);
    open = open
      .filter(({ at }) => !at.every((index) => here.has(index)))
      .map((one) => (one.at.some((index) => room[index] === 0) ? { ...one, at: one.at.filter((index) => room[index] !== 0) } : one));
  }
  return themes;
}

/** Words that can hold a theme together, by tf-idf: on two cards or more, and not on almost all that is said. In alphabetical order. */
function tellingWords(said: readonly Said[]): readonly Telling[] {
  const places = new Map<string, number[]>();
  said.forEach(({ words }, index) => {
    for (const word of words.keys()) {
      const at = places.get(word);
      if (at) at.push(index);
      else places.set(word, [index]);
    }
  });
  const most = Math.max(2, Math.min(said.length - 1, Math.max(3, Math.floor(said.length * COMMON))));
  return [...places]
    .filter(([, at]) => at.length <= most && sizeOf(at, said) >= 2)
    .map(([word, at]) => ({ word, at, weight: Math.log((said.length + 1) / at.length) }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** The word that gathers most, weighed by how much it tells; it must bring at least one card that lies in no theme yet. */
function best(open: readonly Telling[], said: readonly Said[], room: readonly number[]): Telling | null {
  let found: Telling | null = null;
  let highest = 0;
  for (const one of open) {
    let fresh = 0;
    let all = 0;
    for (const index of one.at) {
      const size = said[index]?.cards.length ?? 0;
      all += size;
      if (room[index] === THEMES_A_CARD) fresh += size;
    }
    const score = (fresh * (1 - AGAIN) + all * AGAIN) * one.weight;
    if (all < 2 || fresh === 0 || score <= highest) continue;
    found = one;
    highest = score;
  }
  return found;
}

function themeAround(seed: Telling, open: readonly Telling[], said: readonly Said[]): Theme {
  const words = [seed, ...wordsBeside(seed, open, said).slice(0, WORDS_PER_NAME - 1)];
  return { words, at: [...new Set(words.flatMap(({ at }) => at))] };
}

/** The words that stand mostly with this one, on two of its cards or more; those that say most about them first. */
function wordsBeside(seed: Telling, open: readonly Telling[], said: readonly Said[]): readonly Telling[] {
  const here = new Set(seed.at);
  const least = Math.max(2, NAMING * sizeOf(seed.at, said));
  return open
    .map((one) => ({
      one,
      shared:
        one.word === seed.word
          ? 0
          : sizeOf(
              one.at.filter((index) => here.has(index)),
              said,
            ),
    }))
    .filter(({ one, shared }) => shared >= least && shared >= TOGETHER * sizeOf(one.at, said))
    .sort((a, b) => b.shared * b.one.weight - a.shared * a.one.weight || (a.one.word < b.one.word ? -1 : 1))
    .map(({ one }) => one);
}

function sizeOf(at: readonly number[], said: readonly Said[]): number {
  let size = 0;
  for (const index of at) size += said[index]?.cards.length ?? 0;
  return size;
}

/** How much of its name a theme's cards hold on average. */
function clearness(theme: Theme, said: readonly Said[]): number {
  return theme.words.reduce((sum, { at, weight }) => sum + weight * sizeOf(at, said), 0) / sizeOf(theme.at, said);
}

/** The form that a theme's cards write most often; of equals one in small letters, a short one, the first by letter. */
function formOf(word: string, theme: Theme, said: readonly Said[]): string {
  const counts = new Map<string, number>();
  for (const index of theme.at) {
    for (const form of said[index]?.words.get(word) ?? []) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const large = (form: string): number => (form === form.toLowerCase() ? 0 : 1);
  const sorted = [...counts].sort(
    ([a, often], [b, oftenB]) => oftenB - often || large(a) - large(b) || a.length - b.length || (a < b ? -1 : 1),
  );
  return sorted[0]?.[0] ?? word;
}

function cardsOf(theme: Theme, said: readonly Said[]): readonly string[] {
  const weights = new Map<number, number>();
  for (const { at, weight } of theme.words) for (const index of at) weights.set(index, (weights.get(index) ?? 0) + weight);
  return [...weights]
    .flatMap(([index, weight]) => (said[index]?.cards ?? []).map((id) => ({ id, weight })))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
