import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROBE = pathToFileURL(fileURLToPath(new URL('probe.mjs', import.meta.url))).href;
const START_TRIES = 300;
const TRY_MS = 50;

/** CPU time so far in ms, user and system together; memory in MB. */
export type Usage = { readonly cpuMs: number; readonly rssMb: number };

/** A process whose use of the computer is read from inside it. */
export type Measured = {
  readonly usage: () => Promise<Usage>;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** Starts Node on loopback and waits until `ready`. Throws what it printed when it ends before. */
export async function startMeasured(args: readonly string[], env: NodeJS.ProcessEnv, ready: () => Promise<boolean>): Promise<Measured> {
  const child = spawn(process.execPath, ['--import', PROBE, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  // A bench that ends in any way leaves nothing running.
  const endToo = (): void => void child.kill('SIGKILL');
  process.once('exit', endToo);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (printed += data.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => process.off('exit', endToo));
  for (let tries = 0; !(await ready().catch(() => false)); tries += 1) {
    if (child.exitCode !== null || tries === START_TRIES) throw new Error(`It did not start:\n${printed}`);
    await new Promise((done) => setTimeout(done, TRY_MS));
  }
  return {
    usage: () => ask(child),
    async kill(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

type Told = { readonly cpu: { readonly user: number; readonly system: number }; readonly rss: number };

function ask(child: ChildProcess): Promise<Usage> {
  return new Promise((resolve) => {
    child.once('message', (told) => {
      const { cpu, rss } = told as Told;
      resolve({ cpuMs: (cpu.user + cpu.system) / 1_000, rssMb: rss / 2 ** 20 });
    });
    child.send('usage');
  });
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
