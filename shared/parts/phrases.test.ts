import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAUGHTY } from '../testing-data/naughty.ts';
import { fillersOf, smallWordsOf } from './fillers.ts';
import { joins } from './joining-words.ts';
import { commonWords, linesOf, wordsOf, type Span } from './phrases.ts';

const cut = (text: string, spans: readonly Span[]): readonly string[] => spans.map(({ start, end }) => text.slice(start, end));
const lines = (text: string, language: string): readonly string[] => cut(text, linesOf(text, language));
const norms = (text: string, language: string): readonly string[] => wordsOf(text, language).map(({ norm }) => norm);
const telling = (text: string, language: string): readonly string[] =>
  wordsOf(text, language).flatMap((word) => (word.telling ? [word.norm] : []));

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LANGUAGES = ['en', 'es-MX', 'fr', 'de', 'ar', 'zh-Hant', 'ja', 'th', 'constructor', 'fr_CA', 'not a tag', ''] as const;
const language = fc.constantFrom(...LANGUAGES);
const naughty = fc.constantFrom(...NAUGHTY.map(({ text }) => text));
const plain = fc
  .array(
    fc.constantFrom(
      'we',
      'care',
      'for',
      'the',
      'Café',
      '🍕',
      'and',
      'open,',
      '(all',
      'of)',
      'us.',
      '—',
      '“',
      '50%',
      '看书',
      '。',
      'คน',
      ' ',
      '\n',
    ),
  )
  .map((words) => words.join(' '));
const text = fc.oneof(
  plain,
  naughty,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.tuple(plain, naughty, plain).map((parts) => parts.join('')),
);

describe('words of a text', () => {
  test.each([
    ['en', "Don’t we CARE? Café-owners' 3.5 U.S. ½", ['dont', 'we', 'care', 'cafe', 'owners', '35', 'us', '12']],
    ['fr', 'L’eau, aujourd’hui', ['l', 'eau', 'aujourd', 'hui']],
    ['zh', '邻居互相帮助。', ['邻居', '互相', '帮助']],
    ['ja', 'みんなカレーが好き', ['みんな', 'カレー', 'が', '好き']],
    ['th', 'น้ำใจที่ดี', ['น้ําใจ', 'ที่', 'ดี']],
    ['ar', 'نحب القِراءةَ معًا،', ['نحب', 'القراءة', 'معا']],
    ['en', 'We 🍕 dogs', ['we', 'dogs']],
    ['en', '👍🏽 ❤\uFE0F❤', ['👍🏽', '❤', '❤']],
    ['en', 'a ⺀ b', ['a', 'b']],
    ['en', ' \u200B', []],
  ] as const)('[CD10] in %s: %s', (tongue, given, expected) => {
    expect(norms(given, tongue)).toEqual(expected);
  });

  test('[CD10] small words are not telling; love, everyone and together are', () => {
    expect(telling('We all love it together, everyone of us', 'en')).toEqual(['love', 'together', 'everyone']);
    expect(telling('Nous aimons l’eau ensemble', 'fr')).toEqual(['aimons', 'eau', 'ensemble']);
    expect(telling('we and the', 'de')).toEqual(['we', 'and', 'the']);
    for (const tongue of ['en', 'es', 'fr']) for (const word of smallWordsOf(tongue)) expect(fillersOf(tongue).has(word)).toBe(true);
    for (const tongue of ['de', '', 'constructor', '__proto__']) expect(smallWordsOf(tongue).size).toBe(0);
  });

  test('[CD10] words are in order, disjoint, in the text, with something in them', () => {
    fc.assert(
      fc.property(text, language, (given, tongue) => {
        const words = wordsOf(given, tongue);
        expectOrdered(given, words);
        for (const { start, end, norm } of words) {
          expect(norm).not.toBe('');
          const part = given.slice(start, end);
          // ㋐ is a letter only when decomposed, ﱞ only as it stands.
          if (LETTER_OR_DIGIT.test(given)) expect(part + part.normalize('NFKD')).toMatch(LETTER_OR_DIGIT);
        }
        expect(norms(given.normalize('NFD'), tongue).join('')).toBe(norms(given.normalize('NFC'), tongue).join(''));
      }),
    );
  });
});

describe('[CD2] lines of a text', () => {
  test.each([
    ['en', 'We help each other', ['We help each other']],
    ['en', 'We help. We listen! ', ['We help', 'We listen']],
    ['en', 'people who care, share; and stay — always', ['people who care', 'share', 'and stay', 'always']],
    ['en', 'So, we help (old and young) “always”', ['So, we help', 'old and young', 'always']],
    ['en', 'neighbour(s), (re)build: e.g. 3.5 of 10 at 3:30', ['neighbour(s)', '(re)build', 'e.g. 3.5 of 10 at 3:30']],
    ['en', '$50 and 50%, #1!', ['$50 and 50%', '#1']],
    ['en', '• talk • eat ice-cream', ['talk', 'eat ice-cream']],
    ['en', 'We are, of us', ['We are, of us']],
    ['en', 'pizza! 🎉', ['pizza! 🎉']],
    ['en', '🍕🎉🐕', ['🍕🎉🐕']],
    ['es', '¿Quién falta? ¡Todos!', ['Quién falta? ¡Todos']],
    ['zh', '我们看书。邻居互相帮助，真好', ['我们看书', '邻居互相帮助', '真好']],
    ['ja', '地域は人です、図書館も', ['地域は人です', '図書館も']],
    ['th', 'น้ำใจที่ดีที่สุด คนช่วยกัน', ['น้ำใจที่ดีที่สุด', 'คนช่วยกัน']],
    ['ar', 'نحب القراءة معًا، ونحب الحديقة؛ من هناك؟', ['نحب القراءة معًا', 'ونحب الحديقة', 'من هناك']],
    ['hi', 'हम सब साथ हैं। पुस्तकालय', ['हम सब साथ हैं', 'पुस्तकालय']],
    ['am', 'ሰላም፣ ወዳጆች።', ['ሰላም', 'ወዳጆች']],
    ['en', '', []],
    ['en', ' … ', ['…']],
  ] as const)('in %s: %s', (tongue, given, expected) => {
    expect(lines(given, tongue)).toEqual(expected);
  });

  test('a long clause is cut before small joining words', () => {
    expect(lines('A place where people of all ages meet and look after each other when things get hard', 'en')).toEqual([
      'A place where people',
      'of all ages meet',
      'and look after each other',
      'when things get hard',
    ]);
    expect(lines('La comunidad es la gente que se cuida y que se reúne para comer', 'es')).toEqual([
      'La comunidad es la gente',
      'que se cuida',
      'y que se reúne para comer',
    ]);
    expect(lines('eins zwei drei vier fünf sechs sieben acht neun', 'de').every((line) => wordsOf(line, 'de').length >= 4)).toBe(true);
  });

  test('joining words are written the way words are compared', () => {
    for (const [tongue, list] of [
      ['en', 'who and because'],
      ['es', 'que y donde'],
      ['fr', 'parce qu lorsque'],
    ] as const) {
      expect(norms(list, tongue).map((norm) => joins(norm, tongue))).toEqual([2, 2, 2]);
    }
    expect(['of', 'house', 'constructor'].map((norm) => joins(norm, 'en'))).toEqual([1, 0, 0]);
    expect(joins('and', 'de')).toBe(0);
  });

  test('lines are in order, disjoint, never empty; every word lies in exactly one; none has more than eight words of its own', () => {
    fc.assert(
      fc.property(text, language, (given, tongue) => {
        const found = linesOf(given, tongue);
        const words = wordsOf(given, tongue);
        expectOrdered(given, found);
        for (const word of words) expect(found.filter(({ start, end }) => start <= word.start && word.end <= end)).toHaveLength(1);
        for (const line of found) {
          const own = words.filter(({ start, end }) => line.start <= start && end <= line.end);
          expect(own.length).toBeGreaterThan(0);
          expect(own.length).toBeLessThanOrEqual(8);
        }
        expect(linesOf(given, tongue)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  test.each(NAUGHTY)('$what', ({ text: given }) => {
    expectOrdered(given, linesOf(given, 'en'));
    expect(linesOf(given, 'en').length === 0).toBe(wordsOf(given, 'en').length === 0);
  });
});

describe('[CD2] words common to all', () => {
  const common = (tongue: string, ...texts: readonly string[]): readonly (readonly string[])[] =>
    commonWords(texts, tongue).map((spans, index) => cut(texts[index] ?? '', spans));

  test('telling words that stand in all texts, wherever and however written', () => {
    expect(common('en', 'We care for the Café', 'A café to care about, a CAFE')).toEqual([
      ['care', 'Café'],
      ['café', 'care', 'CAFE'],
    ]);
    expect(common('zh', '邻居互相帮助', '好邻居')).toEqual([['邻居'], ['邻居']]);
  });
  test('texts without words do not count, and one text has nothing in common', () => {
    expect(common('en', 'We care', '', 'care!')).toEqual([['care'], [], ['care']]);
    expect(common('en', 'We care')).toEqual([[]]);
    expect(common('en', 'We care', ' ')).toEqual([[], []]);
    expect(common('en')).toEqual([]);
  });
  test('what is common is common to all', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), language, (texts, tongue) => {
        const sets = commonWords(texts, tongue).map(
          (spans, index) => new Set(cut(texts[index] ?? '', spans).flatMap((word) => norms(word, tongue))),
        );
        expect(sets).toHaveLength(texts.length);
        const full = sets.filter(({ size }) => size > 0);
        expect(full.length === 0 || full.length > 1).toBe(true);
        for (const set of full) expect(set).toEqual(full[0]);
      }),
    );
  });
});

function expectOrdered(given: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(given.length);
}
