import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAUGHTY } from '../testing-data/naughty.ts';
import { fillersOf } from './fillers.ts';
import { isNearDuplicate, normaliseForCompare } from './near-duplicate.ts';

type Case = readonly [a: string, b: string, language: string];

const SAME: readonly Case[] = [
  ['Pizza', 'pizza!', 'en'],
  ['We all love pizza', 'pizza', 'en'],
  ['We all love pizza.', 'Everybody likes the pizza', 'en-GB'],
  ['All of us really enjoy pizza', 'we love pizza so much', 'en'],
  ["We don't like mornings", 'we don’t like mornings', 'en'],
  ['ice cream', 'Ice-cream', 'en'],
  ['Ｐｉｚｚａ', 'pizza', 'en'],
  ['café', 'cafe\u0301', 'en'],
  ['Café', 'cafe', 'en'],
  ['A todos nos gusta el café', 'cafe', 'es'],
  ['Nos encantan los perros', 'los perros', 'es-MX'],
  ['Nous aimons tous l’eau', 'eau', 'fr'],
  ["J'adore le chocolat", 'On aime beaucoup le chocolat', 'fr-CA'],
  ['Un grand cœur', 'grand coeur', 'fr'],
  ['Straße', 'STRASSE', 'de'],
  ['İstanbul', 'istanbul', 'tr'],
  ['ΟΔΟΣ', 'οδός', 'el'],
  ['Hawai\u02BBi', 'Hawaii', 'en'],
  ['Øl', 'ol', 'da'],
  ['我们都喜欢看书。', '我们都喜欢看书', 'zh'],
  ['می\u200Cخواهیم', 'میخواهیم', 'fa'],
  ['كِتَاب', 'كتاب', 'ar'],
  ['שָׁלוֹם', 'שלום', 'he'],
  ['❤\uFE0F', '❤', 'en'],
  ['pizza 🍕', 'pizza', 'en'],
  ['We are all together', 'we are all together!', 'en'],
];

const DIFFERENT: readonly Case[] = [
  ['We like dogs', 'We hate dogs', 'en'],
  ['We like dogs', 'We do not like dogs', 'en'],
  ['We like dogs', "We don't like dogs", 'en'],
  ['We like dogs', 'We never liked dogs', 'en'],
  ['We like dogs', 'We have dogs', 'en'],
  ['We like dogs', 'None of us likes dogs', 'en'],
  ['coffee with milk', 'coffee without milk', 'en'],
  ['dogs', 'cats', 'en'],
  ['dogs', 'hot dogs', 'en'],
  ['we love', 'we like', 'en'],
  ['2 sisters', '3 sisters', 'en'],
  ['Nos gustan los perros', 'No nos gustan los perros', 'es'],
  ['Nos gustan los perros', 'Tenemos perros', 'es'],
  ['Nous aimons les chiens', "Nous n'aimons pas les chiens", 'fr'],
  ['Nous aimons les chiens', 'Nous avons des chiens', 'fr'],
  ['Wir lieben Pizza', 'Pizza', 'de'],
  ['we love pizza', 'pizza', 'xx'],
  ['かき', 'がき', 'ja'],
  ['कि', 'का', 'hi'],
  ['🍕', '🐕', 'en'],
  ['!!!', '???', 'en'],
  ['', '', 'en'],
  [' ', '\u200B', 'en'],
];

describe('near-duplicates', () => {
  test.each(SAME)('[CG4] "%s" and "%s" are the same (%s)', (a, b, language) => {
    expect(isNearDuplicate(a, b, language)).toBe(true);
    expect(isNearDuplicate(b, a, language)).toBe(true);
  });

  test.each(DIFFERENT)('[CG4] "%s" and "%s" differ (%s)', (a, b, language) => {
    expect(isNearDuplicate(a, b, language)).toBe(false);
    expect(isNearDuplicate(b, a, language)).toBe(false);
  });

  test('[CG4] keeps the words that count, or all when every one is a filler', () => {
    expect(normaliseForCompare('We all love the Beach-House!', 'en')).toEqual(['beach', 'house']);
    expect(normaliseForCompare('We all love it', 'en')).toEqual(['we', 'all', 'love', 'it']);
    expect(normaliseForCompare("L'été à Paris", 'fr')).toEqual(['ete', 'a', 'paris']);
    expect(normaliseForCompare(' … ', 'en')).toEqual(['...']);
    expect(normaliseForCompare(' ', 'en')).toEqual([]);
  });

  test('[CG4] compares any two texts alike both ways, and a text repeats itself', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...NAUGHTY.map((one) => one.text)));
    const language = fc.constantFrom('en', 'es', 'fr', 'de', 'ar', 'zh-Hant', 'constructor', '');
    fc.assert(
      fc.property(text, text, language, (a, b, tongue) => {
        expect(isNearDuplicate(a, b, tongue)).toBe(isNearDuplicate(b, a, tongue));
        expect(isNearDuplicate(a, a, tongue)).toBe(normaliseForCompare(a, tongue).length > 0);
        expect(isNearDuplicate(a, `  ${a.normalize('NFD')} `, tongue)).toBe(isNearDuplicate(a, a, tongue));
      }),
    );
  });
});

describe('filler words', () => {
  test('lists ship for English, Spanish and French, by the primary subtag, and nowhere else', () => {
    for (const language of ['en', 'EN-gb', 'es-419', 'fr_CA']) expect(fillersOf(language).size).toBeGreaterThan(20);
    for (const language of ['de', 'zh', '', 'eng', 'constructor', '__proto__', 'toString']) {
      expect(fillersOf(language).size).toBe(0);
    }
  });

  test('[CG4] no filler turns a sentence round', () => {
    const turning = {
      en: 'no not never none nobody nothing without dont doesnt didnt cant wont isnt arent hate dislike have want need from with',
      es: 'no ni nunca jamas nadie nada sin odio odiamos tengo tenemos queremos con',
      fr: 'ne n pas jamais rien personne sans non deteste detestons ai avons avec plus',
    };
    for (const [language, list] of Object.entries(turning)) {
      expect(list.split(' ').filter((word) => fillersOf(language).has(word))).toEqual([]);
    }
  });

  test('[CG4] fillers are written the way compared words are', () => {
    for (const language of ['en', 'es', 'fr']) {
      for (const filler of fillersOf(language)) expect(normaliseForCompare(filler, language)).toEqual([filler]);
    }
  });
});
