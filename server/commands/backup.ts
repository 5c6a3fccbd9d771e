import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noteElsewhere } from '../library/elsewhere.ts';
import { Plain } from '../plain.ts';
import { backupsFolder, dataFile, makeBackupsFolder, sessionsIn, stampOf, sync } from '../store/data-folder.ts';
import { BUSY_MS, faultOf, openPlain, type Database } from '../store/driver.ts';

export type BackedUp = { readonly file: string; readonly sessions: number; readonly bytes: number };

/**
 * Copies the data into one new file, also while the server runs. `target` null: a file named after the time, in the data folder's own
 * `backups`. Removed words are not in it: only what stands in the data is copied. Throws `Plain` with nothing left behind.
 */
export function backUp(folder: string, target: string | null, at: Date): BackedUp {
  const data = dataFile(folder);
  if (!existsSync(data)) throw new Plain(`There is no data in ${folder} yet, so there is nothing to back up.`);
  const file = target === null ? join(makeBackupsFolder(folder), `${stampOf(at)}.sqlite`) : resolve(target);
  checkTarget(file);
  const part = `${file}.part`;
  const reader = openPlain(data, BUSY_MS);
  try {
    hold(reader);
    rmSync(part, { force: true });
    copyInto(data, part);
    const sessions = sessionsIn(part);
    if (sessions === null) throw new Plain(`The data in ${folder} is damaged, so no backup was made. Restore an earlier one.`);
    sync(part);
    renameSync(part, file);
    sync(dirname(file));
    if (dirname(file) !== backupsFolder(folder)) noteElsewhere(folder, { file, at: at.getTime() });
    return { file, sessions, bytes: statSync(file).size };
  } catch (error) {
    rmSync(part, { force: true });
    throw sayPlainly(error, file);
  } finally {
    reader.close();
  }
}

/**
 * Reads until the backup stands under its own name. A purge waits for whoever reads from before it, so it finds every backup that may
 * hold its words.
 */
function hold(reader: Database): void {
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM rooms').get();
}

function copyInto(data: string, part: string): void {
  const database = openPlain(data, BUSY_MS);
  try {
    database.prepare('VACUUM INTO ?').run(part);
  } finally {
    database.close();
  }
}

function checkTarget(file: string): void {
  if (!existsSync(dirname(file))) throw new Plain(`There is no folder ${dirname(file)}. Make it first, or name another file.`);
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) throw new Plain(`${file} is a folder. Name a file in it, such as ${join(file, 'third-place.sqlite')}.`);
  throw new Plain(`There is already a file ${file}. Name another one.`);
}

function sayPlainly(error: unknown, file: string): unknown {
  switch (faultOf(error)) {
    case 'full': return new Plain(`The disk of ${file} is full, so no backup was made.`);
    case 'io': case 'readonly': return new Plain(`${file} cannot be written, so no backup was made.`);
    case 'busy': return new Plain('The data is busy. Try again in a moment.');
    case 'constraint': case 'other': case null: break;
  }
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? new Plain(`${file} cannot be written, so no backup was made.`) : error;
}
