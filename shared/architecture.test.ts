import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** Relative imports as paths from the root, others by package name. */
function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g);
  return [...found].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    return { from: file, to: target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/') : target, typeOnly: match[1] !== undefined };
  });
}

const shared = filesBelow('shared');
const server = filesBelow('server');
const client = filesBelow('client');
/** What ships: tests, and what `testing/` folders hold for them, left out. */
const product = (files: readonly string[]): readonly string[] => files.filter((file) => !/\.test\.ts$|\/testing\//.test(file));
const broken = (files: readonly string[], rule: (found: Import) => boolean): readonly string[] =>
  files.flatMap(importsOf).filter(rule).map(({ from, to }) => `${from} → ${to}`);

/** These files of the client and all that they import, types left out. */
function loadedBy(files: readonly string[]): readonly string[] {
  const found = new Set(files);
  for (const file of found) {
    for (const { to, typeOnly } of importsOf(file)) if (!typeOnly && client.includes(to)) found.add(to);
  }
  return [...found];
}

describe('who may import whom', () => {
  it('shared imports nothing outside shared but valibot', () => {
    expect(broken(product(shared), ({ to }) => !to.startsWith('shared/') && to !== 'valibot')).toEqual([]);
  });
  it('client and server never import each other', () => {
    expect(broken(client, ({ to }) => to.startsWith('server/'))).toEqual([]);
    expect(broken(server, ({ to }) => to.startsWith('client/'))).toEqual([]);
  });
  it('the server imports an activity only in main.ts', () => {
    const files = product(server).filter((file) => file !== 'server/main.ts' && !file.startsWith('server/scripts/'));
    expect(broken(files, ({ to }) => to.startsWith('shared/activities/'))).toEqual([]);
  });
  it('the kernel knows no activity and no part; parts know no activity', () => {
    expect(broken(shared.filter((file) => file.startsWith('shared/kernel/')), ({ to }) => /^shared\/(activities|parts)\//.test(to))).toEqual([]);
    expect(broken(shared.filter((file) => file.startsWith('shared/parts/')), ({ to }) => to.startsWith('shared/activities/'))).toEqual([]);
  });
  it('no activity imports another', () => {
    for (const side of ['shared/activities', 'client/src/activities']) {
      const files = [...shared, ...client].filter((file) => file.startsWith(`${side}/`) && file.split('/').length > side.split('/').length + 1 && !file.endsWith('.test.ts'));
      const own = (file: string): string => file.slice(side.length + 1).split('/')[0] ?? '';
      expect(broken(files, ({ from, to }) => to.startsWith(`${side}/`) && to.split('/').length > side.split('/').length + 1 && own(to) !== own(from))).toEqual([]);
    }
  });
  it('what a phone loads takes types, text.ts and the version of the protocol from shared, nothing else', () => {
    const loaded = loadedBy(product(client).filter((file) => /^client\/src\/(faces\/phone\/|activities\/[^/]+\/(phone|text)\.ts$)/.test(file)));
    expect(loaded).toEqual(expect.arrayContaining(['client/src/activities/closing/PhoneCheckin.svelte', 'client/src/parts/PhoneCard.svelte', 'client/src/room/outbox.ts']));
    const allowed = ['shared/text.ts', 'shared/protocol-version.ts'];
    expect(broken(loaded, ({ to, typeOnly }) => to.startsWith('shared/') && !allowed.includes(to) && !typeOnly)).toEqual([]);
  });
});

describe('what stands in the source', () => {
  /** Comments left out; the `//` of an address is none. */
  const offending = (files: readonly string[], pattern: RegExp): readonly string[] =>
    files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '')));

  it('shared has no clock, chance or waiting of its own', () => {
    const pure = shared.filter((file) => !file.endsWith('.test.ts'));
    expect(offending(pure, /Date\.now|new Date\b|Math\.random|\basync\b|\bawait\b|\bsetTimeout\b|\bdocument\.|\bprocess\./)).toEqual([]);
    expect(offending(pure, /(^|\n)\s*(export\s+)?(abstract\s+)?class\s/)).toEqual([]);
  });
  it('Svelte files keep to the content security policy', () => {
    const svelte = client.filter((file) => file.endsWith('.svelte'));
    expect(svelte.length).toBeGreaterThan(0);
    expect(offending(svelte, /\sstyle=["'`\w]/)).toEqual([]);
    expect(offending(svelte, /\s--[\w-]+=/)).toEqual([]);
    expect(offending(svelte, /\{@html/)).toEqual([]);
  });
  it('nothing fetches from another origin', () => {
    expect(offending(product(client), /https?:\/\/(?!www\.w3\.org)[a-z0-9-]+\.[a-z]/i)).toEqual([]);
  });
});
