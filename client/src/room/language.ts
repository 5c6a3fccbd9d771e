const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Sets `lang` and `dir` of the page for a BCP 47 language. */
export function applyLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = '', ...rest] = language.split('-');
  if (rest.includes('Latn')) return 'ltr';
  return rest.includes('Arab') || rest.includes('Hebr') || RIGHT_TO_LEFT.has(base.toLowerCase()) ? 'rtl' : 'ltr';
}
