import { joins } from './joining-words.ts';
import type { Word } from './words.ts';

const LONGEST_PART = 6;
/** What a part of so many words costs: one alone looks lost. */
const SIZE_COST = [0, 6, 3, 1, 0, 0, 0] as const;
/** What a cut costs, by how well the word after it opens a part. */
const CUT_COST = { 0: 4, 1: 1, 2: 0 } as const;
/** Never inside what has no space where others have one ("ice-cream", "l'eau"), if it can be helped. */
const TORN_COST = 8;
/** A part had better not end in "and" or "the". */
const HANGING_COST = 3;

/** Cuts the words of a long clause into parts of at most six, rather before a small joining word, rather of equal size. */
export function cutClause(words: readonly Word[], text: string, language: string): readonly (readonly Word[])[] {
  const costs = words.map((word, index) => cutCost(words[index - 1], word, text, language));
  const cheapest = [{ cost: 0, size: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let best = { cost: Infinity, size: 0 };
    for (let size = Math.min(LONGEST_PART, end); size > 0; size -= 1) {
      const cost = (cheapest[end - size]?.cost ?? 0) + (costs[end - size] ?? 0) + (SIZE_COST[size] ?? 0);
      if (cost < best.cost) best = { cost, size };
    }
    cheapest.push(best);
  }
  const parts: (readonly Word[])[] = [];
  for (let end = words.length; end > 0; end -= cheapest[end]?.size ?? end)
    parts.unshift(words.slice(end - (cheapest[end]?.size ?? end), end));
  return parts;
}

/** The first word costs nothing: no cut is made before it. */
function cutCost(before: Word | undefined, word: Word, text: string, language: string): number {
  if (!before) return 0;
  const spaced = /\s/.test(text.slice(before.end, word.start));
  const hanging = !before.telling || joins(before.norm, language) > 0;
  return CUT_COST[joins(word.norm, language)] + (spaced ? 0 : TORN_COST) + (hanging ? HANGING_COST : 0);
}
