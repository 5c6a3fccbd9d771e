import { wordSegmenter } from '../kernel/word-segmenter.ts';
import { smallWordsOf, splitsAtApostrophe } from './fillers.ts';
import type { Span } from './phrases.ts';
import { APOSTROPHE, plainLetters, plainSigns, plainWords } from './plain-letters.ts';

/** A word of a text. Words with one `norm` are the same word; `telling` is false for small words that nobody can call theirs. */
export type Word = Span & { readonly norm: string; readonly telling: boolean };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const PLAIN = /^[A-Za-z0-9]+$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The words of a text, in order, also where none are set apart by spaces. Case, accents and apostrophes make no difference to
 * `norm`. A text without any word (a row of emoji) gives its signs. `language` is BCP 47; an ill-formed one counts as unknown.
 */
export function wordsOf(text: string, language: string): readonly Word[] {
  const small = smallWordsOf(language);
  const found: Word[] = [];
  for (const { segment, index } of wordSegmenter(language).segment(text)) {
    if (!LETTER_OR_DIGIT.test(segment)) continue;
    for (const { text: part, start } of unglued(segment, index, language)) {
      const norm = normOf(part, language);
      found.push({ start, end: start + part.length, norm, telling: !small.has(norm) });
    }
  }
  return found.length > 0 ? found : signsOf(text, language);
}

function normOf(part: string, language: string): string {
  if (PLAIN.test(part)) return part.toLowerCase(); // most words of most texts, and much quicker
  return plainWords(plainLetters(part, language)).join('') || part;
}

/** "l'eau" as two words where an apostrophe parts them. */
function unglued(segment: string, index: number, language: string): readonly { readonly text: string; readonly start: number }[] {
  if (!splitsAtApostrophe(language)) return [{ text: segment, start: index }];
  let start = index;
  return segment.split(APOSTROPHE).flatMap((text) => {
    const part = { text, start };
    start += text.length + 1;
    return text === '' ? [] : [part];
  });
}

function signsOf(text: string, language: string): readonly Word[] {
  return [...graphemes.segment(text)].flatMap(({ segment, index }) => {
    const norm = plainSigns(plainLetters(segment, language));
    return norm === '' ? [] : [{ start: index, end: index + segment.length, norm, telling: true }];
  });
}
