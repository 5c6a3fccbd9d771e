/** Signs that take the width of two letters: Chinese, Japanese, Korean. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How wide a text runs, in letters. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** The largest letters in which these words fill one page and no more: 54, 40, 30 or 24 pt. 280 wide signs still fit. */
export function posterSize(words: string): 'large' | 'middle' | 'small' | 'tiny' {
  const width = widthOf(words);
  const longest = Math.max(0, ...words.split(/\s+/).map(widthOf));
  if (width <= 70 && longest <= 14) return 'large';
  if (width <= 150 && longest <= 19) return 'middle';
  return width <= 330 ? 'small' : 'tiny';
}
