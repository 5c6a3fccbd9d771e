import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const client = resolve(import.meta.dirname, '..');
const root = resolve(client, '../..');

const files = readdirSync(client, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const catalogues = [
  ...files.filter((file) => /(\/|\\)text(-host)?\.ts$|(\/|\\)text(\/|\\)[a-z-]+(\/|\\)[^.]+\.ts$/.test(file)),
  join(root, 'shared/activities/question-card/deck.ts'),
  // What the server itself says.
  join(root, 'server/http/words.ts'),
];

/** Every string of a catalogue. Functions are called with plausible arguments of every kind; what fits gives its words, and where none does it is told. */
function gather(value: unknown, found: Set<string>, unread: string[], path = ''): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'function') {
    const made = callAll(value as (...args: readonly unknown[]) => unknown);
    if (made.length === 0) unread.push(path);
    for (const words of made) gather(words, found, unread, path);
  } else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) gather(inner, found, unread, `${path}.${key}`);
}

function callAll(words: (...args: readonly unknown[]) => unknown): readonly unknown[] {
  const anything = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '3' : 3) });
  return [[3, 4, 5, 6], [1, 1, 1, 1], [0, 0, 0, 0], ['Rosa', 'Sam', 'Ada'], [3, 4, 'Pairs'], ['Pairs', 3, 4], [['Rosa', 'Sam'], 3], [3, ['Rosa', 'Sam']], [anything]].flatMap((args) => {
    try {
      const made = words(...args);
      return typeof made === 'string' && made.includes('undefined') ? [] : [made];
    } catch {
      return [];
    }
  });
}

/** Grade of a text: all its sentences together (Flesch–Kincaid). */
function grade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const sentences = Math.max(1, (text.match(/[.!?:]+(\s|$)/g) ?? []).length);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
}

const wordsIn = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length;

describe('what people read', () => {
  it('every text of six words or more is grade 6 or below', async () => {
    const hard: string[] = [];
    const unread: string[] = [];
    let count = 0;
    for (const file of catalogues) {
      const found = new Set<string>();
      gather(await import(pathToFileURL(file).href), found, unread, relative(client, file));
      for (const text of found) {
        if (wordsIn(text) < 6) continue;
        count += 1;
        if (Math.round(grade(text) * 10) > 60) hard.push(`${grade(text).toFixed(1)} ${relative(client, file)}: ${text}`);
      }
    }
    expect(hard).toEqual([]);
    expect(unread).toEqual([]);
    expect(count).toBeGreaterThan(150);
  });

  it('all of it lies in text files, none in a component', () => {
    const inline: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.svelte'))) {
      const source = readFileSync(file, 'utf8');
      const look = (node: unknown): void => {
        if (node === null || typeof node !== 'object') return;
        if (Array.isArray(node)) { node.forEach(look); return; }
        const { type, data, name, value } = node as { type?: string; data?: string; name?: string; value?: unknown };
        if (type === 'Text' && /\p{L}{2,}/u.test(data ?? '')) inline.push(`${relative(client, file)}: ${(data ?? '').trim()}`);
        if (type === 'Attribute') {
          if (/^(aria-label|placeholder|title|alt|label|help|words)$/.test(name ?? '')) look(value);
          else if (Array.isArray(value)) value.filter((part: { type: string }) => part.type !== 'Text').forEach(look);
          return;
        }
        if (type === 'Script' || type === 'StyleSheet' || type === 'StyleDirective') return;
        for (const [key, inner] of Object.entries(node)) if (key !== 'parent') look(inner);
      };
      look(parse(source, { modern: true }).fragment);
    }
    expect(inline).toEqual([]);
  });
});
