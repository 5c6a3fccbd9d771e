import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '../../../shared/kernel/model.ts';
import { openPlain } from '../../store/driver.ts';
import { run, root } from '../run.mjs';
import { isBuilt } from '../stamp.mjs';
import { freePort, startMeasured, type Measured } from './measured.ts';

export const STAFF_KEY = 'bench-staff-key-0123456789';

export type Options = {
  readonly seats: number;
  /** Another build's `main.js`. */
  readonly server: string | null;
  /** Folder for a CPU profile of the server. */
  readonly profile: string | null;
};

/** The product as it is shipped, on loopback and a temporary data folder. */
export type Product = {
  readonly url: string;
  readonly usage: Measured['usage'];
  readonly crash: () => Promise<void>;
  /** The same port and data again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Everything in the log, oldest first, from a copy: nothing is repaired or moved in the original. Not while it runs. */
  readonly readLog: () => readonly RecordedEvent[];
  readonly remove: () => void;
};

export async function startProduct(options: Options): Promise<Product> {
  const main = options.server ?? (await builtServer());
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'third-place-bench-'));
  const url = `http://127.0.0.1:${port}`;
  const profiling = options.profile === null ? [] : ['--cpu-prof', '--cpu-prof-dir', options.profile];
  const start = (): Promise<Measured> =>
    startMeasured([...profiling, main], { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), STAFF_KEY, LOG_LEVEL: 'warn', PUBLIC_URL: url }, async () => (await fetch(`${url}/health`)).ok);
  let running = await start();
  return {
    url,
    usage: () => running.usage(),
    crash: () => running.kill('SIGKILL'),
    async start() {
      running = await start();
    },
    stop: () => running.kill('SIGTERM'),
    readLog: () => readLog(join(folder, 'data'), mkdtempSync(join(folder, 'copy-'))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function builtServer(): Promise<string> {
  const main = join(root, 'dist/server/main.js');
  if (!existsSync(main)) {
    const built = await run(process.execPath, [join(root, 'server/scripts/build.mjs')]);
    if (built.code !== 0) throw new Error(built.output);
  } else if (!isBuilt()) console.error('The build is older than the sources: `npm run build` first to measure these.');
  return main;
}

function readLog(from: string, copy: string): readonly RecordedEvent[] {
  cpSync(from, copy, { recursive: true });
  const database = openPlain(join(copy, 'data.sqlite'), 0);
  try {
    return database.prepare('SELECT rev, at, by, command_id, event FROM events ORDER BY room, rev').all().map((row) => ({
      rev: Number(row['rev']), at: Number(row['at']), by: String(row['by']), commandId: String(row['command_id']), event: JSON.parse(String(row['event'])) as RecordedEvent['event'],
    }));
  } finally {
    database.close();
  }
}
