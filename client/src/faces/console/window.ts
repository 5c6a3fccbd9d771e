/** Height of one row of the people list, in CSS px. */
export const ROW_PX = 48;
/** Lists up to this long are drawn whole. */
const WHOLE = 100;
/** Rows drawn beyond each edge, so that a Tab or a flick finds them. */
const SPARE = 8;

/** Which rows of a long list to draw; `height` is that of the whole list in px. */
export function windowOf(count: number, scrollTop: number, boxHeight: number): { readonly from: number; readonly to: number; readonly height: number } {
  const height = count * ROW_PX;
  if (count <= WHOLE) return { from: 0, to: count, height };
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / ROW_PX) - SPARE));
  return { from, to: Math.min(count, Math.ceil((scrollTop + boxHeight) / ROW_PX) + SPARE), height };
}
