import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Plain } from '../plain.ts';
import { dataFile, INDEX, makeBackupsFolder, sessionsIn, stampOf, sync, WAL } from '../store/data-folder.ts';
import { openPlain } from '../store/driver.ts';
import { lockFolder } from '../store/lock.ts';
import { knowsVersion } from '../store/migrations.ts';

/** `aside`: where the data that was here before is now; null: there was none. */
export type Restored = { readonly sessions: number; readonly aside: string | null };

/**
 * Puts a backup in the place of the data. It is copied and checked first; what was there is kept in `backups`. Throws `Plain` with nothing
 * changed: while a server runs, and for a file that is damaged, none of ours or of a newer release.
 */
export function restore(folder: string, source: string, at: Date): Restored {
  const held = lockFolder(folder);
  if (!held) throw new Plain('Third Place is running. Stop it first, then restore.');
  const incoming = join(folder, 'restore.part.sqlite');
  try {
    const sessions = bringIn(resolve(source), incoming);
    const data = dataFile(folder);
    const aside = existsSync(data) ? setAside(folder, at) : null;
    // What waits beside the old data must not get into the new.
    removeBeside(data);
    renameSync(incoming, data);
    sync(folder);
    return { sessions, aside };
  } finally {
    rmSync(incoming, { force: true });
    removeBeside(incoming);
    held.release();
  }
}

/** A checked copy of the backup, in one file; the backup itself is only read. */
function bringIn(source: string, incoming: string): number {
  if (!existsSync(source)) throw new Plain(`There is no file ${source}.`);
  if (statSync(source).isDirectory()) throw new Plain(`${source} is a folder. Name the backup in it.`);
  removeBeside(incoming);
  copyFileSync(source, incoming);
  // A data file copied by hand has its last changes beside it.
  if (existsSync(source + WAL)) copyFileSync(source + WAL, incoming + WAL);
  const sessions = sessionsIn(incoming);
  if (sessions === null) throw new Plain(`${source} is damaged, or it is not a backup of Third Place. Nothing was changed.`);
  const database = openPlain(incoming, 0);
  try {
    if (!knowsVersion(database)) throw new Plain(`${source} was made by a newer Third Place. Nothing was changed. Update this one first.`);
    database.exec('PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
  sync(incoming);
  return sessions;
}

function setAside(folder: string, at: Date): string {
  const data = dataFile(folder);
  const aside = freeName(join(makeBackupsFolder(folder), `replaced-${stampOf(at)}`));
  writeWhatWaits(data);
  copyFileSync(data, aside);
  if (existsSync(data + WAL)) copyFileSync(data + WAL, aside + WAL);
  sync(aside);
  return aside;
}

/** Two restores in one second set aside two files. */
function freeName(start: string): string {
  for (let number = 1; ; number += 1) {
    const file = `${start}${number === 1 ? '' : `-${number}`}.sqlite`;
    if (!existsSync(file)) return file;
  }
}

/** Into the file itself; a damaged one keeps its files as they are. */
function writeWhatWaits(data: string): void {
  try {
    const database = openPlain(data, 0);
    try {
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    } finally {
      database.close();
    }
  } catch {
    // It is replaced because it cannot be read.
  }
}

function removeBeside(file: string): void {
  for (const end of [WAL, INDEX]) rmSync(file + end, { force: true });
}
