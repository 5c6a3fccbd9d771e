import { describe, expect, it } from 'vitest';
import { piecesOf } from './piecesOf.ts';

const plain = (pieces: readonly string[]): string => pieces.map((piece) => piece.replace(/^… | …$/g, '')).join(' ');

describe('a long quote on the wall', () => {
  it('what fits stays as it is, on one line', () => {
    expect(piecesOf('Lights in the park.')).toEqual(['Lights in the park.']);
    expect(piecesOf('One.\nTwo.', 20)).toEqual(['One. Two.']);
  });
  it('is cut between words into pieces of like length, and no word is lost', () => {
    const quote = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');
    const pieces = piecesOf(quote, 240);
    expect(plain(pieces)).toBe(quote);
    expect(pieces.every((piece) => piece.length <= 240 + 4)).toBe(true);
    expect(Math.min(...pieces.map((piece) => piece.length))).toBeGreaterThan(100);
    expect(pieces[0]).toMatch(/ …$/);
    expect(pieces.at(-1)).toMatch(/^… /);
  });
  it('signs without spaces are cut too, wide ones sooner', () => {
    expect(piecesOf('x'.repeat(600), 240).length).toBeGreaterThan(2);
    expect(piecesOf('森'.repeat(240), 240).length).toBeGreaterThan(1);
    expect(plain(piecesOf('森'.repeat(240), 240)).replaceAll(' ', '')).toBe('森'.repeat(240));
  });
});
