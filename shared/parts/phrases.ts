import { cutClause } from './cut-clause.ts';
import { gapBetween, trimmed } from './clause-breaks.ts';
import { wordsOf, type Word } from './words.ts';

export { wordsOf, type Word } from './words.ts';

/** A part of a text: UTF-16 code units, `end` not included, as JavaScript counts them. */
export type Span = { readonly start: number; readonly end: number };

/** A clause with more words than this is cut. */
const LONGEST_CLAUSE = 8;

/**
 * The parts of a text that a tap inserts or marks (CD2): its clauses, long ones cut. In order, disjoint, never empty; every word lies in
 * exactly one, without the spaces and punctuation around it. A clause of small words alone goes with its neighbour. `language` is BCP 47.
 */
export function linesOf(text: string, language: string): readonly Span[] {
  const words = wordsOf(text, language);
  const parts = withTelling(clausesOf(text, words)).flatMap((clause) =>
    clause.length > LONGEST_CLAUSE ? cutClause(clause, text, language) : [clause],
  );
  return parts.map((part, index) => {
    const [first, last] = [part[0], part.at(-1)];
    const [before, after] = [parts[index - 1]?.at(-1), parts[index + 1]?.[0]];
    if (!first || !last) throw new Error('A line without words.');
    const outer = {
      start: before ? gapBetween(text, before, first).next : 0,
      end: after ? gapBetween(text, last, after).last : text.length,
    };
    return trimmed(text, outer, { start: first.start, end: last.end });
  });
}

/** For each text, the telling words that stand in all of them (CD2). Texts without words do not count; of fewer than two nothing is common. */
export function commonWords(texts: readonly string[], language: string): readonly (readonly Span[])[] {
  const words = texts.map((text) => wordsOf(text, language).filter(({ telling }) => telling));
  const norms = words.filter((list) => list.length > 0).map((list) => new Set(list.map(({ norm }) => norm)));
  if (norms.length < 2) return texts.map(() => []);
  return words.map((list) => list.filter(({ norm }) => norms.every((set) => set.has(norm))).map(({ start, end }) => ({ start, end })));
}

function clausesOf(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const clauses: Word[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    const last = clauses.at(-1);
    if (before && last && !gapBetween(text, before, word).breaks) last.push(word);
    else clauses.push([word]);
  });
  return clauses;
}

/** Clauses of small words alone go with the next one, the last with the one before. */
function withTelling(clauses: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const joined: Word[][] = [];
  let open: Word[] = [];
  for (const clause of clauses) {
    open = [...open, ...clause];
    if (!open.some(({ telling }) => telling)) continue;
    joined.push(open);
    open = [];
  }
  const last = joined.at(-1);
  if (last) last.push(...open);
  else if (open.length > 0) joined.push(open);
  return joined;
}
