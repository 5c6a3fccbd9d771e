import { text } from './text.ts';

/** Shapes and colours come in eights; from group 9 on they repeat and the number leads (K6). */
const COUNT = 8;

/** Outlines on a 24 × 24 grid in the order of `--g1` … `--g8`. Drawn, never typed: a glyph may be missing on a phone. */
const PATHS: readonly string[] = [
  'M12 2.2a9.8 9.8 0 1 0 0 19.6a9.8 9.8 0 0 0 0-19.6z',
  'M3.2 3.2h17.6v17.6H3.2z',
  'M12 2.4L22.6 21H1.4z',
  'M12 1.3L22 12L12 22.7L2 12z',
  'M12 1.7L14.9 8.9L22.7 9.4L16.7 14.4L18.6 22L12 17.8L5.4 22L7.3 14.4L1.3 9.4L9.1 8.9z',
  'M12 1.5L21.2 6.7V17.3L12 22.5L2.8 17.3V6.7z',
  'M8.3 2.3h7.4v6h6v7.4h-6v6H8.3v-6h-6V8.3h6z',
  'M12 1.3C20 7 20 17 12 22.7C4 17 4 7 12 1.3z',
];

/** 1–8: which shape and colour group `number` (1, 2, …) has. */
export function shapeOf(number: number): number {
  return ((number - 1) % COUNT) + 1;
}

/** The class that brings the colour of group `number`: `--group`, and `--group-on` for words on it (groups.css). */
export function groupClass(number: number): string {
  return `g${shapeOf(number)}`;
}

/** SVG path of the shape of group `number`. */
export function shapePath(number: number): string {
  return PATHS[shapeOf(number) - 1] ?? '';
}

/** The shape's name, such as `Triangle`. */
export function shapeName(number: number): string {
  return text.shapes[shapeOf(number) - 1] ?? '';
}

/** True where the shape alone no longer tells groups apart. */
export function numberLeads(number: number): boolean {
  return number > COUNT;
}
