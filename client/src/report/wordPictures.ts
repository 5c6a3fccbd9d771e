import { ImageRun, Paragraph } from 'docx';
import type { Block, Document } from './document.ts';
import { legalText } from '../files/legalText.ts';
import { sizeOfSvg, type Size } from './svg.ts';

/** An SVG as the bytes of a PNG; rejects where it cannot be drawn. `size`: of the drawing, in its own units. */
export type Draw = (svg: string, size: Size) => Promise<Uint8Array>;
type Figure = Extract<Block, { kind: 'figure' }>;
type Picture = { readonly png: Uint8Array; readonly size: Size };
/** By the SVG they were drawn from. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Pixels, 96 to the inch: as wide as the text of A4, and as much of a page as leaves room for the table's first rows. */
const WIDEST = 640;
const TALLEST = 760;

/** Every drawing of the report that could be drawn; of the others the file has the table. */
export async function picturesOf({ sections }: Document, draw: Draw): Promise<Pictures> {
  const figures = sections.flatMap(({ blocks }) => blocks.filter((block): block is Figure => block.kind === 'figure'));
  const drawn = await Promise.all(figures.map(async ({ svg }): Promise<readonly [string, Picture] | null> => {
    const size = sizeOfSvg(svg);
    if (size === null) return null;
    return draw(svg, size).then((png) => [svg, { png, size }] as const, () => null);
  }));
  return new Map(drawn.filter((one) => one !== null));
}

/** A drawing above its table, with the table's name for those who do not see it; none where it was not drawn. */
export function pictureOf({ svg, table }: Figure, pictures: Pictures): readonly Paragraph[] {
  const picture = pictures.get(svg);
  if (!picture) return [];
  const { png, size } = picture;
  const scale = Math.min(WIDEST / size.width, TALLEST / size.height);
  const image = new ImageRun({ type: 'png', data: png, transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }, altText: { description: legalText(table.caption) } });
  return [new Paragraph({ keepNext: true, children: [image] })];
}
