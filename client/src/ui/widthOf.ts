/** Signs that take the width of two letters: Chinese, Japanese, Korean, pictures. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How wide a text runs, in letters. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}
