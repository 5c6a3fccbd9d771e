import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesLoaded, latinFonts, sums, table } from './first-load.mjs';
import { Plain, giveUp, root } from './run.mjs';

/**
 * `npm run size`: what a phone in English fetches from the join page up to its first exercise screen, gzip -9, with everything those
 * pages import at the start, for a plan that begins with the exercise that weighs most. Exit code 1 above a limit.
 */
const limits = { script: 60 * 1024, total: 120 * 1024 };
// The phone's face is packed with everything it imports into the chunk `phone-face` (client/vite.config.ts).
const FACE = /^_phone-face-[\w-]+\.js$/;
const FIRST_STAGE = /^src\/activities\/([\w-]+)\/phone\.ts$/;
const spareFonts = ['Source Sans', 'Vazirmatn', 'Noto'];

const size = () => {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'manifest.json'))) throw new Plain('There is no build to measure. Run "npm run build" first.');
  const read = (/** @type {string} */ path) => readFileSync(join(dist, path));
  /** @type {import('./first-load.mjs').Manifest} */
  const manifest = JSON.parse(read('manifest.json').toString());
  const exercises = Object.keys(manifest).flatMap((key) => FIRST_STAGE.exec(key)?.[1] ?? []);
  const loads = exercises.map((exercise) => ({ exercise, rows: rowsOf(filesLoaded(manifest, [FACE, new RegExp(`^src/activities/${exercise}/phone\\.ts$`)]), read) }));
  const [heaviest] = loads.toSorted((a, b) => sums(b.rows).script - sums(a.rows).script);
  if (!heaviest) throw new Plain('There is no exercise in the build.');
  for (const { exercise, rows } of loads) console.log(`${(sums(rows).script / 1024).toFixed(1).padStart(6)} KB script, ${(sums(rows).total / 1024).toFixed(1)} KB in all when a plan begins with ${exercise}`);
  console.log(table(heaviest.rows, limits));
  const over = loads.some(({ rows }) => sums(rows).script > limits.script || sums(rows).total > limits.total);
  if (over) throw new Plain('The first load of a phone is too big.');
};

/** @type {(files: readonly string[], read: (path: string) => Buffer) => readonly import('./first-load.mjs').Row[]} */
const rowsOf = (files, read) => {
  const css = files.filter((file) => file.endsWith('.css')).map((file) => read(`client/${file}`).toString());
  const fonts = latinFonts(css.join('\n'), spareFonts).map((name) => `assets/${name}`);
  const icons = read('client/index.html').toString().match(/assets\/[^"]+\.svg/g) ?? [];
  return ['index.html', ...icons, ...files, ...new Set(fonts)].map((name) => {
    const bytes = gzipSync(read(`client/${name}`), { level: 9 }).length;
    return { name, kind: kindOf(name), bytes };
  });
};

/** @returns {import('./first-load.mjs').Row['kind']} */
const kindOf = (/** @type {string} */ name) => {
  if (name.endsWith('.js')) return 'script';
  if (name.endsWith('.css')) return 'style';
  return name.endsWith('.woff2') ? 'font' : 'page';
};

try {
  size();
} catch (error) {
  giveUp(error);
}
