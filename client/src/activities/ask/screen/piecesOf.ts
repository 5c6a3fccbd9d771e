import { widthOf } from '../../../ui/widthOf.ts';

/** Letters that stand on a 4:3 wall below a theme's name, at 50 px. */
const MOST = 240;

/** A quote in pieces that a wall can show whole; dots where it goes on. Cut between words, if there are any; line breaks are spaces. */
export function piecesOf(quote: string, most = MOST): readonly string[] {
  const words = quote.trim().split(/\s+/).flatMap((word) => sliced(word, most));
  const width = widthOf(words.join(' '));
  const aim = width / Math.max(1, Math.ceil(width / most));
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last !== undefined && widthOf(last) < aim && widthOf(last) + 1 + widthOf(word) <= most) pieces[pieces.length - 1] = `${last} ${word}`;
    else pieces.push(word);
  }
  return pieces.map((piece, index) => `${index > 0 ? '… ' : ''}${piece}${index < pieces.length - 1 ? ' …' : ''}`);
}

/** A run of signs without a space, too: Chinese, say. */
function sliced(word: string, most: number): readonly string[] {
  if (widthOf(word) <= most) return [word];
  const signs = [...word];
  const half = Math.ceil(signs.length / 2);
  return [signs.slice(0, half), signs.slice(half)].flatMap((part) => sliced(part.join(''), most));
}
