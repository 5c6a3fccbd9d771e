import { escapeHtml } from '../files/escapeHtml.ts';

/** A drawing in a box of `width` × `height`, named for those who do not see it; letters in the reader's own sans. */
export function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}" font-family="Atkinson Hyperlegible Next, Verdana, sans-serif">${parts.join('')}</svg>`;
}
