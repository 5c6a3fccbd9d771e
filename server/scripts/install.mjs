import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plain, root, run } from './run.mjs';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages  folder (`node_modules/x`) → what lies there
 */

/** Whether this Node brings its own SQLite (22.13 and newer), so that nothing must be compiled. */
const sqliteBuiltIn = () => process.getBuiltinModule?.('node:sqlite') !== undefined;

/**
 * What npm noted as installed against what the lock file asks for.
 * @param {Packages} locked
 * @param {Packages} installed
 * @param {boolean} dev whether the test tools are wanted too
 * @returns {string[]} folders missing or of another version. Optional packages are not asked for: they differ by system.
 */
export const missingPackages = (locked, installed, dev) =>
  Object.entries(locked)
    .filter(([folder, entry]) => folder !== '' && entry.optional !== true)
    .filter(([, entry]) => dev || (entry.dev !== true && entry.devOptional !== true))
    .filter(([folder, entry]) => installed[folder]?.version !== entry.version)
    .map(([folder]) => folder);

/** @returns {Packages} */
const packagesIn = (/** @type {string} */ file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};

/**
 * Installs what the lock file asks for, if it is not there; leaves a complete folder alone, test tools included. Heals
 * the database package when the folder was made by another Node. Throws `Plain` when it cannot.
 * @param {{ dev: boolean }} wanted `dev`: the test tools too
 */
export const ensureInstalled = async ({ dev }) => {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  const missing = missingPackages(locked, installed, dev).length > 0 || gone(installed);
  if (missing) {
    const keepDev = dev || Object.values(installed).some((entry) => entry.dev === true);
    console.log('Getting what Third Place needs. This happens once and takes about a minute…');
    await npm(['ci', keepDev ? '--include=dev' : '--omit=dev', ...(sqliteBuiltIn() ? ['--ignore-scripts'] : [])]);
  }
  if (!sqliteBuiltIn()) await ensureSqlite(locked);
};

/** A package that npm noted, but whose folder someone removed. */
const gone = (/** @type {Packages} */ installed) =>
  Object.entries(installed).some(([folder, entry]) => entry.optional !== true && !existsSync(join(root, folder)));

/** Node without its own SQLite: the compiled package must open; else it is compiled, the compiler fetched if need be. */
const ensureSqlite = async (/** @type {Packages} */ locked) => {
  if (await sqliteOpens()) return;
  await ensureCompiler();
  console.log('Compiling the database for this Node. This takes about half a minute…');
  const version = locked['node_modules/better-sqlite3']?.version ?? '';
  const here = existsSync(join(root, 'node_modules/better-sqlite3'));
  await npm(here ? ['rebuild', 'better-sqlite3'] : ['install', '--no-save', `better-sqlite3@${version}`]);
  if (await sqliteOpens()) return;
  throw new Plain('The database could not be compiled on this Node. Use Node 24: it has its own, and nothing is compiled.');
};

const sqliteOpens = async () => {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return (await run(process.execPath, ['-e', script])).code === 0;
};

const ensureCompiler = async () => {
  const tools = [
    ['g++', 'c++', 'clang++'],
    ['make', 'gmake'],
    ['python3', 'python'],
  ];
  const found = await Promise.all(tools.map((names) => firstOnPath(names)));
  if (process.platform === 'win32' || found.every((path) => path !== null)) return;
  if (await aptInstall(['g++', 'make', 'python3'])) return;
  throw new Plain(
    `Node ${process.versions.node} has no database of its own, and this computer has no compiler to build one. ` +
      'Either use Node 24 (best, nothing to compile) or install g++, make and python3 (Debian, Ubuntu: ' +
      '"sudo apt-get install g++ make python3"; Mac: "xcode-select --install"), then try again.',
  );
};

/** The first of these commands that is on PATH, as a full path, or null. */
export const firstOnPath = (/** @type {readonly string[]} */ names) => {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const ends = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const paths = names.flatMap((name) => folders.flatMap((folder) => ends.map((end) => join(folder, name + end))));
  return paths.find((path) => existsSync(path)) ?? null;
};

/**
 * Installs Debian or Ubuntu packages when this is root and there is apt-get.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether it worked
 */
export const aptInstall = async (packages) => {
  if (process.getuid?.() !== 0 || firstOnPath(['apt-get']) === null) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const command = ['install', '-y', '--no-install-recommends', ...packages];
  if ((await run('apt-get', command, { env })).code === 0) return true;
  await run('apt-get', ['update'], { env });
  return (await run('apt-get', command, { env })).code === 0;
};

/** Runs npm quietly; shows what it said only when it failed. */
const npm = async (/** @type {readonly string[]} */ args) => {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  // SQLite compiles in half the time without its own optimisation flags, and runs as fast for us.
  const env = { CFLAGS: '-O1', CXXFLAGS: '-O1' };
  const self = process.env['npm_execpath'];
  const { code, output } = self?.endsWith('.js')
    ? await run(process.execPath, [self, ...all], { env })
    : await run('npm', all, { env, shell: process.platform === 'win32' });
  if (code === 0) return;
  console.error(output);
  throw new Plain(`"npm ${args.join(' ')}" failed; npm's own words are above. The first start needs the internet.`);
};
