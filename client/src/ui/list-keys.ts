import { rowAt, type Tops } from './row-layout.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key asks of a list of which one row has the focus. `goTo` with `extends` also chooses all rows from the anchor to there. */
export type ListAction =
  | { readonly type: 'goTo'; readonly index: number; readonly extends: boolean }
  | { readonly type: 'toggle' }
  | { readonly type: 'extendHere' }
  | { readonly type: 'all' }
  | { readonly type: 'open' };

/**
 * The keys of a list in which many can be chosen, after the ARIA pattern of a listbox; null leaves the key to the browser.
 * `at` is the row with the focus, `boxHeight` how much of the list is seen (for PageUp and PageDown).
 */
export function listAction(press: Press, at: number, tops: Tops, boxHeight: number): ListAction | null {
  const count = tops.length - 1;
  if (count === 0 || press.altKey) return null;
  const control = press.ctrlKey || press.metaKey;
  if (control && !press.shiftKey && press.key.toLowerCase() === 'a') return { type: 'all' };
  const index = target(press.key, at, tops, boxHeight);
  if (index !== null && (!control || press.key === 'Home' || press.key === 'End')) {
    return { type: 'goTo', index: Math.max(0, Math.min(count - 1, index)), extends: press.shiftKey };
  }
  if (control) return null;
  if (press.key === ' ') return press.shiftKey ? { type: 'extendHere' } : { type: 'toggle' };
  return press.key === 'Enter' && !press.shiftKey ? { type: 'open' } : null;
}

function target(key: string, at: number, tops: Tops, boxHeight: number): number | null {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return tops.length - 2;
  // A page further, as a row is seen whole; at least one row, also when that is higher than the box.
  if (key === 'PageDown') return Math.max(at + 1, rowAt(tops, (tops[at + 1] ?? 0) + boxHeight) - 1);
  if (key === 'PageUp') return Math.min(at - 1, rowAt(tops, Math.max(0, (tops[at] ?? 0) - boxHeight)) + 1);
  return null;
}

/** Choosing with Shift begins here: the row, and what was chosen before. */
export type Start = { readonly key: string; readonly chosen: ReadonlySet<string> };

export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]);
}

/** What was chosen before, and all rows from the start to `key`. A start that is gone counts as `key` itself. */
export function extended(start: Start, key: string, keys: readonly string[]): ReadonlySet<string> {
  const to = keys.indexOf(key);
  const known = keys.indexOf(start.key);
  const from = known < 0 ? to : known;
  return new Set([...start.chosen, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** All that is shown on top of what is chosen; a second time none of what is shown. */
export function allOrNone(chosen: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  if (!keys.every((key) => chosen.has(key))) return new Set([...chosen, ...keys]);
  const shown = new Set(keys);
  return new Set([...chosen].filter((key) => !shown.has(key)));
}
