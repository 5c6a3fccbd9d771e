import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { canName } from './naming-nothing.ts';
import { foldForms } from './word-forms.ts';

const fold = (language: string, list: string): readonly string[] => {
  const norms = wordsOf(list, language).map(({ norm }) => norm);
  const folded = foldForms(norms, language);
  return norms.map((norm) => folded.get(norm) ?? '');
};

const ALIKE: readonly (readonly [language: string, forms: string])[] = [
  ['en', 'library libraries'],
  ['en-GB', 'bus buses'],
  ['en', 'tree trees'],
  ['en', 'neighbour neighbors neighbourhoods'],
  ['en', 'safe safely'],
  ['en', 'shop shops shopping'],
  ['en', 'house houses'],
  ['en', 'share shares shared sharing'],
  ['en', 'bench benches'],
  ['es', 'vecino vecinas vecinos'],
  ['es-MX', 'árbol árboles'],
  ['es', 'luz luces'],
  ['es', 'cuidar cuidamos cuidan cuidado'],
  ['es', 'calle calles'],
  ['fr', 'jardin jardins jardiner'],
  ['fr', 'journal journaux'],
  ['fr-CA', 'école écoles'],
  ['fr', 'voisin voisine voisins'],
  ['de', 'Kind Kinder Kindern'],
  ['de', 'Garten Gärten'],
  ['nl', 'fiets fietsen'],
  ['ru', 'улица улицы улицу'],
  ['ar', 'مكتبة المكتبة والمكتبة مكتبات'],
];
const APART: readonly (readonly [language: string, words: string])[] = [
  ['en', 'park parking'],
  ['en', 'care car'],
  ['en', 'new news'],
  ['en', 'bus business'],
  ['en', 'spring sprint'],
  ['fr', 'maison mais'],
  ['de', 'Haus Hausaufgaben'],
  ['de', 'Tag Tal'],
  ['zh', '公园 公共'],
];

describe('forms of one word', () => {
  test.each(ALIKE)('in %s these are one word: %s', (language, forms) => {
    expect(new Set(fold(language, forms)).size).toBe(1);
  });
  test.each(APART)('in %s these differ: %s', (language, words) => {
    expect(new Set(fold(language, words)).size).toBe(2);
  });
  test('scripts without alphabets stay as they are', () => {
    expect(fold('zh', '公园 学校')).toEqual(['公园', '学校']);
    expect(fold('th', 'ต้นไม้')).toEqual(wordsOf('ต้นไม้', 'th').map(({ norm }) => norm));
  });
  test('no word becomes empty, and their order makes no difference', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.stringMatching(/^[abs]{1,7}(ing|ed|s|en|os|ment)?$/),
      fc.constantFrom('ing', 'ss', 'ies', 'الله', 'وال'),
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('en', 'es', 'fr', 'ar', 'de', '', 'constructor', '__proto__'), (words, language) => {
        const folded = foldForms(words, language);
        for (const one of words) expect(folded.get(one)).not.toBe('');
        expect(new Map([...foldForms(words.toReversed(), language)].sort())).toEqual(new Map([...folded].sort()));
      }),
    );
  });
});

describe('words that name nothing', () => {
  test.each([
    ['en', 'should dont people community with really 24'],
    ['es', 'queremos comunidad gente más para'],
    ['fr', 'voudrais communauté gens avec aujourd’hui'],
    ['de', 'wir möchten Menschen für über größere'],
    ['ar', 'نريد الناس في أكثر'],
    ['zh', '我们 希望 社区 的'],
    ['ja', 'です の'],
    ['nl', 'het een'],
  ])('in %s: %s', (language, list) => {
    const named = wordsOf(list, language).filter(({ norm }) => canName(norm, language));
    expect(named.map(({ norm }) => norm)).toEqual(language === 'de' ? ['grossere'] : []);
  });
  test('other words may', () => {
    for (const [norm, language] of [
      ['bus', 'en'],
      ['树', 'zh'],
      ['بيت', 'ar'],
      ['fiets', 'nl'],
      ['公園', 'ja'],
      ['🍕', 'en'],
      ['constructor', 'constructor'],
    ] as const) {
      expect(canName(norm, language)).toBe(true);
    }
    expect(canName('x'.repeat(41), 'en')).toBe(false);
  });
});
