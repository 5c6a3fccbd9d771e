import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer, STAFF_KEY } from './support/server.ts';

const MAIN = resolve(import.meta.dirname, '../dist/server/main.js');

/** Runs the server until it ends by itself. */
function run(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [MAIN], { env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (data: Buffer) => { said += data.toString(); });
    child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
    const late = setTimeout(() => child.kill(), 15_000);
    child.once('exit', (code) => {
      clearTimeout(late);
      done({ code, said: said.trim() });
    });
  });
}
const sentence = (said: string): boolean => /^[^\n]+\.$/.test(said) && !/\bat .+:\d+/.test(said);

test('each wrong setting ends the start with one plain sentence that names it', async () => {
  const wrong = { PORT: 'eighty', HOST: 'no host at all', PUBLIC_URL: 'library', STAFF_KEY: 'short', LOG_LEVEL: 'loud' };
  for (const [name, value] of Object.entries(wrong)) {
    const { code, said } = await run({ DATA_DIR: await mkdtemp(join(tmpdir(), 'third-place-')), [name]: value });
    expect([name, code, sentence(said), said.includes(name)], said).toEqual([name, 1, true, true]);
  }
});

test('a port that is taken, a folder that cannot be written and a second server on the same data say so', async () => {
  const holder = createServer();
  await new Promise<void>((done) => { holder.listen(0, '127.0.0.1', done); });
  const address = holder.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const taken = await run({ PORT: port, DATA_DIR: await mkdtemp(join(tmpdir(), 'third-place-')) });
  holder.close();
  expect([taken.code, sentence(taken.said)], taken.said).toEqual([1, true]);
  expect(taken.said).toContain('PORT');

  const file = join(await mkdtemp(join(tmpdir(), 'third-place-')), 'file');
  await writeFile(file, '');
  const unwritable = await run({ DATA_DIR: join(file, 'data') });
  expect([unwritable.code, sentence(unwritable.said)], unwritable.said).toEqual([1, true]);
  expect(unwritable.said).toContain('DATA_DIR');

  const server = await startServer();
  const second = await run({ DATA_DIR: server.dataDir });
  expect([second.code, sentence(second.said)], second.said).toEqual([1, true]);
  await server.stop();
});

test('a start prints the host link, the phones’ address and where the data is; logs hold no key', async () => {
  const server = await startServer();
  expect(server.output()).toContain(`/host#key=${STAFF_KEY}`);
  expect(server.output()).toContain(server.url);
  expect(server.output()).toContain(server.dataDir);
  const health: unknown = await (await fetch(`${server.url}/health`)).json();
  expect(health).toMatchObject({ status: 'ok', rooms: 0, seats: 0 });
  await server.stop();
});
