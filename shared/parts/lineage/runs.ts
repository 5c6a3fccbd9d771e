import type { Span } from '../phrases.ts';
import { wordsOf, type Word } from '../words.ts';
import { tilesOf } from './tiles.ts';

/** Part of the text with this id. */
export type Part = Span & { readonly id: string };
/** A run of `words` words of a text and every part of its sources that says the same; a source that says it twice stands there twice. */
export type Run = Span & { readonly words: number; readonly from: readonly Part[] };

/**
 * The longest runs of words of `text` that stand in its sources, wherever they moved (CD10). Longest first, so no word is in two runs; small
 * words alone are no run; a run that stands in several sources is credited to all. In text order. `language` is BCP 47.
 */
export function runsBetween(
  text: string,
  sources: readonly { readonly id: string; readonly text: string }[],
  language: string,
): readonly Run[] {
  const words = wordsOf(text, language);
  const known = sources.map((source) => ({ id: source.id, words: wordsOf(source.text, language) }));
  const tiles = tilesOf(
    words,
    known.map((source) => source.words),
    { telling: true, once: false },
  );
  return tiles.map(({ at, length, places }) => ({
    ...spanOf(words, at, length),
    words: length,
    from: places.flatMap((place) => {
      const source = known[place.source];
      return source ? [{ id: source.id, ...spanOf(source.words, place.at, length) }] : [];
    }),
  }));
}

/** From the first to the last of `length` words from word `at` on. */
export function spanOf(words: readonly Word[], at: number, length: number): Span {
  const [first, last] = [words[at], words[at + length - 1]];
  if (!first || !last) throw new Error('Words that are not in the text.');
  return { start: first.start, end: last.end };
}
