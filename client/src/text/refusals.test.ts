import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { activityIds } from '../activities/index.ts';
import type { ActivityWords } from '../room/contract.ts';
import { refusals as onConsole } from './en/consoleRefusals.ts';
import { refusalText } from './en/shared.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What `pattern` finds in the sources at or below `path`, each once. */
function allIn(path: string, pattern: RegExp): readonly string[] {
  const full = join(root, path);
  const files = path.endsWith('.ts') ? [full] : readdirSync(full, { recursive: true }).map((name) => join(full, String(name)));
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(file, 'utf8'));
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')))];
}
/** The codes that rules refuse with. */
const codesIn = (path: string): readonly string[] => allIn(path, /reject\('(\w+)'/g);
const say = (code: string): string => refusalText({ ok: false, code, again: false });
const onPhone = (code: string): boolean => say(code) !== say('no words for this');
/** Joining is refused in the join page's own words. */
const JOINING = ['over'];
/** No control of a phone sends a wrong shape. */
const NEVER_ON_PHONES = [...JOINING, 'invalid_payload'];

describe('[G8] every refusal has plain words', () => {
  it('of the room, on the console', () => {
    const codes = codesIn('shared/kernel');
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !JOINING.includes(code) && !Object.hasOwn(onConsole, code))).toEqual([]);
  });
  it('of the room, on phones', () => {
    const codes = ['decide-phone', 'people', 'decide-activity', 'parse', 'room'].flatMap((file) => codesIn(`shared/kernel/${file}.ts`));
    expect(codes.filter((code) => !NEVER_ON_PHONES.includes(code) && !onPhone(code))).toEqual([]);
  });
  it.each(activityIds)('of %s, on both', async (name) => {
    const { words } = (await import(pathToFileURL(join(root, `client/src/activities/${name}/text.ts`)).href)) as { words: ActivityWords };
    const codes = [`shared/activities/${name}`, ...allIn(`shared/activities/${name}`, /\/(parts\/[\w-]+\.ts)'/g).map((part) => `shared/${part}`)].flatMap(codesIn);
    expect(codes.filter((code) => !Object.hasOwn(words.refusals, code) && !(Object.hasOwn(onConsole, code) && onPhone(code)))).toEqual([]);
  });
});
