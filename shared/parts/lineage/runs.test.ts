import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAUGHTY } from '../../testing-data/naughty.ts';
import { wordsOf, type Span } from '../phrases.ts';
import { changedSpans } from './changes.ts';
import { runsBetween } from './runs.ts';

/** Of few words, so that texts have many in common. */
const fewWords = fc
  .array(fc.constantFrom('we', 'care', 'for', 'Café', 'cafe', 'the', 'and', 'open', 'doors.', '—', '看书', '邻居', 'คน', '🍕'), {
    maxLength: 14,
  })
  .map((words) => words.join(' '));
const anyText = fc.oneof(fewWords, fewWords, fc.constantFrom(...NAUGHTY.map(({ text }) => text)), fc.string({ unit: 'grapheme' }));
const tongues = fc.constantFrom('en', 'fr', 'de', 'zh', 'th', '');

const cut = (text: string, { start, end }: Span): string => text.slice(start, end);
const norms = (text: string, language: string): readonly string[] => wordsOf(text, language).map(({ norm }) => norm);

/** "text < id: text of the source, …" for each run. */
function found(text: string, sources: Readonly<Record<string, string>>, language = 'en'): readonly string[] {
  const list = Object.entries(sources).map(([id, of]) => ({ id, text: of }));
  return runsBetween(text, list, language).map(
    (run) => `${cut(text, run)} < ${run.from.map((part) => `${part.id}: ${cut(sources[part.id] ?? '', part)}`).join(', ')}`,
  );
}

describe('[CD10] runs of words found in the sources', () => {
  test('phrases are found wherever they moved, however they are written', () => {
    expect(
      found('Open doors, and people who CARE for strangers', { ana: 'We are people who care.', ben: 'For strangers: “open doors”!' }),
    ).toEqual(['Open doors < ben: open doors', 'people who CARE < ana: people who care', 'for strangers < ben: For strangers']);
  });
  test('the longest first: a longer phrase is not taken apart for a shorter one', () => {
    expect(found('one two three four five', { a: 'one two three', b: 'two three four five' })).toEqual([
      'one < a: one',
      'two three four five < b: two three four five',
    ]);
  });
  test('the same phrase in two sources credits both, and twice in one is both places', () => {
    expect(found('neighbours share', { a: 'Neighbours share', b: 'All neighbours share bread', c: 'bread' })).toEqual([
      'neighbours share < a: Neighbours share, b: neighbours share',
    ]);
    expect(found('kind people', { a: 'Kind people are kind people' })).toEqual(['kind people < a: Kind people, a: kind people']);
  });
  test('a word said twice comes twice from the place it was said once', () => {
    expect(found('Care, care and care', { a: 'We care' })).toEqual(['Care < a: care', 'care < a: care', 'care < a: care']);
    expect(found('kind kind kind', { a: 'kind kind' })).toEqual(['kind kind < a: kind kind', 'kind < a: kind, a: kind']);
  });
  test('small words alone do not count, within a run they do', () => {
    expect(found('All of us and the dogs', { a: 'all of us', b: 'and the cats' })).toEqual([]);
    expect(found('all of the dogs', { a: 'some of the dogs' })).toEqual(['of the dogs < a: of the dogs']);
    expect(found('we love the town', { a: 'love' })).toEqual(['love < a: love']);
  });
  test.each([
    ['fr', 'L’Été où l’eau', { a: 'pas d’ete' }, ['Été < a: ete']],
    ['es', 'La Corazón compañía', { a: 'compania', b: 'corazon' }, ['Corazón < b: corazon', 'compañía < a: compania']],
    ['zh', '互相帮助的邻居', { a: '邻居互相帮助' }, ['互相帮助 < a: 互相帮助', '邻居 < a: 邻居']],
    ['ja', '図書館が好き', { a: 'みんなの図書館' }, ['図書館 < a: 図書館']],
    ['th', 'คนช่วยกัน น้ำใจที่ดี', { a: 'น้ำใจที่ดีที่สุด' }, ['น้ำใจที่ดี < a: น้ำใจที่ดี']],
    ['ar', 'ونحب القِراءة معًا', { a: 'القراءة معا' }, ['القِراءة معًا < a: القراءة معا']],
    ['he', 'שָׁלוֹם לכולם', { a: 'שלום' }, ['שָׁלוֹם < a: שלום']],
    ['hi', 'हम सब साथ हैं', { a: 'सब साथ' }, ['सब साथ < a: सब साथ']],
    ['en', '🎉🍕', { a: '🍕🎉' }, ['🎉 < a: 🎉', '🍕 < a: 🍕']],
  ] as const)('in %s: %s', (language, text, sources, expected) => {
    expect(found(text, sources, language)).toEqual(expected);
  });
  test('nothing is left of a person whose words are not there, and of removed texts', () => {
    expect(found('Bread and roses', { a: 'Open doors', b: '' })).toEqual([]);
    expect(found('', { a: 'Open doors' })).toEqual([]);
    expect(found('Open doors', {})).toEqual([]);
  });
  test('no run reaches from one source into the next', () => {
    expect(found('red bread', { a: 'red', b: 'bread' })).toEqual(['red < a: red', 'bread < b: bread']);
  });

  test('runs are in order and disjoint, the same words on both sides, never small words alone, and as long as can be', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), tongues, (text, texts, language) => {
        const sources = texts.map((of, index) => ({ id: `s${index}`, text: of }));
        const runs = runsBetween(text, sources, language);
        expectOrdered(text, runs);
        const words = wordsOf(text, language);
        for (const run of runs) {
          const own = words.filter(({ start, end }) => run.start <= start && end <= run.end);
          expect(own).toHaveLength(run.words);
          expect(own.some(({ telling }) => telling)).toBe(true);
          expect(run.from.length).toBeGreaterThan(0);
          for (const part of run.from) {
            const theirs = wordsOf(texts[Number(part.id.slice(1))] ?? '', language).filter(
              ({ start, end }) => part.start <= start && end <= part.end,
            );
            expect(theirs.map(({ norm }) => norm)).toEqual(own.map(({ norm }) => norm));
          }
        }
        const known = new Set(texts.flatMap((of) => norms(of, language)));
        for (const word of words)
          if (word.telling && known.has(word.norm))
            expect(runs.some(({ start, end }) => start <= word.start && word.end <= end)).toBe(true);
        expect(runsBetween(text, sources, language)).toEqual(runs);
      }),
    );
  });
  test('a text comes whole from itself', () => {
    fc.assert(
      fc.property(anyText, tongues, (text, language) => {
        const words = wordsOf(text, language);
        const whole = runsBetween(text, [{ id: 'a', text }], language);
        expect(whole.map((run) => run.words)).toEqual(words.some(({ telling }) => telling) ? [words.length] : []);
        expect(changedSpans(text, text, language)).toEqual([]);
      }),
    );
    for (const { text } of NAUGHTY) expect(changedSpans(text, text, 'en')).toEqual([]);
  });
});

describe('[CD6] what changed between two versions', () => {
  const changed = (before: string, after: string, language = 'en'): readonly string[] =>
    changedSpans(before, after, language).map((span) => cut(after, span));

  test('new words, neighbours joined; small words too', () => {
    expect(changed('People who care', 'People of all ages who care, and share')).toEqual(['of all ages', 'and share']);
    expect(changed('', 'All new')).toEqual(['All new']);
    expect(changed('All gone', '')).toEqual([]);
  });
  test('moved words, case, accents and punctuation are no change', () => {
    expect(changed('open and kind', 'Kind, and open!')).toEqual([]);
    expect(changed('cafe', 'Café', 'fr')).toEqual([]);
    expect(changed('邻居互相帮助', '互相帮助的邻居', 'zh')).toEqual(['的']);
  });
  test('what was said once and is said twice is new once', () => {
    expect(changed('We care', 'We care, we care')).toEqual(['we care']);
    expect(changed('very very', 'very very very')).toEqual(['very']);
  });
  test('as many words are kept as both have, and the new ones are all that is left', () => {
    fc.assert(
      fc.property(anyText, anyText, tongues, (before, after, language) => {
        const spans = changedSpans(before, after, language);
        expectOrdered(after, spans);
        const old = norms(before, language);
        const words = wordsOf(after, language);
        const fresh = words
          .filter((word) => spans.some(({ start, end }) => start <= word.start && word.end <= end))
          .map(({ norm }) => norm);
        for (const norm of new Set(words.map((word) => word.norm))) {
          const count = (list: readonly string[]): number => list.filter((one) => one === norm).length;
          expect(count(fresh)).toBe(Math.max(0, count(words.map((word) => word.norm)) - count(old)));
        }
      }),
    );
  });
});

function expectOrdered(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}
