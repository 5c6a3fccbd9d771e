import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** The measured heights of a list's rows, and the rows that are drawn now. */
export type RowHeights = {
  /** Height in px, or null for a row that was never drawn. Reading it in an effect follows what is measured. */
  readonly of: (key: string) => number | null;
  readonly element: (key: string) => HTMLElement | null;
  /** For the element of a row. */
  readonly row: (key: string) => Attachment<HTMLElement>;
};

export function rowHeights(): RowHeights {
  const heights = new Map<string, number>();
  const elements = new Map<string, HTMLElement>();
  const keys = new WeakMap<Element, string>();
  let version = $state(0);

  const measured = (entries: readonly ResizeObserverEntry[]): void => {
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      const key = keys.get(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      // A list that is hidden has rows of no height; what they were holds.
      if (key === undefined || height === 0 || Math.abs((heights.get(key) ?? 0) - height) < 0.5) continue;
      heights.set(key, height);
      changed = true;
    }
    if (changed) version += 1;
  };
  const observer = new ResizeObserver(measured);

  return {
    of: (key) => (version >= 0 ? (heights.get(key) ?? null) : null),
    element: (key) => elements.get(key) ?? null,
    row: (key) => (element) =>
      untrack(() => {
        keys.set(element, key);
        elements.set(key, element);
        observer.observe(element);
        return () => {
          observer.unobserve(element);
          if (elements.get(key) === element) elements.delete(key);
        };
      }),
  };
}
