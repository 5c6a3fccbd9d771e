import type { Span } from '../../../../shared/parts/phrases.ts';

export type Piece<S extends Span> = { readonly words: string; readonly span: S | null };

/** A text cut at its spans, in the order of the text; `span` null: words between them. Of spans that overlap the first one counts. */
export function piecesOf<S extends Span>(text: string, spans: readonly S[]): readonly Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let at = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const end = Math.min(span.end, text.length);
    if (span.start < at || span.start >= end) continue;
    if (span.start > at) pieces.push({ words: text.slice(at, span.start), span: null });
    pieces.push({ words: text.slice(span.start, end), span });
    at = end;
  }
  return at < text.length ? [...pieces, { words: text.slice(at), span: null }] : pieces;
}
