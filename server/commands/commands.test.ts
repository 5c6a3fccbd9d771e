import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../shared/http.ts';
import type { LibraryPage } from '../../shared/http-library.ts';
import { openDatabase } from '../store/driver.ts';
import { openStore } from '../store/store.ts';
import { restore } from './restore.ts';
import { hostLink, killPrograms, signIn, startProgram, type Program } from '../testing/program.ts';

let folder: string;
let other: string;
beforeEach(() => {
  [folder, other] = [mkdtempSync(join(tmpdir(), 'third-place-data-')), mkdtempSync(join(tmpdir(), 'third-place-other-'))];
});
afterEach(() => {
  killPrograms();
  for (const path of [folder, other]) rmSync(path, { recursive: true });
});
/** Several processes one after another, on a computer that may have other work. */
vi.setConfig({ testTimeout: 120_000 });

type Server = { readonly program: Program; readonly make: (title: string) => Promise<string>; readonly titles: () => Promise<readonly string[]> };
async function serve(): Promise<Server> {
  const program = startProgram(folder);
  const link = new URL(await hostLink(program));
  const cookie = await signIn(link);
  const call = async (method: string, path: string, body?: object): Promise<unknown> =>
    (await fetch(link.origin + path, { method, headers: { cookie, origin: link.origin, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
  return {
    program,
    make: async (title) => ((await call('POST', '/api/sessions', { title, plan: [{ activity: 'ask', preset: null }] })) as Session).id,
    titles: async () => ((await call('GET', '/api/library')) as LibraryPage).items.map((item) => item.title).toSorted(),
  };
}
/** What a command printed, and how it ended. */
async function run(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = startProgram(folder, {}, args);
  const code = await program.ended;
  return { code, said: program.printed().trim() };
}

describe('backup and restore', () => {
  it('a backup is made while the server runs, and restored when it does not; what was replaced is kept and can be restored too', async () => {
    const first = await serve();
    await first.make('Before the backup');
    const file = join(other, 'saved.sqlite');
    const saved = await run('--backup', file);
    expect(saved).toMatchObject({ code: 0, said: expect.stringMatching(/^Saved 1 session to .*saved\.sqlite \(\d+\.\d MB\)\.$/) as string });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'backups', 'elsewhere.jsonl'), 'utf8')).toContain(JSON.stringify(file));
    await first.make('After the backup');
    expect(await run('--backup')).toMatchObject({ code: 0, said: expect.stringContaining('Saved 2 sessions') as string });
    const own = readdirSync(join(folder, 'backups')).filter((name) => /^\d{4}-\d\d-\d\d-\d{6}\.sqlite$/.test(name));
    expect(own).toHaveLength(1);

    expect(await run('--restore', file)).toEqual({ code: 1, said: 'Third Place is running. Stop it first, then restore.' });
    expect(await first.titles()).toEqual(['After the backup', 'Before the backup']);
    await first.program.stop();
    const back = await run('--restore', file);
    expect(back.said).toMatch(/^Restored 1 session from /);
    const aside = /kept in (\S+)\.\n/.exec(back.said)?.[1] ?? '';
    expect(aside).toContain(join(folder, 'backups', 'replaced-'));
    const second = await serve();
    expect(await second.titles()).toEqual(['Before the backup']);
    second.program.kill();
    await second.program.ended;

    expect((await run('--restore', aside)).code).toBe(0);
    const third = await serve();
    expect(await third.titles()).toEqual(['After the backup', 'Before the backup']);
    await third.program.stop();
    for (const name of readdirSync(folder)) expect(name).not.toMatch(/part/);
  });

  it('each thing that can go wrong is one sentence, and changes nothing', async () => {
    expect(await run('--backup')).toMatchObject({ code: 1, said: expect.stringMatching(/^There is no data in [^\n]+\.$/) as string });
    const server = await serve();
    await server.make('Ours');
    await server.program.stop();
    const taken = join(other, 'taken.sqlite');
    writeFileSync(taken, 'not a database'.repeat(400));
    const newer = join(other, 'newer.sqlite');
    expect((await run('--backup', newer)).code).toBe(0);
    const database = openDatabase(newer);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['--backup', taken], /^There is already a file [^\n]+\.$/],
      [['--backup', other], /^[^\n]+ is a folder\. Name a file in it[^\n]+\.$/],
      [['--backup', join(other, 'no', 'where.sqlite')], /^There is no folder [^\n]+\.$/],
      [['--restore'], /^Name the backup: [^\n]+$/],
      [['--restore', join(other, 'nothing.sqlite')], /^There is no file [^\n]+\.$/],
      [['--restore', other], /^[^\n]+ is a folder\.[^\n]+\.$/],
      [['--restore', taken], /^[^\n]+ is damaged, or it is not a backup[^\n]+\.$/],
      [['--restore', newer], /^[^\n]+ was made by a newer Third Place\.[^\n]+\.$/],
    ];
    const before = readdirSync(folder).toSorted();
    for (const [args, sentence] of cases) {
      const { code, said } = await run(...args);
      expect([code, said]).toEqual([1, expect.stringMatching(sentence)]);
    }
    expect(readdirSync(folder).toSorted()).toEqual(before);
    expect(readdirSync(other).toSorted()).toEqual(['newer.sqlite', 'taken.sqlite']);
  });

  it('a damaged data file is replaced too', async () => {
    const server = await serve();
    await server.make('Ours');
    await server.program.stop();
    const file = join(other, 'saved.sqlite');
    expect((await run('--backup', file)).code).toBe(0);
    writeFileSync(join(folder, 'data.sqlite'), 'noise '.repeat(2000));
    expect((await run('--restore', file)).code).toBe(0);
    const again = await serve();
    expect(await again.titles()).toEqual(['Ours']);
  });

  it('two in one second set aside two files: nothing that was replaced is lost', () => {
    const at = new Date(2026, 4, 12);
    const saved = join(other, 'saved.sqlite');
    for (const file of [saved, join(folder, 'data.sqlite')]) openStore({ file, now: () => 0, fatal: () => undefined }).close().catch(() => undefined);
    const aside = [restore(folder, saved, at), restore(folder, saved, at)].map((done) => done.aside);
    expect(new Set(aside).size).toBe(2);
    expect(aside.every((file) => file !== null && existsSync(file))).toBe(true);
  });
});

describe('reindex', () => {
  it('tells what differs from the logs, mends it, and then agrees', async () => {
    const server = await serve();
    const id = await server.make('Ours');
    await server.program.stop();
    expect(await run('--reindex', '--check')).toEqual({ code: 0, said: 'The list of past sessions is right: 1 session checked.' });
    const database = openDatabase(join(folder, 'data.sqlite'));
    database.prepare('UPDATE library SET people = 40, started_at = 5').run();
    database.close();
    const checked = await run('--reindex', '--check');
    expect(checked.code).toBe(1);
    expect(checked.said).toContain(`${id}: the library had 40 people, ask; the log says 0 people, ask; the time it began differs`);
    expect(checked.said).not.toContain('Ours');
    expect(await run('--reindex')).toMatchObject({ code: 0, said: expect.stringContaining('1 of 1 session differed. They agree now.') as string });
    expect((await run('--reindex', '--check')).code).toBe(0);
  });
});

it('the commands of package.json reach the program', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };
  for (const name of ['backup', 'restore', 'reindex', 'rotate-key']) expect(scripts[name]).toBe(`node server/scripts/command.mjs --${name}`);
  expect(existsSync(new URL('../scripts/command.mjs', import.meta.url))).toBe(true);
});
