import { ReadOnlyError } from '../ports.ts';
import { BUSY_MS, faultOf } from './driver.ts';
import type { Database, Statement } from './driver.ts';

/** Milliseconds from the first waiting write to the flush; the promise is at most 15 [G1]. */
const GATHER_MS = 4;
/** While nothing can be written, how often a tiny write tries again. */
const PROBE_MS = 2000;
const PROBE = `INSERT OR REPLACE INTO facts VALUES ('probe', hex(randomblob(64)))`;

/** A disk that failed to write or to sync: later commits could succeed silently, so nothing may be answered any more. */
export type Fatal = (error: unknown) => void;

export interface Flush {
  /**
   * Runs `work` inside the next flush and resolves with its result once that is on disk (fsync). Work that throws is undone alone.
   * Rejects with `ReadOnlyError` when the disk is full; never settles after an I/O error, which `fatal` is told.
   * Works of one flush run in the order they were given.
   */
  write<Result>(work: () => Result): Promise<Result>;
  /** As `write`, and truncates the WAL afterwards, so that removed bytes are gone from both files. */
  writeAndTruncate<Result>(work: () => Result): Promise<Result>;
  /**
   * Writes what waits, and with `anew` every page of the file, so that none keeps what once stood in it; then truncates the WAL. Takes as
   * long as the file is large. False: another connection still reads what was there before. Throws `ReadOnlyError` when there is no room.
   */
  compact(anew: boolean): boolean;
  /** True from a write that found the disk full until one succeeds. */
  readOnly(): boolean;
  /** Called when `readOnly` changed; what it gives back ends that. */
  onReadOnly(run: (readOnly: boolean) => void): () => void;
  /** Writes what waits, then refuses further work. */
  close(): Promise<void>;
}

type Waiting = {
  readonly work: () => unknown;
  readonly truncate: boolean;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
};
type Outcome = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: unknown };

/** The one write queue of a file: everything that waits goes in one transaction, each work in a savepoint of its own. */
export function createFlush(database: Database, fatal: Fatal): Flush {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  let state: 'open' | 'closed' | 'broken' = 'open';
  let refusing = false;
  const listeners = new Set<(readOnly: boolean) => void>();
  let again: NodeJS.Timeout | null = null;
  /** Due from the start: a process that was killed before its truncation left removed bytes in the WAL. */
  let truncateDue = true;
  const transaction = createTransaction(database);

  const enqueue = <Result>(work: () => Result, truncate: boolean): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (state === 'broken') return;
      if (state === 'closed') return reject(new Error('The store is closed.'));
      waiting.push({ work, truncate, resolve: resolve, reject });
      timer ??= setTimeout(flushNow, GATHER_MS);
    });

  function setRefusing(now: boolean): void {
    if (now === refusing) return;
    refusing = now;
    for (const run of listeners) run(now);
  }

  function flushNow(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0 || state === 'broken') return;
    try {
      const outcomes = transaction.run(batch.map((one) => one.work));
      setRefusing(false);
      truncateDue ||= batch.some((one) => one.truncate);
      if (truncateDue) truncateDue = !truncateWal(database);
      batch.forEach((one, index) => settle(one, outcomes[index]));
    } catch (error) {
      failed(batch, error);
    }
    if (again) clearTimeout(again);
    again = (refusing || truncateDue) && state === 'open' ? setTimeout(tryAgain, PROBE_MS).unref() : null;
  }

  function failed(batch: readonly Waiting[], error: unknown): void {
    const fault = faultOf(error);
    setRefusing(fault === 'full' || fault === 'busy' || fault === 'readonly');
    if (refusing) {
      for (const one of batch) one.reject(new ReadOnlyError('Nothing can be written now.', { cause: error }));
      return;
    }
    state = 'broken';
    fatal(error);
  }

  function tryAgain(): void {
    enqueue(() => database.exec(PROBE), false).catch(() => undefined);
  }

  return {
    write: (work) => enqueue(work, false),
    writeAndTruncate: (work) => enqueue(work, true),
    compact: (anew) => {
      flushNow();
      if (state !== 'open') return false;
      if (anew) rewritePages(database);
      truncateDue = !truncateWal(database);
      return !truncateDue;
    },
    readOnly: () => refusing,
    onReadOnly: (run) => {
      listeners.add(run);
      return () => void listeners.delete(run);
    },
    close: () => {
      flushNow();
      if (state === 'open') state = 'closed';
      if (again) clearTimeout(again);
      return Promise.resolve();
    },
  };
}

/** Runs works in one transaction; throws what stopped all of it, with nothing written. */
function createTransaction(database: Database): { run(works: readonly (() => unknown)[]): readonly Outcome[] } {
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) => database.prepare(sql)) as [Statement, Statement, Statement];
  const [open, release, undo] = ['SAVEPOINT work', 'RELEASE work', 'ROLLBACK TO work'].map((sql) => database.prepare(sql)) as [Statement, Statement, Statement];

  /** Undoes and reports work that throws; passes on what concerns the whole file. */
  function inSavepoint(work: () => unknown): Outcome {
    open.run();
    try {
      const result = work();
      release.run();
      return { ok: true, result };
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== null && fault !== 'constraint' && fault !== 'other') throw error;
      undo.run();
      release.run();
      return { ok: false, error };
    }
  }

  return {
    run: (works) => {
      begin.run();
      try {
        const outcomes = works.map(inSavepoint);
        commit.run();
        return outcomes;
      } catch (error) {
        // After some errors SQLite has rolled back by itself.
        try {
          rollback.run();
        } catch (second) {
          if (faultOf(second) === 'io') throw second;
        }
        throw error;
      }
    },
  };
}

function rewritePages(database: Database): void {
  try {
    database.exec('VACUUM');
  } catch (error) {
    if (faultOf(error) === 'full' || faultOf(error) === 'busy') throw new ReadOnlyError('The file cannot be written anew now.', { cause: error });
    throw error;
  }
}

/** False while another connection reads or the disk is full: the next flush tries again. Never waits for the reader. */
function truncateWal(database: Database): boolean {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } catch (error) {
    if (faultOf(error) === 'io') throw error;
    return false;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  }
}

function settle(one: Waiting, outcome: Outcome | undefined): void {
  if (outcome?.ok) one.resolve(outcome.result as never);
  else one.reject(outcome?.error);
}
