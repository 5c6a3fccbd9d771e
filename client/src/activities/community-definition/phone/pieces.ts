import type { Span } from '../../../../../shared/parts/phrases.ts';

/** A stretch of a text; `marked` when it lies in one of the marks. */
export type Run = { readonly text: string; readonly marked: boolean };
/** A part of a text in its order: one that can be tapped (`span`), or what stands between (null). `runs` are what is seen of it. */
export type Piece = { readonly key: number; readonly span: Span | null; readonly text: string; readonly runs: readonly Run[] };

/**
 * Cuts a text at its lines, and each part at its marks. Both lists are in order and disjoint; nothing of the text is lost. Punctuation
 * beside a line is seen with it, so that no full stop stands alone, but is no part of its words.
 */
export function piecesOf(text: string, lines: readonly Span[], marks: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number, line: Span | null): void => {
    if (end <= at) return;
    const words = line ? text.slice(line.start, line.end) : text.slice(at, end);
    pieces.push({ key: at, span: line, text: words, runs: runsOf(text, at, end, marks) });
    at = end;
  };
  lines.forEach((line, index) => {
    const gap = text.slice(at, line.start);
    upTo(line.start - (/\S*$/.exec(gap)?.[0].length ?? 0), null);
    const after = text.slice(line.end, lines[index + 1]?.start);
    upTo(line.end + (/^\S*/.exec(after)?.[0].length ?? 0), line);
  });
  upTo(text.length, null);
  return pieces;
}

function runsOf(text: string, start: number, end: number, marks: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  const upTo = (to: number, marked: boolean): void => {
    if (to > at) runs.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    upTo(Math.max(at, mark.start), false);
    upTo(Math.min(end, mark.end), true);
  }
  upTo(end, false);
  return runs;
}

/** The words of a text under these spans. */
export const wordsAt = (text: string, spans: readonly Span[]): readonly string[] => spans.map(({ start, end }) => text.slice(start, end));
