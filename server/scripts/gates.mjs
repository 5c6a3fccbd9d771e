import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromExitCode, fromPlaywright, fromVitest, judged } from './counts.mjs';
import { run } from './run.mjs';

/**
 * One thing `npm test` checks.
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ name: string, command: readonly string[], report?: (json: string) => Counts, env?: Record<string, string> }} Gate
 *   `command`: a script under node_modules or the project's folder, and its arguments. `report`: reads the JSON report
 *   that the command writes to the file which REPORT stands for; without it the gate counts as one test.
 */

const tsc = (/** @type {string} */ folder) => ({
  name: `types ${folder}`,
  command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', folder === 'tools' ? '.' : folder],
});

/** @type {readonly Gate[]} */
export const checks = [
  tsc('shared'),
  tsc('server'),
  tsc('e2e'),
  tsc('tools'),
  {
    name: 'types client',
    command: ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'client/tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
];

/** @type {Gate} */
export const build = { name: 'build', command: ['server/scripts/build.mjs'] };

/** @type {Gate} */
export const size = { name: 'size', command: ['server/scripts/size.mjs'] };

/** @type {Gate} */
export const unit = {
  name: 'unit',
  command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=REPORT'],
  report: fromVitest,
};

/** @type {Gate} */
export const browser = {
  name: 'browser',
  command: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
  report: fromPlaywright,
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: 'REPORT' },
};

/**
 * Commands see a pipe: colours are asked for when a person looks on, and refused for a log.
 * @type {Record<string, string>}
 */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Runs one gate, its lines printed as they come behind its name. A gate that takes 12 minutes is ended. */
export const runGate = async (/** @type {Gate} */ gate) => {
  const folder = mkdtempSync(join(tmpdir(), 'third-place-report-'));
  const file = join(folder, 'report.json');
  const place = (/** @type {string} */ text) => text.replace('REPORT', file);
  const startedAt = performance.now();
  const { code } = await run(process.execPath, gate.command.map(place), {
    env: { ...colours, ...Object.fromEntries(Object.entries(gate.env ?? {}).map(([name, value]) => [name, place(value)])) },
    onLine: (line) => console.log(`[${gate.name}] ${line}`),
    timeoutMs: 12 * 60_000,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`[${gate.name}] ${code === 0 ? 'ok' : `FAILED, exit code ${code}`}, ${seconds} s`);
  const counts = gate.report === undefined ? fromExitCode(code) : judged(code, read(file, gate.report));
  rmSync(folder, { recursive: true });
  return counts;
};

/** @type {(file: string, report: (json: string) => Counts) => Counts | null} */
const read = (file, report) => {
  try {
    return report(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};
