import { join } from 'node:path';
import { Plain } from '../plain.ts';
import { faultOf, openPlain, type Database } from './driver.ts';

/**
 * Holds the data folder for this process: an exclusive transaction on `lock.sqlite`, which the system frees when the process dies.
 * `null` when another process holds it. Throws `Plain` when the file is no lock, or may not be opened.
 */
export function lockFolder(folder: string): { release(): void } | null {
  const file = join(folder, 'lock.sqlite');
  let database: Database | null = null;
  try {
    const held = (database = openPlain(file, 0));
    held.exec('BEGIN EXCLUSIVE');
    return { release: () => held.close() };
  } catch (error) {
    database?.close();
    const fault = faultOf(error);
    if (fault === 'busy') return null;
    throw fault === null ? error : new Plain(`The file ${file} cannot be used. Delete it, or set DATA_DIR to another folder.`);
  }
}
