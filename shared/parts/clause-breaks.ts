import type { Span } from './phrases.ts';

/**
 * What ends a clause in any script: marks that end one wherever they stand (。 ، ; ? —), full stop and colon before a space ("3.5" is one
 * thing), brackets and dashes with spaces around them ("neighbour(s)" is one thing).
 */
const BREAK = /[\n•…‥—―]|--|(?![.:])\p{Terminal_Punctuation}|[.:]\p{P}*\s|\s[-–−]\s|\s(?=\p{Ps})|(?<=\p{Pe})\s/gu;
/** Scripts that set no spaces between words: a space there ends a phrase. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Nobody means to tap these along with the words beside them; "#1", "50%" and "$5" they do. */
const EDGE = /[\s\u200B]|(?![#%&@§‰/\\_])\p{P}/u;
const OPENER = /\p{Ps}/gu;
const CLOSER = /\p{Pe}/gu;

/** What stands between two words of a text: whether a clause ends there, where the words before end and where those after start. */
export type Gap = { readonly breaks: boolean; readonly last: number; readonly next: number };

/** `before` and `after`: neighbouring words of `text`. Spans of what they take along of the gap still want `trimmed`. */
export function gapBetween(text: string, before: Span, after: Span): Gap {
  const gap = text.slice(before.end, after.start);
  const abbreviated = gap === '. ' && text.slice(before.start, before.end).includes('.');
  const marks = abbreviated ? [] : [...gap.matchAll(BREAK)];
  const [first, final] = [marks[0], marks.at(-1)];
  if (first && final) return { breaks: true, last: before.end + first.index, next: before.end + final.index + final[0].length };
  const space = gap.search(/\s\S*$/u);
  const at = before.end + (space < 0 ? gap.length : space);
  const phraseEnds = space >= 0 && [before, after].every(({ start, end }) => UNSPACED.test(text.slice(start, end)));
  return { breaks: phraseEnds, last: at, next: at };
}

/** `outer` without spaces and punctuation at its edges, but never less than `inner`. A bracket whose partner is inside stays. */
export function trimmed(text: string, outer: Span, inner: Span): Span {
  const head = [...text.slice(outer.start, inner.start)];
  const tail = [...text.slice(inner.end, outer.end)];
  const kept = head.findIndex((char) => !EDGE.test(char));
  const start = kept < 0 ? inner.start : outer.start + head.slice(0, kept).join('').length;
  const end = inner.end + tail.slice(0, tail.findLastIndex((char) => !EDGE.test(char)) + 1).join('').length;
  const words = text.slice(start, end);
  const open = count(words, OPENER) - count(words, CLOSER);
  if (open > 0 && end < outer.end && count(text.slice(end, end + 1), CLOSER) > 0) return { start, end: end + 1 };
  if (open < 0 && start > outer.start && count(text.slice(start - 1, start), OPENER) > 0) return { start: start - 1, end };
  return { start, end };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
