import * as v from 'valibot';

/** A language as BCP 47 writes it. */
export const languageTag = v.pipe(v.string(), v.maxLength(35), v.check(isLanguage));

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
