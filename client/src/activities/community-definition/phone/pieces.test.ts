import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting } from '../insert.ts';
import { piecesOf, wordsAt } from './pieces.ts';

describe('[CD2] a source as phrases', () => {
  it('keeps what stands between them, and marks what all sources share', () => {
    const text = 'People who share, and care.';
    const pieces = piecesOf(text, [{ start: 0, end: 16 }, { start: 18, end: 26 }], [{ start: 11, end: 16 }, { start: 22, end: 26 }]);
    expect(pieces.map(({ span, text: words }) => [span !== null, words])).toEqual([[true, 'People who share'], [false, ' '], [true, 'and care']]);
    expect(pieces[0]?.runs).toEqual([{ text: 'People who ', marked: false }, { text: 'share', marked: true }, { text: ',', marked: false }]);
    expect(pieces[2]?.runs.at(-1)).toEqual({ text: '.', marked: false });
  });

  it('loses and doubles nothing, whatever the spans', () => {
    const spans = fc.uniqueArray(fc.nat(40), { maxLength: 10 }).map((ends) => {
      const sorted = ends.toSorted((a, b) => a - b);
      return sorted.flatMap((start, at) => (at % 2 === 0 && sorted[at + 1] !== undefined ? [{ start, end: sorted[at + 1] ?? start }] : []));
    });
    fc.assert(fc.property(fc.string({ minLength: 40, maxLength: 50 }), spans, spans, (text, lines, marks) => {
      const pieces = piecesOf(text, lines, marks);
      expect(pieces.flatMap(({ runs }) => runs).map((run) => run.text).join('')).toBe(text);
      expect(pieces.flatMap(({ span }) => span ?? [])).toEqual(lines);
      expect(pieces.filter(({ span }) => span).map((piece) => piece.text)).toEqual(wordsAt(text, lines));
      expect(pieces.flatMap(({ runs }) => runs).filter(({ marked }) => marked).map((run) => run.text).join('')).toBe(wordsAt(text, marks).join(''));
    }));
  });
});

describe('[CD2] a phrase at the caret', () => {
  const put = (text: string, phrase: string, start = text.length, end = start): string => text.slice(0, start) + fitting(text, start, end, phrase) + text.slice(end);

  it('gets the spaces its neighbours need, and no more', () => {
    expect(put('', 'people')).toBe('people');
    expect(put('We are', 'people')).toBe('We are people');
    expect(put('We are ', 'people')).toBe('We are people');
    expect(put('We care.', 'We share')).toBe('We care. We share');
    expect(put('We share', 'always', 3)).toBe('We always share');
    expect(put('We share', 'always', 2)).toBe('We always share');
    expect(put('We [x] share', 'always', 3, 6)).toBe('We always share');
    expect(put('(', 'people')).toBe('(people');
  });

  it('stands without spaces where the script has none', () => {
    expect(put('社区是', '互相帮助')).toBe('社区是互相帮助');
    expect(put('ชุมชน', 'คือบ้าน')).toBe('ชุมชนคือบ้าน');
    expect(put('المجتمع', 'هو البيت')).toBe('المجتمع هو البيت');
  });
});
