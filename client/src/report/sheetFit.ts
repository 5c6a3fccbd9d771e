import { widthOf } from '../ui/widthOf.ts';

/** What A4 and Letter both have within margins of 16 mm, with a little to spare. In mm. */
const WIDE = 174;
export const TALL = 236;
const MM = 0.3528;
/** Of bold letters with the ends of lines that stay empty, in their height. */
const LETTER = 0.53;

/** About how tall these words stand on the sheet, in mm, in letters of `pt` points, `inset` mm narrower than the sheet. */
export function heightOn(words: string, pt: number, inset = 0): number {
  const letters = Math.max(1, Math.floor((WIDE - inset) / (pt * MM * LETTER)));
  const rows = words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / letters)), 0);
  return rows * pt * MM * 1.3;
}

/** The first of them that fit in `room` mm, one at least; `gap` mm stand between. */
export function fitting<T>(all: readonly T[], room: number, gap: number, tall: (one: T) => number): readonly T[] {
  const ends = all.map((_, index) => all.slice(0, index + 1).reduce((sum, one) => sum + tall(one) + gap, -gap));
  return all.filter((_, index) => index === 0 || (ends[index] ?? 0) <= room);
}
