import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const stampFile = join(root, 'dist/.stamp');
const sources = ['client', 'server', 'shared', 'package.json', 'package-lock.json', 'svelte.config.js'];

/** Whether `dist/` was built from today's sources. */
export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesHash();

/** Notes that `dist/` was built from the sources with this hash. */
export const writeStamp = (/** @type {string} */ hash) => writeFileSync(stampFile, hash);

/** One hash over every file that goes into the build (tests and pages for readers do not). */
export const sourcesHash = () => {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder).sort()) {
    hash.update(path).update('\0').update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
};

/** @returns {string[]} */
const filesUnder = (/** @type {string} */ path) => {
  if (/\.test\.ts$|\.md$/.test(path)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() || /\./.test(entry.name) ? filesUnder(`${path}/${entry.name}`) : []));
};
