/** Where the rows of a long list stand, in CSS px. Rows may differ in height; one not drawn yet is taken to be as high as told. */

/** What a list is drawn by: the top of each row and, last, the height of the whole. */
export type Tops = readonly number[];

/** A row that should stay where one sees it, and how far the box is scrolled into it. */
export type Anchor = { readonly key: string; readonly into: number };

/** Lists up to this long are drawn whole, so that the browser's search finds all of it. */
const WHOLE = 100;
/** Rows drawn beyond each edge, so that a Tab or a flick finds them. */
const SPARE = 8;

export function topsOf(heights: readonly number[]): Tops {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The row at this height; the first or last one beyond the ends, -1 when there are none. */
export function rowAt(tops: Tops, y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** Which rows to draw, `to` not included: those in the box and some beyond each edge. */
export function rowsIn(tops: Tops, scrollTop: number, boxHeight: number): { readonly from: number; readonly to: number } {
  const count = tops.length - 1;
  if (count <= WHOLE) return { from: 0, to: count };
  return { from: Math.max(0, rowAt(tops, scrollTop) - SPARE), to: Math.min(count, rowAt(tops, scrollTop + boxHeight) + 1 + SPARE) };
}

/** The drawn rows in order: a stretch of them, and one more that must not go, such as the one with the focus (-1: none). */
export function rowsWith(part: { readonly from: number; readonly to: number }, kept: number): readonly number[] {
  const rows = Array.from({ length: part.to - part.from }, (_, index) => part.from + index);
  if (kept < 0 || (kept >= part.from && kept < part.to)) return rows;
  return kept < part.from ? [kept, ...rows] : [...rows, kept];
}

/** How far to scroll, and no further, so that a row is seen; its beginning when it is higher than the box. */
export function scrollTo(tops: Tops, index: number, scrollTop: number, boxHeight: number): number {
  const [top, bottom] = [tops[index], tops[index + 1]];
  if (top === undefined || bottom === undefined) return scrollTop;
  if (top < scrollTop || bottom - top > boxHeight) return top;
  return Math.max(scrollTop, bottom - boxHeight);
}

/** What holds the view still while rows above change: none at the very top, so that what comes in first is seen. */
export function anchorAt(tops: Tops, keys: readonly string[], scrollTop: number): Anchor | null {
  const index = scrollTop <= 0 ? -1 : rowAt(tops, scrollTop);
  const key = keys[index];
  return key === undefined ? null : { key, into: scrollTop - (tops[index] ?? 0) };
}

/** Where to scroll so that the anchor stands where it stood; null when it is gone. */
export function heldBy(anchor: Anchor, tops: Tops, keys: readonly string[]): number | null {
  const index = keys.indexOf(anchor.key);
  return index < 0 ? null : (tops[index] ?? 0) + anchor.into;
}
