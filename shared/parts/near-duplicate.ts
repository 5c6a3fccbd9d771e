import { fillersOf, splitsAtApostrophe } from './fillers.ts';

/**
 * When two short texts say the same thing in the same letters [CG4]: case, accents, punctuation, spacing and filler words do
 * not count. It is a rule about letters, not meaning: "cats and dogs" and "dogs and cats" differ.
 */

const APOSTROPHE = /['’‘`´′＇]/g;
/** Letter-like apostrophes, as in Hawaiʻi, and the Arabic stroke that only stretches a word. */
const UNHEARD = /[\u02BB\u02BC\u0640]/g;
/**
 * Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Not the vowel signs of Indic scripts or the Japanese
 * voicing marks: those make other letters.
 */
const ACCENT =
  /(?![\u3099\u309A])[\p{Script=Inherited}\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Letters that carry a stroke or are two in one, and have no accent to take off. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ς: 'σ' };

/**
 * The words that count when two texts are compared [CG4]; all of them when every one is a filler. A text without letters or
 * digits (a row of emoji) is one word of its signs. `language` is BCP 47.
 */
export function normaliseForCompare(text: string, language: string): string[] {
  const plain = text
    .replace(APOSTROPHE, splitsAtApostrophe(language) ? ' ' : '')
    .normalize('NFKD')
    .replace(UNHEARD, '')
    .toUpperCase() // first up: ß and ss, dotless and dotted i become alike
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENT, '')
    .replace(/[æœøłđħς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC');
  const words = plain.match(WORD) ?? [];
  if (words.length === 0) return [plain.replace(INVISIBLE, '')].filter((signs) => signs !== '');
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
