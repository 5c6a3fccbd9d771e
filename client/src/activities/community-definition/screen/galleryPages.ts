import { widthOf } from '../../../ui/widthOf.ts';

/** Lines that a text's frame and the space below it take. */
const FRAME = 1.2;
/** How a place is cut in lines: letters of a line, and lines. */
export type Room = { readonly letters: number; readonly lines: number };
/** A wall of 4:3 with a title of two lines: for a place not measured yet. */
const LEAST: Room = { letters: 42, lines: 9 };

/**
 * Which texts stand on which page of the wall: the newest ones first, then the others, latest first; as many on a page as can be read at
 * 50 px. `fresh`: how many of the last texts came together; `room`: of one page. At least one page, of indices into `texts`.
 */
export function galleryPages(texts: readonly string[], fresh: number, room: Room): readonly (readonly number[])[] {
  const all = texts.map((_, index) => index);
  const old = Math.max(0, texts.length - fresh);
  const pages: number[][] = [[]];
  let used = 0;
  for (const index of [...all.slice(old), ...all.slice(0, old).reverse()]) {
    const lines = linesOf(texts[index] ?? '', room.letters) + FRAME;
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && used + lines > room.lines) {
      pages.push([index]);
      used = lines;
    } else {
      page.push(index);
      used += lines;
    }
  }
  return pages;
}

/** Lines of a text whose words stay whole where they can. */
export function linesOf(words: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const width of words.split(/\s+/).map(widthOf)) {
    if (used > 0 && used + 1 + width > letters) [lines, used] = [lines + 1, 0];
    used += used > 0 ? 1 + width : width;
    lines += Math.max(0, Math.ceil(used / letters) - 1);
    used = used > letters ? used % letters : used;
  }
  return lines;
}

/** The lines of a place this wide and high, all in px; beside each text stands its group's sign. */
export function roomIn(width: number, height: number, font: number): Room {
  if (width === 0 || height === 0 || font === 0) return LEAST;
  return { letters: Math.max(1, Math.floor((width / font - 4.4) / 0.52)), lines: (height / font + 0.4) / 1.2 };
}
