/** Upper and lower edge of something drawn, in px. */
type Edges = { readonly top: number; readonly bottom: number };

/**
 * On which page, from 0, each of these stands when a page is `height` px high. Neighbours with the same upper edge stand side by side
 * and stay together; what is higher than a page has one of its own.
 */
export function rowPages(drawn: readonly Edges[], height: number): readonly number[] {
  let page = 0;
  let start = drawn[0]?.top ?? 0;
  return linesOf(drawn).flatMap(({ top, bottom, count }) => {
    if (top > start && bottom - start > height + 1) [page, start] = [page + 1, top];
    return Array.from({ length: count }, () => page);
  });
}

function linesOf(drawn: readonly Edges[]): readonly (Edges & { readonly count: number })[] {
  const lines: (Edges & { readonly count: number })[] = [];
  for (const { top, bottom } of drawn) {
    const last = lines.at(-1);
    if (last && Math.abs(last.top - top) <= 1) lines[lines.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bottom), count: last.count + 1 };
    else lines.push({ top, bottom, count: 1 });
  }
  return lines;
}
