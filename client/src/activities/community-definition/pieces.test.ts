import { describe, expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

const words = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): readonly string[] => piecesOf(text, spans).map((piece) => (piece.span ? `[${piece.words}]` : piece.words));

describe('marked words of a text', () => {
  test('every word stands once, marked or not', () => {
    expect(words('we know your name', [{ start: 3, end: 7 }])).toEqual(['we ', '[know]', ' your name']);
    expect(words('we know', [{ start: 0, end: 2 }, { start: 3, end: 7 }])).toEqual(['[we]', ' ', '[know]']);
    expect(words('we know', [])).toEqual(['we know']);
    expect(words('', [{ start: 0, end: 2 }])).toEqual([]);
  });
  test('spans in any order, beyond the end or over each other lose and double no word', () => {
    expect(words('we know', [{ start: 3, end: 90 }, { start: 0, end: 2 }])).toEqual(['[we]', ' ', '[know]']);
    expect(words('we know', [{ start: 0, end: 4 }, { start: 2, end: 7 }])).toEqual(['[we k]', 'now']);
    expect(words('we', [{ start: 5, end: 9 }])).toEqual(['we']);
  });
});
