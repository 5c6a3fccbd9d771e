/**
 * Which entry of a menu a key goes to, as an index, or null when the key is not the menu's own.
 * `at` is the focused entry (−1: none); letters go to the next entry that starts with them.
 */
export function menuTarget(key: string, at: number, labels: readonly string[]): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if ([...key].length !== 1 || key === ' ') return null;
  for (let step = 1; step <= count; step += 1) {
    const index = (at + step + count) % count;
    if (labels[index]?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()) === true) return index;
  }
  return null;
}
