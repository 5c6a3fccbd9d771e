import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = import.meta.dirname;
let copy: string;
/** A project with our scripts and a program that tells how it was started. */
beforeEach(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'third-place-copy-')));
  mkdirSync(join(copy, 'server', 'scripts'), { recursive: true });
  for (const name of readdirSync(scripts).filter((one) => one.endsWith('.mjs'))) copyFileSync(join(scripts, name), join(copy, 'server', 'scripts', name));
  mkdirSync(join(copy, 'dist', 'server'), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  writeFileSync(join(copy, 'dist', 'server', 'main.js'), 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exitCode = 3;');
});
afterEach(() => { rmSync(copy, { recursive: true }); });

describe('backup, restore, reindex and rotate-key', () => {
  it.each([['--backup', 'a file.sqlite'], ['--restore', 'saved.sqlite'], ['--reindex', '--check'], ['--rotate-key']])('%s runs the built program in the project’s folder, from wherever it is called, and ends as it ends; nothing is built', (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'server', 'scripts', 'command.mjs'), ...args], { cwd: tmpdir(), encoding: 'utf8' });
    expect([status, stdout.trim(), stderr]).toEqual([3, JSON.stringify([copy, ...args]), '']);
    expect(readdirSync(join(copy, 'dist'))).toEqual(['server']);
  });
});
