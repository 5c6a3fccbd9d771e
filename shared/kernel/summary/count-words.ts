import { wordSegmenter } from '../word-segmenter.ts';

/** How many words a text has, also where no spaces part them. `language` is BCP 47; an ill-formed one counts as unknown. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of wordSegmenter(language).segment(text)) if (isWordLike) count += 1;
  return count;
}
