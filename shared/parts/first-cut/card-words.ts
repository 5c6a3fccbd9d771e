import { wordsOf } from '../phrases.ts';
import { canName } from './naming-nothing.ts';
import { foldForms } from './word-forms.ts';

/** Cards that say the same: their ids, and per word that may name a theme (all forms as one) the forms they write, each time anew. */
export type Said = { readonly cards: readonly string[]; readonly words: ReadonlyMap<string, readonly string[]> };

/** Longer than this is no word that could stand in a name, whatever it is made of. */
const LONGEST = 40;

/** The cards by what they say, in an order that theirs has no part in; cards without a word that may name a theme are left out. */
export function saidOn(cards: readonly { readonly id: string; readonly text: string }[], language: string): readonly Said[] {
  const names = new Map<string, boolean>();
  const mayName = (norm: string): boolean => {
    const known = names.get(norm) ?? canName(norm, language);
    names.set(norm, known);
    return known;
  };
  const found = cards.map(({ id, text }) => ({
    id,
    words: wordsOf(text, language).flatMap(({ start, end, norm, telling }) =>
      telling && end - start <= LONGEST && mayName(norm) ? [{ norm, form: text.slice(start, end) }] : [],
    ),
  }));
  const folded = foldForms(
    [...names].flatMap(([norm, may]) => (may ? [norm] : [])),
    language,
  );
  const said = new Map<string, { cards: string[]; words: Map<string, string[]> }>();
  for (const { id, words } of found) {
    if (words.length === 0) continue;
    const own = new Set(words.map(({ norm }) => folded.get(norm) ?? norm));
    const key = [...own].sort().join(' ');
    const same = said.get(key) ?? { cards: [], words: new Map<string, string[]>() };
    said.set(key, same);
    same.cards.push(id);
    for (const { norm, form } of words) {
      const word = folded.get(norm) ?? norm;
      const forms = same.words.get(word);
      if (forms) forms.push(form);
      else same.words.set(word, [form]);
    }
  }
  for (const { cards: ids } of said.values()) ids.sort();
  return [...said.keys()].sort().flatMap((key) => said.get(key) ?? []);
}
