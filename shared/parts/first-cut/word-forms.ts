import { primarySubtag } from '../fillers.ts';

/** An ending, what stands for it, and how many letters must be left before it. */
type Ending = readonly [ending: string, instead: string, atLeast: number];
/** Of each row the first ending that fits is taken off, row after row. */
type Rows = readonly (readonly Ending[])[];

const endings = (list: string, atLeast: number): readonly Ending[] => list.split(' ').map((one) => [one, '', atLeast]);

/**
 * Light tables of our own: plurals first, then the commonest endings. What is left need not be a word, only the same for forms of
 * one word. Too little taken off costs a card its place; too much puts cards together that say different things: so, little.
 */
const ROWS: Readonly<Record<string, Rows>> = {
  en: [
    [
      ['ies', 'y', 2],
      ['uses', 'us', 1],
      ['sses', 'ss', 1],
      ['shes', 'sh', 1],
      ['ches', 'ch', 1],
      ['xes', 'x', 1],
      ['ss', 'ss', 0],
      ['us', 'us', 0],
      ['is', 'is', 0],
      ['news', 'news', 0],
      ['s', '', 3],
    ],
    [
      ['parking', 'parking', 0],
      ['ing', '', 4],
      ['ied', 'y', 2],
      ['eed', 'eed', 0],
      ['ed', '', 4],
      ['hood', '', 5],
      ['ness', '', 4],
      ['ly', '', 4],
    ],
    [
      ['our', 'or', 3],
      ['e', '', 4],
      ['y', 'i', 2],
    ],
  ],
  es: [
    [
      ['ces', 'z', 2],
      ['s', '', 3],
    ],
    [
      ...endings('amiento imiento ariamos eriamos iriamos', 3),
      ...endings('abamos ieron iendo mente', 4),
      ...endings('ando aron amo emo imo ado ada ido ida', 4),
      ...endings('ar er ir an en', 4),
    ],
    [
      ['z', 'c', 2],
      ['a', '', 3],
      ['o', '', 3],
      ['e', '', 3],
    ],
  ],
  fr: [
    [
      ['eaux', 'eau', 1],
      ['aux', 'al', 2],
      ['s', '', 3],
      ['x', '', 4],
    ],
    [
      ...endings('issement issent', 3),
      ...endings('ement aient eront', 4),
      ...endings('ment ent ant ion', 4),
      ...endings('er ez ee on ir', 5),
    ],
    [['e', '', 3]],
  ],
  ar: [[...endings('ها ات ون ين يه هم نا', 3), ...endings('ة ه ي', 2)]],
};
/** Arabic writes "and", "in the", "for the" and "the" in one with the word. */
const ARABIC_FRONT = /^(?:و?(?:بال|كال|فال|لل|ال)|و(?=\p{L}{4}))(?=\p{L}{3})/u;

/** Scripts whose words take endings and are set apart by spaces. */
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]+$/u;
/** Where there is no table: this many first letters alike, and no more than so many over. */
const ALIKE = 4;
const OVER = 3;

/**
 * For each word (as `Word.norm`) what stands for all its forms: by a table in English, Spanish, French and Arabic, elsewhere in alphabets the
 * shortest word that it shares all but an ending with; other scripts stay as they are. The order of `norms` does not matter.
 */
export function foldForms(norms: Iterable<string>, language: string): ReadonlyMap<string, string> {
  const all = [...new Set(norms)];
  const primary = primarySubtag(language);
  const rows = Object.hasOwn(ROWS, primary) ? ROWS[primary] : undefined;
  if (!rows) return foldByStart(all);
  return new Map(all.map((norm) => [norm, rows.reduce(takeOff, primary === 'ar' ? norm.replace(ARABIC_FRONT, '') : norm)]));
}

function takeOff(word: string, row: readonly Ending[]): string {
  for (const [ending, instead, atLeast] of row) {
    if (!word.endsWith(ending) || word.length - ending.length < atLeast) continue;
    const left = word.slice(0, word.length - ending.length) + instead;
    return ending === 'ing' || ending === 'ed' ? left.replace(/([bdgmnprt])\1$/, '$1') : left; // shopping, shop
  }
  return word;
}

/** Shortest words first; a longer one joins the first that has its beginning. */
function foldByStart(norms: readonly string[]): ReadonlyMap<string, string> {
  const byStart = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const norm of norms.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const starts = startsOf(norm, OVER);
    const known = starts.map((start) => byStart.get(start)).find((one) => one !== undefined);
    folded.set(norm, known ?? norm);
    if (known === undefined) for (const start of startsOf(norm, 1)) if (!byStart.has(start)) byStart.set(start, norm);
  }
  return folded;
}

/** A word and what is left of it without up to `over` last letters, longest first. */
function startsOf(norm: string, over: number): readonly string[] {
  if (norm.length < ALIKE || !ALPHABETIC.test(norm)) return [];
  const shortest = Math.max(ALIKE, norm.length - over);
  return Array.from({ length: norm.length - shortest + 1 }, (_, taken) => norm.slice(0, norm.length - taken));
}
