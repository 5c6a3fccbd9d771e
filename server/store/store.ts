import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { Directory, EventStore, Figures, Library, Seats, Shares, TrainerNotes } from '../ports.ts';
import { createSqliteDirectory } from './directory.ts';
import { Plain } from '../plain.ts';
import { faultOf, openDatabase } from './driver.ts';
import type { Database, Engine } from './driver.ts';
import { createSqliteEvents } from './events.ts';
import { createSqliteFigures } from './figures.ts';
import { createFlush } from './flush.ts';
import type { Fatal } from './flush.ts';
import { createSqliteLibrary } from './library.ts';
import { migrate } from './migrations.ts';
import { createSqliteTrainerNotes } from './trainer-notes.ts';
import { createSqliteSeats } from './seats.ts';
import { createSqliteShares } from './shares.ts';

/** Everything the server keeps, in one file behind one flush. */
export interface Store {
  readonly events: EventStore;
  readonly directory: Directory;
  readonly seats: Seats;
  readonly shares: Shares;
  readonly library: Library;
  readonly trainerNotes: TrainerNotes;
  readonly figures: Figures;
  /** True while nothing can be written (disk full); it ends by itself. */
  readOnly(): boolean;
  /** Called when `readOnly` changed; what it gives back ends that. */
  onReadOnly(run: (readOnly: boolean) => void): () => void;
  /** As `Flush.compact`. */
  compact(anew: boolean): boolean;
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

/** Opens the data file, checks it and brings it up to date. Throws `Plain` when the file is damaged or too new. */
export function openStore({ file, now, fatal, engine }: StoreOptions): Store {
  const database = openChecked(file, engine);
  const flush = createFlush(database, fatal);
  return {
    events: createSqliteEvents(database, flush),
    directory: createSqliteDirectory(database, flush, now),
    seats: createSqliteSeats(database, flush),
    shares: createSqliteShares(database, flush),
    library: createSqliteLibrary(database, flush),
    trainerNotes: createSqliteTrainerNotes(database, flush),
    figures: createSqliteFigures(database, flush),
    compact: (anew) => flush.compact(anew),
    readOnly: () => flush.readOnly(),
    onReadOnly: (run) => flush.onReadOnly(run),
    close: async () => {
      await flush.close();
      database.close();
    },
  };
}

/** Finds a file that a failing disk has damaged (reliability, Storage faults). */
function openChecked(file: string, engine: Engine | undefined): Database {
  let database: Database | null = null;
  try {
    database = openDatabase(file, engine);
    const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (found !== 'ok') throw damaged(file);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    switch (faultOf(error)) {
      case 'io': throw damaged(file);
      case 'readonly': throw new Plain(`The data file ${file} cannot be written. Change its rights, or set DATA_DIR to another folder.`);
      case 'full': throw new Plain(`The disk of ${file} is full. Make room, then start again.`);
      case 'busy': case 'constraint': case 'other': case null: throw error;
    }
  }
}

const damaged = (file: string): Plain =>
  new Plain(`The data file ${file} is damaged. Put a backup in its place, or set DATA_DIR to another folder.`);
