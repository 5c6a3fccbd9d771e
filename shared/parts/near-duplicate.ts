import { fillersOf } from './fillers.ts';
import { plainLetters, plainSigns, plainWords } from './plain-letters.ts';

/**
 * When two short texts say the same thing in the same letters [CG4]: case, accents, punctuation, spacing and filler words do
 * not count. It is a rule about letters, not meaning: "cats and dogs" and "dogs and cats" differ.
 */

/**
 * The words that count when two texts are compared [CG4]; all of them when every one is a filler. A text without letters or
 * digits (a row of emoji) is one word of its signs. `language` is BCP 47.
 */
export function normaliseForCompare(text: string, language: string): string[] {
  const plain = plainLetters(text, language);
  const words = plainWords(plain);
  if (words.length === 0) return [plainSigns(plain)].filter((signs) => signs !== '');
  const fillers = fillersOf(language);
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : [...words];
}

/**
 * Whether `b` repeats `a` [CG4]. Spaces do not count, so "ice cream" repeats "Ice-cream" and scripts written without spaces
 * compare letter by letter. Two texts with nothing in them repeat nothing.
 */
export function isNearDuplicate(a: string, b: string, language: string): boolean {
  const letters = normaliseForCompare(a, language).join('');
  return letters !== '' && letters === normaliseForCompare(b, language).join('');
}
