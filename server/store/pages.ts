import { ReadOnlyError } from '../ports.ts';
import { BUSY_MS, faultOf } from './driver.ts';
import type { Database } from './driver.ts';

/** Every page of the file anew, so that none keeps what once stood in it. Throws `ReadOnlyError` when there is no room. */
export function rewritePages(database: Database): void {
  try {
    database.exec('VACUUM');
  } catch (error) {
    if (faultOf(error) === 'full' || faultOf(error) === 'busy') throw new ReadOnlyError('The file cannot be written anew now.', { cause: error });
    throw error;
  }
}

/** False while another connection reads or the disk is full: the next flush tries again. Never waits for the reader. */
export function truncateWal(database: Database): boolean {
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
