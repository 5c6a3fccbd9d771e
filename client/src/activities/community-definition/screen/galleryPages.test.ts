import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleryPages, roomIn } from './galleryPages.ts';

const NARROW = roomIn(1332, 680, 50);
const WIDE = roomIn(1812, 680, 50);

describe('pages of the gallery', () => {
  it('the newest stand first, then the others, latest first', () => {
    expect(galleryPages(['a', 'b', 'c', 'd'], 1, NARROW)).toEqual([[3, 2, 1, 0]]);
    expect(galleryPages(['a', 'b', 'c', 'd'], 2, NARROW)).toEqual([[2, 3, 1, 0]]);
  });
  it('long texts share a page with few or none', () => {
    const long = 'x'.repeat(280);
    expect(galleryPages([long, long, long], 1, NARROW)).toEqual([[2], [1], [0]]);
    expect(galleryPages(['short', 'y'.repeat(120), long], 1, NARROW)).toEqual([[2], [1, 0]]);
    expect(galleryPages(['界'.repeat(280), 'short'], 1, NARROW)).toEqual([[1], [0]]);
  });
  it('a wide wall has more on a page than a narrow one', () => {
    const texts = ['x'.repeat(200), 'y'.repeat(200)];
    expect(galleryPages(texts, 1, NARROW)).toEqual([[1], [0]]);
    expect(galleryPages(texts, 1, WIDE)).toEqual([[1, 0]]);
    expect(NARROW.letters).toBeLessThan(WIDE.letters);
    expect(roomIn(0, 0, 50)).toEqual({ letters: 42, lines: 9 });
  });
  it('counts lines as they break: words that fill a line badly take more of them', () => {
    const words = ['Freiwilligenfeuerwehrjahreshauptversammlung', 'Dorfgemeinschaftshausrenovierung'].join(' ');
    const pages = (long: string): number => galleryPages([long, long, long], 1, { letters: 45, lines: 8 }).length;
    expect(pages(`${words} ${words}`)).toBe(3);
    expect(pages('word '.repeat(30).trim())).toBe(3);
    expect(pages('word '.repeat(9).trim())).toBe(1);
  });
  it('none: one empty page', () => {
    expect(galleryPages([], 0, NARROW)).toEqual([[]]);
  });
  it('every text stands on exactly one page, and no page is empty', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 280 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 45 }), (texts, fresh) => {
      const pages = galleryPages(texts, fresh, NARROW);
      expect(pages.flat().toSorted((a, b) => a - b)).toEqual(texts.map((_, index) => index));
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }));
  });
});
