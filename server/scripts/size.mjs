import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesLoaded, latinFonts, sums, table } from './first-load.mjs';
import { Plain, giveUp, root } from './run.mjs';

/**
 * `npm run size`: what a phone in English fetches from the join page up to its first exercise screen (Common Ground,
 * `brief` and `race`), gzip -9, with everything those pages import at the start. Exit code 1 above a limit.
 */
const limits = { script: 60 * 1024, total: 120 * 1024 };
// The phone's face is packed with everything it imports into the chunk `phone` (client/vite.config.ts).
const later = [
  /^_phone-[\w-]+\.js$/,
  /^src\/activities\/common-ground\/phone\.ts$/,
];
const spareFonts = ['Source Sans', 'Vazirmatn', 'Noto'];

const size = () => {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'manifest.json'))) throw new Plain('There is no build to measure. Run "npm run build" first.');
  const read = (/** @type {string} */ path) => readFileSync(join(dist, path));
  /** @type {import('./first-load.mjs').Manifest} */
  const manifest = JSON.parse(read('manifest.json').toString());
  const files = filesLoaded(manifest, later);
  const css = files.filter((file) => file.endsWith('.css')).map((file) => read(`client/${file}`).toString());
  const fonts = latinFonts(css.join('\n'), spareFonts).map((name) => `assets/${name}`);
  const icons = read('client/index.html').toString().match(/assets\/[^"]+\.svg/g) ?? [];
  const rows = ['index.html', ...icons, ...files, ...new Set(fonts)].map((name) => {
    const bytes = gzipSync(read(`client/${name}`), { level: 9 }).length;
    return { name, kind: kindOf(name), bytes };
  });
  console.log(table(rows, limits));
  const { script, total } = sums(rows);
  if (script > limits.script || total > limits.total) throw new Plain('The first load of a phone is too big.');
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
