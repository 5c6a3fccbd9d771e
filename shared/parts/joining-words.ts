import { primarySubtag } from './fillers.ts';

/**
 * Small words that open a new part of a clause. Those that open a whole one ("who", "because") are a better place to cut than those
 * that tie a few words together ("of", "with"). Lists of our own, none where there are no filler words. No accents, lower case.
 */
const OPENING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('and or but nor yet who whom whose that which where when while because since if unless although though so until'),
  es: words('y e o u pero ni que quien quienes donde cuando mientras porque pues si aunque como sino'),
  fr: words('et ou mais ni qui que qu dont ou quand lorsque pendant parce car si comme puisque'),
};
const TYING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('of to in on at for from with without by as than into about around between through across over under near like'),
  es: words('de del a al en con sin por para sobre entre desde hasta hacia segun contra'),
  fr: words('de du des d a au aux en dans avec sans par pour sur entre depuis vers chez contre sous'),
};

/** How well a text can be cut before this word (as `Word.norm`): 2 well, 1 fairly, 0 no better than anywhere. */
export function joins(norm: string, language: string): 0 | 1 | 2 {
  const primary = primarySubtag(language);
  if (!Object.hasOwn(OPENING, primary)) return 0;
  if (OPENING[primary]?.has(norm)) return 2;
  return TYING[primary]?.has(norm) ? 1 : 0;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
