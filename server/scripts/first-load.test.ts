import { describe, expect, test } from 'vitest';
import { filesLoaded, latinFonts, sums, table } from './first-load.mjs';

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_svelte.js'], css: ['assets/index.css'] },
  '_svelte.js': { file: 'assets/svelte.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'assets/deep.js' },
  'src/faces/phone/Phone.svelte': { file: 'assets/phone.js', imports: ['_svelte.js'], css: ['assets/phone.css'] },
  'src/faces/console/Console.svelte': { file: 'assets/console.js' },
};

describe('the first load of a phone', () => {
  test('the entry and the wanted face, each import once, other faces left out', () => {
    expect(filesLoaded(manifest, [/^src\/faces\/phone\//]).sort()).toEqual([
      'assets/deep.js',
      'assets/index.css',
      'assets/index.js',
      'assets/phone.css',
      'assets/phone.js',
      'assets/svelte.js',
    ]);
  });

  test('a wanted source that is nowhere in the build is an error', () => {
    expect(() => filesLoaded(manifest, [/^src\/gone\//])).toThrow('src');
  });

  test('fonts: basic Latin, upright, no spare family', () => {
    const face = (family: string, file: string, range: string, style = 'normal'): string =>
      `@font-face{font-family:${family};font-style:${style};src:url(/assets/${file}.woff2)format("woff2");unicode-range:${range}}`;
    const css = [
      face('Atkinson Hyperlegible Next Variable', 'latin', 'U+0000-00FF,U+131'),
      face('Atkinson Hyperlegible Next Variable', 'short', 'U+??,U+131'),
      face('Atkinson Hyperlegible Next Variable', 'latin-ext', 'U+0100-02BA'),
      face('Atkinson Hyperlegible Next Variable', 'slanted', 'U+0000-00FF', 'italic'),
      face('"Noto Sans Hebrew Variable"', 'noto', 'U+0000-00FF'),
    ].join('');
    expect(latinFonts(css, ['Noto'])).toEqual(['latin.woff2', 'short.woff2']);
  });

  test('only scripts count as script; the table says both sums and both limits', () => {
    const rows = [
      { name: 'index.html', kind: 'page' as const, bytes: 1024 },
      { name: 'a.js', kind: 'script' as const, bytes: 2048 },
    ];
    expect(sums(rows)).toEqual({ script: 2048, total: 3072 });
    const lines = table(rows, { script: 4096, total: 8192 }).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('a.js');
    expect(lines[2]).toContain('2.0 KB  script in all, at most 4.0 KB');
    expect(lines[3]).toContain('3.0 KB  everything, at most 8.0 KB');
  });
});
