/** More languages than any house has sessions in; a caller that invents tags gets no growing store. */
const KEPT = 64;
const segmenters = new Map<string, Intl.Segmenter>();

/** Parts a text into words, also where no spaces part them. `language` is BCP 47; an ill-formed one counts as unknown. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const kept = segmenters.get(language);
  if (kept) return kept;
  if (segmenters.size >= KEPT) segmenters.clear();
  const made = new Intl.Segmenter(wellFormed(language), { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

function wellFormed(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'und';
  } catch {
    return 'und';
  }
}
