const segmenters = new Map<string, Intl.Segmenter>();

/** How many words a text has, also where no spaces part them. `language` is BCP 47; an ill-formed one counts as unknown. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) count += 1;
  return count;
}

function segmenterOf(language: string): Intl.Segmenter {
  const kept = segmenters.get(language);
  if (kept) return kept;
  if (segmenters.size > 63) segmenters.clear();
  const made = new Intl.Segmenter(isWellFormed(language) ? language : 'und', { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

function isWellFormed(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** Median of any numbers, the mean of the middle two for an even count; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? upper) + upper) / 2;
}
