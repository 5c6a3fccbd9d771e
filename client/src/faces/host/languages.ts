/** Languages offered for a room, by BCP 47 tag: those of many library towns; the browser's own is added in front. */
const OFFERED = ['en', 'es', 'fr', 'ar', 'de', 'fa', 'haw', 'he', 'hi', 'ht', 'hu', 'it', 'ja', 'ko', 'nv', 'pl', 'pt', 'ro', 'ru', 'so', 'sw', 'tl', 'uk', 'ur', 'vi', 'zh'];

/** Names in the language itself that browsers do not carry. */
const OWN_NAMES: Readonly<Record<string, string>> = { haw: 'ʻŌlelo Hawaiʻi', ht: 'Kreyòl ayisyen', nv: 'Diné bizaad', so: 'Soomaali' };

/** Each language under its own name, the browser's first. */
export function languageOptions(own: string): readonly { readonly value: string; readonly label: string }[] {
  return [own, ...OFFERED.filter((tag) => tag !== own)].map((tag) => ({ value: tag, label: nameOf(tag) }));
}

function nameOf(tag: string): string {
  const own = OWN_NAMES[tag];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
