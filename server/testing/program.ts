import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The server's program as a process of its own. */
export type Program = {
  readonly printed: () => string;
  /** The first group of the first match in what it prints; rejects with all of it when the process ends before. */
  readonly said: (what: RegExp) => Promise<string>;
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<number | null>;
  /** kill -9. */
  readonly kill: () => void;
};

const running = new Set<ChildProcess>();

/** Starts it on a free port of this computer; `args` make it one of the commands. */
export function startProgram(dataDir: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Program {
  const settings = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', NODE_NO_WARNINGS: '1', ...env };
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let text = '';
  const looks = new Set<() => void>();
  const hear = (data: Buffer): void => {
    text += data.toString();
    looks.forEach((look) => look());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  void ended.then(() => running.delete(child));
  return {
    printed: () => text,
    ended,
    said: (what) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = what.exec(text);
          if (found) resolve(found[1] ?? found[0]);
        };
        looks.add(look);
        look();
        void ended.then(() => reject(new Error(text)));
      }),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Ends whatever a test left running. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

export const hostLink = (program: Program): Promise<string> => program.said(/(http:\/\/\S+\/host#key=\S+)/);

/** The cookie of a browser that opens the host link. */
export async function signIn(link: URL): Promise<string> {
  const answer = await fetch(`${link.origin}/api/staff`, { method: 'POST', headers: { origin: link.origin, 'content-type': 'application/json' }, body: JSON.stringify({ key: link.hash.slice(5) }) });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
