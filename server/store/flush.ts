import { ReadOnlyError } from '../ports.ts';
import { faultOf } from './driver.ts';
import type { Database } from './driver.ts';
import { rewritePages, truncateWal } from './pages.ts';
import { createTransaction, type Outcome } from './transaction.ts';

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
/** The one write queue of a file: everything that waits goes in one transaction, each work in a savepoint of its own. */
export function createFlush(database: Database, fatal: Fatal): Flush {
  return new Queue(database, fatal);
}

class Queue implements Flush {
  readonly #database: Database;
  readonly #fatal: Fatal;
  readonly #transaction: ReturnType<typeof createTransaction>;
  readonly #listeners = new Set<(readOnly: boolean) => void>();
  #waiting: Waiting[] = [];
  #state: 'open' | 'closed' | 'broken' = 'open';
  #refusing = false;
  /** Due from the start: a process that was killed before its truncation left removed bytes in the WAL. */
  #truncateDue = true;
  #flush: NodeJS.Timeout | null = null;
  #probe: NodeJS.Timeout | null = null;

  constructor(database: Database, fatal: Fatal) {
    this.#database = database;
    this.#fatal = fatal;
    this.#transaction = createTransaction(database);
  }

  write<Result>(work: () => Result): Promise<Result> {
    return this.#enqueue(work, false);
  }

  writeAndTruncate<Result>(work: () => Result): Promise<Result> {
    return this.#enqueue(work, true);
  }

  compact(anew: boolean): boolean {
    this.#flushNow();
    if (this.#state !== 'open') return false;
    if (anew) rewritePages(this.#database);
    this.#truncateDue = !truncateWal(this.#database);
    return !this.#truncateDue;
  }

  readOnly(): boolean {
    return this.#refusing;
  }

  onReadOnly(run: (readOnly: boolean) => void): () => void {
    this.#listeners.add(run);
    return () => void this.#listeners.delete(run);
  }

  close(): Promise<void> {
    this.#flushNow();
    if (this.#state === 'open') this.#state = 'closed';
    if (this.#probe) clearTimeout(this.#probe);
    return Promise.resolve();
  }

  #enqueue<Result>(work: () => Result, truncate: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#state === 'broken') return;
      if (this.#state === 'closed') return reject(new Error('The store is closed.'));
      this.#waiting.push({ work, truncate, resolve, reject });
      this.#flush ??= setTimeout(() => this.#flushNow(), GATHER_MS);
    });
  }

  #flushNow(): void {
    if (this.#flush) clearTimeout(this.#flush);
    this.#flush = null;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0 || this.#state === 'broken') return;
    try {
      this.#run(batch);
    } catch (error) {
      this.#failed(batch, error);
    }
    this.#tryAgainLater();
  }

  #run(batch: readonly Waiting[]): void {
    const outcomes = this.#transaction.run(batch.map((one) => one.work));
    this.#setRefusing(false);
    this.#truncateDue ||= batch.some((one) => one.truncate);
    if (this.#truncateDue) this.#truncateDue = !truncateWal(this.#database);
    batch.forEach((one, index) => settle(one, outcomes[index]));
  }

  #failed(batch: readonly Waiting[], error: unknown): void {
    const fault = faultOf(error);
    this.#setRefusing(fault === 'full' || fault === 'busy' || fault === 'readonly');
    if (this.#refusing) {
      for (const one of batch) one.reject(new ReadOnlyError('Nothing can be written now.', { cause: error }));
      return;
    }
    this.#state = 'broken';
    this.#fatal(error);
  }

  #setRefusing(now: boolean): void {
    if (now === this.#refusing) return;
    this.#refusing = now;
    for (const run of this.#listeners) run(now);
  }

  #tryAgainLater(): void {
    if (this.#probe) clearTimeout(this.#probe);
    const due = (this.#refusing || this.#truncateDue) && this.#state === 'open';
    this.#probe = due ? setTimeout(() => void this.#enqueue(() => this.#database.exec(PROBE), false).catch(() => undefined), PROBE_MS).unref() : null;
  }
}

function settle(one: Waiting, outcome: Outcome | undefined): void {
  if (outcome?.ok) one.resolve(outcome.result as never);
  else one.reject(outcome?.error);
}
