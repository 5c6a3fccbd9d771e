import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Health } from '../shared/http.ts';
import { hostLink, killPrograms, startProgram, type Program } from './testing/program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'third-place-main-'));
  // A folder made by hand, or by a package, may be open to others.
  chmodSync(folder, 0o755);
});
afterEach(() => {
  killPrograms();
  rmSync(folder, { recursive: true });
});

/** Several processes one after another, on a computer that may have other work. */
vi.setConfig({ testTimeout: 90_000 });

const start = (env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Program => startProgram(folder, env, args);

describe('a start', () => {
  it('prints host link, address and folder, answers with the security headers everywhere, and stops when told', async () => {
    const program = start({ LOG_LEVEL: 'info' });
    const link = new URL(await hostLink(program));
    expect(program.printed()).toContain(folder);
    // Words only, as most people start it.
    expect(program.printed()).not.toContain('{');
    expect(link.hash.slice(5)).toBe(readFileSync(join(folder, 'staff-key'), 'utf8').trim());
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['data.sqlite', 'data.sqlite-wal', 'lock.sqlite', 'staff-key']));
    const health = await fetch(`${link.origin}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', rooms: 0, seats: 0 } satisfies Partial<Health>);
    for (const path of ['/health', '/host', '/nowhere', '/socket.io/?EIO=4&transport=polling', '/socket.io/?EIO=3']) {
      const { headers } = await fetch(link.origin + path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('strict-transport-security'), path).toBeNull();
    }
    expect(await program.stop()).toBe(0);
    expect(program.printed()).not.toMatch(/error|warning/i);
    chmodSync(join(folder, 'data.sqlite'), 0o644);
    const again = start();
    expect(new URL(await hostLink(again)).hash).toBe(link.hash);
    expect(statSync(join(folder, 'data.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('a second one on the same folder is refused in one sentence', async () => {
    await hostLink(start());
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.printed().trim()).toMatch(/^Another Third Place already uses the folder .*DATA_DIR[^\n]*\.$/);
  });

  it('after kill -9 the folder is free again', async () => {
    const first = start();
    await hostLink(first);
    first.kill();
    await first.ended;
    expect(await hostLink(start())).toContain('/host#key=');
  });
});

describe('a start that cannot be', () => {
  it('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    const program = start({ PORT: String((other.address() as AddressInfo).port) });
    expect(await program.ended).toBe(1);
    expect(program.printed().trim()).toMatch(/^PORT: [^\n]+\.$/);
    other.close();
  });

  it.each([
    ['a wrong setting', { PORT: 'http' }, /^PORT must [^\n]+\.$/],
    ['a folder that cannot be', { DATA_DIR: '/dev/null/data' }, /^DATA_DIR: [^\n]+\.$/],
    ['an address of another computer', { HOST: '203.0.113.7' }, /^HOST: [^\n]+\.$/],
  ])('%s', async (_what, env, sentence) => {
    const program = start(env);
    expect(await program.ended).toBe(1);
    expect(program.printed().trim()).toMatch(sentence);
  });

  it('a damaged data file', async () => {
    writeFileSync(join(folder, 'data.sqlite'), 'no database'.repeat(1000));
    const program = start();
    expect(await program.ended).toBe(1);
    expect(program.printed().trim()).toMatch(/^The data file [^\n]+ is damaged[^\n]+\.$/);
  });

  it('a lock file that is none', async () => {
    writeFileSync(join(folder, 'lock.sqlite'), 'no database'.repeat(1000));
    const program = start();
    expect(await program.ended).toBe(1);
    expect(program.printed().trim()).toMatch(/^The file [^\n]+ cannot be used\.[^\n]+\.$/);
  });
});

describe('the host key', () => {
  it('set by the operator is not ours to change', async () => {
    const program = start({ STAFF_KEY: 'a-key-of-the-operator-22' }, ['--rotate-key']);
    expect(await program.ended).toBe(1);
    expect(program.printed().trim()).toMatch(/^STAFF_KEY is set[^\n]+$/);
  });

  it('is changed by a command, not while the server runs; old cookies are worth nothing then', async () => {
    const first = start();
    const link = new URL(await hostLink(first));
    const signIn = async (at: URL): Promise<Response> =>
      fetch(`${at.origin}/api/staff`, { method: 'POST', headers: { origin: at.origin, 'content-type': 'application/json' }, body: JSON.stringify({ key: at.hash.slice(5) }) });
    const cookie = (await signIn(link)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await start({}, ['--rotate-key']).ended).toBe(1);
    await first.stop();
    expect(await start({}, ['--rotate-key']).ended).toBe(0);
    const after = new URL(await hostLink(start()));
    expect(after.hash).not.toBe(link.hash);
    const signedIn = await fetch(`${after.origin}/api/staff`, { headers: { cookie } });
    expect(await signedIn.json()).toEqual({ signedIn: false });
    expect((await signIn(after)).status).toBe(200);
  });
});
