import { createRequire } from 'node:module';

/** What SQLite can hold and give back. Booleans and objects are the caller's to turn into these first. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

export interface Statement {
  /** Number of rows changed. */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

/** One connection, synchronous. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** How long a statement waits for another connection, in milliseconds. */
export const BUSY_MS = 5000;

export type Engine = 'node:sqlite' | 'better-sqlite3';

/** What both packages have in common, as far as it is used here. */
type RawStatement = {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
  get(...values: readonly SqlValue[]): Row | null | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
};
type RawDatabase = { exec(sql: string): unknown; prepare(sql: string): RawStatement; close(): unknown };
type RawConstructor = new (file: string) => RawDatabase;

/** Engines this Node can load, best first. */
export function engines(): readonly Engine[] {
  return (['node:sqlite', 'better-sqlite3'] as const).filter((engine) => constructorOf(engine) !== null);
}

/** Opens a file (or ':memory:') as SQLite's defaults have it, with the best engine or a named one. `busyMs` 0: never wait. */
export function openPlain(file: string, busyMs: number, engine: Engine | undefined = engines()[0]): Database {
  const Raw = engine && constructorOf(engine);
  if (!Raw) throw new Error('This Node has no SQLite: use Node 22.13 or newer, or install better-sqlite3.');
  const raw = new Raw(file);
  raw.exec(`PRAGMA busy_timeout = ${busyMs}`);
  return {
    exec: (sql) => void raw.exec(sql),
    prepare: (sql) => wrap(raw.prepare(sql)),
    close: () => void raw.close(),
  };
}

/**
 * Opens a data file. Every open sets WAL and synchronous=FULL (better-sqlite3's build falls back to NORMAL on a reopened WAL
 * file), secure_delete and foreign keys [G1].
 */
export function openDatabase(file: string, engine?: Engine): Database {
  const database = openPlain(file, BUSY_MS, engine);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** What a failed statement means for us; `null`: not an error of SQLite. */
export type SqliteFault = 'full' | 'busy' | 'readonly' | 'constraint' | 'io' | 'other';

const FAULTS: Readonly<Record<number, SqliteFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'readonly',
  10: 'io',
  11: 'io',
  13: 'full',
  14: 'io',
  19: 'constraint',
  26: 'io',
};
const NAMES: readonly (readonly [string, SqliteFault])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_IOERR', 'io'],
  ['SQLITE_CORRUPT', 'io'],
  ['SQLITE_NOTADB', 'io'],
  ['SQLITE_CANTOPEN', 'io'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_CONSTRAINT', 'constraint'],
];

/** Reads the result code: `errcode` of node:sqlite (extended, primary in the low byte), `code` of better-sqlite3. */
export function faultOf(error: unknown): SqliteFault | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return FAULTS[errcode & 0xff] ?? 'other';
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return null;
  return NAMES.find(([name]) => code.startsWith(name))?.[1] ?? 'other';
}

function wrap(statement: RawStatement): Statement {
  return {
    run: (...values) => Number(statement.run(...values).changes),
    get: (...values) => statement.get(...values) ?? undefined,
    all: (...values) => statement.all(...values),
  };
}

function constructorOf(engine: Engine): RawConstructor | null {
  switch (engine) {
    case 'node:sqlite': {
      const builtIn = process.getBuiltinModule(engine) as { DatabaseSync?: RawConstructor } | undefined;
      return builtIn?.DatabaseSync ?? null;
    }
    case 'better-sqlite3':
      return loadBetter();
  }
}

/** The compiled package may be missing, or made for another Node: then there is no such engine. */
function loadBetter(): RawConstructor | null {
  try {
    const Better = createRequire(import.meta.url)('better-sqlite3') as RawConstructor;
    new Better(':memory:').close();
    return Better;
  } catch {
    return null;
  }
}
