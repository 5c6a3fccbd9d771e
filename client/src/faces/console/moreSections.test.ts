import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kernelCommands } from '../../../../shared/kernel/command-table.ts';
import { text } from '../../text/en/consoleMore.ts';
import { moreSections } from './moreSections.ts';

const sourceOf = (name: string): string => readFileSync(join(import.meta.dirname, 'more', `${name}.svelte`), 'utf8');
/** Kernel commands that stand in a part's markup, without what it keeps for a session that goes on. */
const commandsIn = (source: string): readonly string[] =>
  [...source.replace(/\{#if desk\.room\.phase !== 'ended'\}[\s\S]*?\{\/if\}/g, '').matchAll(/type: '(\w+)'/g)].map(([, type = '']) => type).filter((type) => Object.hasOwn(kernelCommands, type));

test('while it goes on More offers every part', () => {
  expect(new Set(moreSections('open'))).toEqual(new Set(Object.keys(text.sections)));
  expect(moreSections('lobby')).toEqual(moreSections('open'));
});
test('after the end it offers only what the room still accepts then: no clock, no groups, no plan', () => {
  const offered = moreSections('ended');
  expect(offered).toEqual(['notes', 'help', 'end']);
  const accepts = kernelCommands as Readonly<Record<string, { readonly afterEnd?: true }>>;
  const sent = [...offered.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Section`), 'Promises'].flatMap((name) => commandsIn(sourceOf(name)));
  expect(sent).toContain('writeNote');
  expect(sent).toContain('reopenSession');
  expect(sent.filter((type) => accepts[type]?.afterEnd !== true)).toEqual([]);
});
