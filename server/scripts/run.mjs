import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A failure to tell in one plain sentence, without a stack. */
export class Plain extends Error {}

/** Prints a failure for people: the sentence alone when it is `Plain`, everything when it is a bug. Ends with code 1. */
export const giveUp = (/** @type {unknown} */ error) => {
  console.error(error instanceof Plain ? error.message : error);
  process.exit(1);
};

/**
 * Runs a command in the project's folder and collects what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, onLine?: (line: string) => void, timeoutMs?: number, shell?: boolean }} [options]
 *   `onLine` gets each printed line, newline cut. After `timeoutMs` the command is ended and counts as failed.
 * @returns {Promise<{ code: number, output: string }>} 127 when the command cannot be started
 */
export const run = (command, args, { env = {}, onLine, timeoutMs, shell = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      // A group of its own, so that a command that hangs is ended with everything it started.
      detached: timeoutMs !== undefined && process.platform !== 'win32',
    });
    let output = '';
    const listen = (/** @type {import('node:stream').Readable} */ stream) => {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => {
        output += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
      stream.on('end', () => {
        if (rest !== '') onLine?.(rest);
      });
    };
    listen(child.stdout);
    listen(child.stderr);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            onLine?.(`ended: it took longer than ${timeoutMs / 60_000} minutes`);
            endGroup(child);
          }, timeoutMs);
    let stopped = false;
    const stop = () => {
      stopped = true;
      endGroup(child);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      // Whoever interrupts a command wants the whole to end, once the command has.
      if (stopped) process.exit(130);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });

/** Ends a command and whatever it started: politely, and after 5 s by force. */
const endGroup = (/** @type {import('node:child_process').ChildProcess} */ child) => {
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      process.kill(-Number(child.pid), name);
    } catch {
      child.kill(name);
    }
  };
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), 5000).unref();
};
