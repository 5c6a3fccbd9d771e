import { escapeHtml } from '../files/escapeHtml.ts';

/** A drawing in a box of `width` × `height`, named for those who do not see it; letters in the reader's own sans. */
export function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}" font-family="Atkinson Hyperlegible Next, Verdana, sans-serif">${parts.join('')}</svg>`;
}

/** In the drawing's own units. */
export type Size = { readonly width: number; readonly height: number };

/** The box of a drawing made here; null when it names none. */
export function sizeOfSvg(drawing: string): Size | null {
  const [, width = '', height = ''] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? [];
  return width === '' ? null : { width: Number(width), height: Number(height) };
}
