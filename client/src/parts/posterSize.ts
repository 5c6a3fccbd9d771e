import { widthOf } from '../ui/widthOf.ts';

/** The largest letters in which these words fill one page and no more: 54, 40, 30 or 24 pt. 280 wide signs still fit. */
export function posterSize(words: string): 'large' | 'middle' | 'small' | 'tiny' {
  const width = widthOf(words);
  const longest = Math.max(0, ...words.split(/\s+/).map(widthOf));
  if (width <= 70 && longest <= 14) return 'large';
  if (width <= 150 && longest <= 19) return 'middle';
  return width <= 330 ? 'small' : 'tiny';
}
