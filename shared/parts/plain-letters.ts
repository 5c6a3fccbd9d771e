import { splitsAtApostrophe } from './fillers.ts';

/** What is left of a text when case, accents and apostrophes do not count: the one normalisation of all comparing of texts. */

/** What people type for an apostrophe. */
export const APOSTROPHE = /['’‘`´′＇]/g;
/** Letter-like apostrophes, as in Hawaiʻi, and the Arabic stroke that only stretches a word. */
const UNHEARD = /[\u02BB\u02BC\u0640]/g;
/**
 * Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Not the vowel signs of Indic scripts or the Japanese
 * voicing marks: those make other letters.
 */
const ACCENT = /(?![\u3099\u309A])[\p{Script=Inherited}\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Letters that carry a stroke or are two in one, and have no accent to take off. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ς: 'σ' };

/** Lower case without accents and apostrophes; punctuation and spaces stay. `language` is BCP 47: in French an apostrophe parts words. */
export function plainLetters(text: string, language: string): string {
  return text
    .replace(APOSTROPHE, splitsAtApostrophe(language) ? ' ' : '')
    .normalize('NFKD')
    .replace(UNHEARD, '')
    .toUpperCase() // first up: ß and ss, dotless and dotted i become alike
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENT, '')
    .replace(/[æœøłđħς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** The stretches of letters and digits in a text that `plainLetters` gave. */
export function plainWords(plain: string): readonly string[] {
  return plain.match(WORD) ?? [];
}

/** The signs of a text that `plainLetters` gave (a row of emoji), without spaces and what cannot be seen. */
export function plainSigns(plain: string): string {
  return plain.replace(INVISIBLE, '');
}
