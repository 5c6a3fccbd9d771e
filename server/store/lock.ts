import { join } from 'node:path';
import { faultOf, openPlain } from './driver.ts';

/**
 * Holds the data folder for this process: an exclusive transaction on `lock.sqlite`, which the system frees when the process dies.
 * `null` when another process holds it.
 */
export function lockFolder(folder: string): { release(): void } | null {
  const database = openPlain(join(folder, 'lock.sqlite'), 0);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (faultOf(error) === 'busy') return null;
    throw error;
  }
  return { release: () => database.close() };
}
