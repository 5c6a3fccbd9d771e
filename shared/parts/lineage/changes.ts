import type { Span } from '../phrases.ts';
import { wordsOf } from '../words.ts';
import { spanOf } from './runs.ts';
import { tilesOf } from './tiles.ts';

/**
 * The words of `after` that `before` did not have, neighbours joined (CD6). Moved words are not new; a word that stands there twice and stood
 * there once is new once. Case, accents and punctuation are no change. `language` is BCP 47.
 */
export function changedSpans(before: string, after: string, language: string): readonly Span[] {
  const words = wordsOf(after, language);
  const kept = tilesOf(words, [wordsOf(before, language)], { telling: false, once: true });
  const spans: Span[] = [];
  let next = 0;
  for (const { at, length } of [...kept, { at: words.length, length: 0 }]) {
    if (at > next) spans.push(spanOf(words, next, at - next));
    next = at + length;
  }
  return spans;
}
