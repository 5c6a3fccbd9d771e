import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from './store.ts';
import { named } from './testing/events.ts';

const WRITER = fileURLToPath(new URL('./testing/writer.ts', import.meta.url));

/** Runs the writer, kills it hard after so many answers, and gives the highest answered rev per room. */
function writeAndKill(file: string, answers: number): Promise<ReadonlyMap<string, number>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
      if (printed.split('\n').length > answers) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The writer ended by itself with ${code}.`));
      const lines = printed.split('\n').slice(0, -1).map((line) => line.split(' '));
      resolve(new Map(lines.map(([room = '', rev]) => [room, Number(rev)])));
    });
  });
}

it('[G1] [G5] every answered event survives kill -9, in order and without gaps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'third-place-crash-'));
  const file = join(folder, 'data.sqlite');
  for (const answers of [1, 40, 133]) {
    const answered = await writeAndKill(file, answers);
    const store = openStore({ file, now: () => 0, fatal: (error) => expect.fail(String(error)) });
    for (const [room, rev] of answered) {
      const log = await store.events.read(room, 0);
      expect(log.length).toBeGreaterThanOrEqual(rev);
      expect(log).toEqual(log.map((_, index) => named(index + 1, `name ${index + 1}`)));
    }
    await store.close();
  }
  rmSync(folder, { recursive: true });
});
