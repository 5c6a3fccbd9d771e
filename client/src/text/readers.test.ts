import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const client = resolve(import.meta.dirname, '..');
const sourcesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|svelte)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const sources = new Map(sourcesIn(client).map((file) => [file, readFileSync(file, 'utf8')]));
/** Codes and kinds that texts are looked up by. */
const shared = sourcesIn(resolve(client, '../../shared')).map((file) => readFileSync(file, 'utf8')).join('\n');
const importsOf = (file: string): readonly string[] => [...(sources.get(file) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to = '']) => resolve(dirname(file), to));
const isCatalogue = (file: string): boolean => /[/\\]text[/\\][a-z-]+[/\\][^/\\]+\.ts$|[/\\]text(-host)?\.ts$/.test(file);

/** Everything that reads a catalogue, also by way of another one, without its import lines. */
function readersOf(catalogue: string): string {
  const found = new Set([catalogue]);
  for (const one of found) if (isCatalogue(one)) for (const file of sources.keys()) if (importsOf(file).includes(one)) found.add(file);
  found.delete(catalogue);
  return [...found].map((file) => (sources.get(file) ?? '').replace(/^\s*import .*$/gm, '')).join('\n');
}

function unreadIn(value: unknown, path: readonly string[], readers: string): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const [last = ''] = path.slice(-1);
  const lookedUp = new RegExp(`\\b${last}\\??\\.?\\[|(keys|entries|values)\\([^)]*\\b${last}\\b`).test(readers);
  return Object.entries(value).flatMap(([key, inner]) => {
    const named = new RegExp(`\\.${key}\\b|['"]${key}['"]|[{,] *${key} *[,}:]`).test(readers) || new RegExp(`['"]${key}['"]`).test(shared);
    return [...(lookedUp || named ? [] : [[...path, key].join('.')]), ...unreadIn(inner, [...path, key], readers)];
  });
}

it('every text has somebody who reads it', async () => {
  const unread: string[] = [];
  for (const file of [...sources.keys()].filter((one) => /[/\\]text[/\\]en[/\\]/.test(one))) {
    const exported = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported)) unread.push(...unreadIn(value, [`${relative(client, file)} ${name}`], readersOf(file)));
  }
  expect(unread).toEqual([]);
});
