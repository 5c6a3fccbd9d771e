import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { Directory, EventStore, Seats } from '../ports.ts';
import { createSqliteDirectory } from './directory.ts';
import { openDatabase } from './driver.ts';
import type { Database, Engine } from './driver.ts';
import { createSqliteEvents } from './events.ts';
import { createFlush } from './flush.ts';
import type { Fatal } from './flush.ts';
import { migrate } from './migrations.ts';
import { createSqliteSeats } from './seats.ts';

/** Everything the server keeps, in one file behind one flush. */
export interface Store {
  readonly events: EventStore;
  readonly directory: Directory;
  readonly seats: Seats;
  /** True while nothing can be written (disk full); it ends by itself. */
  readOnly(): boolean;
  /** Writes what waits and closes the file. */
  close(): Promise<void>;
}

export type StoreOptions = {
  /** A path, or ':memory:' for tests. */
  readonly file: string;
  readonly now: () => Timestamp;
  /** Told of an I/O error; from then on no promise of the store settles. */
  readonly fatal: Fatal;
  readonly engine?: Engine;
};

/** Opens the data file, checks it and brings it up to date. Throws one plain sentence when the file is damaged or too new. */
export function openStore({ file, now, fatal, engine }: StoreOptions): Store {
  const database = openDatabase(file, engine);
  try {
    quickCheck(database);
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const flush = createFlush(database, fatal);
  return {
    events: createSqliteEvents(database, flush),
    directory: createSqliteDirectory(database, flush, now),
    seats: createSqliteSeats(database, flush),
    readOnly: () => flush.readOnly(),
    close: async () => {
      await flush.close();
      database.close();
    },
  };
}

/** Finds a file that a failing disk has damaged (reliability, Storage faults). */
function quickCheck(database: Database): void {
  const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new Error('The data file is damaged. Put the newest backup in its place.');
}
