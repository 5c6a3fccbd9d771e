import { ImageRun, Paragraph, TabStopType, TextRun } from 'docx';
import { legalText } from '../files/legalText.ts';

/** One green dot as a PNG: each bar is it, drawn out. So bars need nothing to draw on. */
const DOT = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgD/UAAAEjAK1+pwtVAAAAAElFTkSuQmCC';
/** Twentieths of a point: where bars begin, right of their numbers, and what stays free behind the longest. */
const BEGIN = 640;
const FREE = 320;
/** Pixels, 96 to the inch. */
const HIGH = 13;
const TWENTIETHS = 15;

/** A number and the bar it makes, `share` (0 to 1) of what a cell so wide (twentieths of a point) has room for. The number says it all: a screen reader skips the bar. */
export function barOf(number: string, share: number, cell: number): Paragraph {
  const width = Math.round((share * (cell - BEGIN - FREE)) / TWENTIETHS);
  const bar = width < 1 ? [] : [new TextRun({ text: '\t' }), new ImageRun({ type: 'png', data: DOT, transformation: { width, height: HIGH }, decorative: true })];
  return new Paragraph({ tabStops: [{ type: TabStopType.LEFT, position: BEGIN }], children: [new TextRun({ text: legalText(number) }), ...bar] });
}
