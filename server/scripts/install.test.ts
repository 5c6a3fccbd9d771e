import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingPackages } from './install.mjs';

const locked = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/tool': { version: '1.0.0', dev: true },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

describe('which packages are missing', () => {
  test('none when all are there, whatever else lies beside them', () => {
    expect(missingPackages(locked, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/x': {} }, false)).toEqual([]);
  });

  test('another version is missing; test tools only when wanted; another system’s package never', () => {
    const installed = { 'node_modules/a': { version: '0.9.0' } };
    expect(missingPackages(locked, installed, false)).toEqual(['node_modules/a']);
    expect(missingPackages(locked, installed, true)).toEqual(['node_modules/a', 'node_modules/tool']);
  });
});

describe('the lock file', () => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, { version: string }> };
  const isAtLeast = (version: readonly number[], least: readonly number[]): boolean => {
    const differs = least.findIndex((part, index) => part !== version[index]);
    return differs === -1 || (version[differs] ?? 0) > (least[differs] ?? 0);
  };
  /** Every copy, those inside another package among them. */
  const copiesOf = (name: string): readonly string[] => Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));

  test.each([['socket.io-parser', [4, 2, 7]], ['engine.io', [6, 4, 2]], ['ws', [8, 17, 1]]])('holds no release of %s with a known hole', (name, least) => {
    expect(copiesOf(name).length).toBeGreaterThan(0);
    for (const path of copiesOf(name)) expect(isAtLeast((packages[path]?.version ?? '').split('.').map(Number), least), path).toBe(true);
  });

  test('package.json names exact versions only', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Record<
      'dependencies' | 'devDependencies' | 'optionalDependencies',
      Record<string, string>
    >;
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.values(wanted).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
