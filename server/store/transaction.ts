import { faultOf } from './driver.ts';
import type { Database, Statement } from './driver.ts';

export type Outcome = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: unknown };

/** Runs works in one transaction; throws what stopped all of it, with nothing written. */
export function createTransaction(database: Database): { run(works: readonly (() => unknown)[]): readonly Outcome[] } {
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
