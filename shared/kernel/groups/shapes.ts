/** The shapes groups find each other by, in the order of their colours [K6]; drawn by the client, never as a font's glyph. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'star', 'hexagon', 'plus', 'leaf'] as const;

export type Shape = (typeof SHAPES)[number];

/** What a group is told by, in this order of importance; `colour` is the number of the design token [K6]. */
export type GroupMark = {
  readonly number: number;
  readonly shape: Shape;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
};

/** The mark of group `number`, counted from 1. Past eight, shape and colour repeat and the number leads [K6]. */
export function shapeOf(number: number): GroupMark {
  const at = (number - 1) % SHAPES.length;
  return { number, shape: SHAPES[at] ?? 'circle', colour: (at + 1) as GroupMark['colour'] };
}
