import { Plain } from './run.mjs';

/**
 * An entry of Vite's manifest.
 * @typedef {{ file: string, isEntry?: boolean, imports?: readonly string[], css?: readonly string[] }} Chunk
 * @typedef {Readonly<Record<string, Chunk>>} Manifest  source path or `_chunk` name → what was built from it
 */

/**
 * The scripts and style sheets that a browser fetches for the page's entry and some of its later imports, each with
 * everything it imports itself.
 * @param {Manifest} manifest
 * @param {readonly RegExp[]} later  sources that are imported while the page runs; one that matches nothing throws, so
 *   that a moved file cannot make the sum smaller
 * @returns {string[]} paths under `dist/client`, each once
 */
export const filesLoaded = (manifest, later) => {
  const keys = Object.keys(manifest);
  const wanted = later.flatMap((pattern) => {
    const matching = keys.filter((key) => pattern.test(key));
    if (matching.length === 0) throw new Plain(`Nothing in the build comes from ${String(pattern)}, so the first load cannot be measured.`);
    return matching;
  });
  const seen = new Set(keys.filter((key) => manifest[key]?.isEntry === true).concat(wanted));
  // A set goes on to give what is added to it meanwhile.
  for (const key of seen) for (const imported of manifest[key]?.imports ?? []) seen.add(imported);
  const files = [...seen].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]);
  return [...new Set(files)].filter((file) => file !== '');
};

/**
 * The font files that a page in English fetches: those of the faces in its style sheets that hold the basic Latin
 * letters, upright. Faces of families in `spare` come later in the font list and are left out.
 * @param {string} css
 * @param {readonly string[]} spare  starts of family names
 * @returns {string[]} file names as written in the style sheet, the folder cut
 */
export const latinFonts = (css, spare) =>
  (css.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .filter((face) => /unicode-range:[^;}]*U\+(0{1,4}-(00)?FF\b|\?\?)/i.test(face) && !/font-style:\s*italic/.test(face))
    .filter((face) => !spare.some((family) => new RegExp(`font-family:\\s*["']?${family}`, 'i').test(face)))
    .flatMap((face) => /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1] ?? [])
    .map((url) => url.slice(url.lastIndexOf('/') + 1));

/**
 * @typedef {{ name: string, kind: 'page' | 'script' | 'style' | 'font', bytes: number }} Row
 * @typedef {{ script: number, total: number }} Sums  bytes
 */

/** @type {(rows: readonly Row[]) => Sums} */
export const sums = (rows) => ({
  script: rows.filter((row) => row.kind === 'script').reduce((sum, row) => sum + row.bytes, 0),
  total: rows.reduce((sum, row) => sum + row.bytes, 0),
});

/**
 * @param {readonly Row[]} rows
 * @param {Sums} limits
 * @returns {string} one line per file, biggest first, then script and total against their limits; 1 KB is 1,024 bytes
 */
export const table = (rows, limits) => {
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
  const { script, total } = sums(rows);
  const lines = rows.toSorted((a, b) => b.bytes - a.bytes).map((row) => `${kb(row.bytes)}  ${row.kind.padEnd(6)}  ${row.name}`);
  return [
    ...lines,
    `${kb(script)}  script in all, at most ${kb(limits.script).trim()}`,
    `${kb(total)}  everything, at most ${kb(limits.total).trim()}`,
  ].join('\n');
};
