import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openPlain } from './driver.ts';

/** Where things lie in the data folder. */
export const dataFile = (folder: string): string => join(folder, 'data.sqlite');
export const backupsFolder = (folder: string): string => join(folder, 'backups');

/** The files of a database beside its own: what waits to go into it, and an index that any start makes anew. */
export const WAL = '-wal';
export const INDEX = '-shm';

/** The folder for backups, made for this user alone when it is not there. */
export function makeBackupsFolder(folder: string): string {
  const backups = backupsFolder(folder);
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  return backups;
}

/** A day and time for a file's name, such as `2026-11-25-194503`. */
export function stampOf(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

/** Puts a file, or the names in a folder, on the disk for good. */
export function sync(path: string): void {
  // A system that cannot sync a folder does so by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** How many sessions a data file holds; null: it is damaged, or none of ours. Never changes what it says. */
export function sessionsIn(file: string): number | null {
  if (!existsSync(file)) return null;
  try {
    const database = openPlain(file, 0);
    try {
      if (database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] !== 'ok') return null;
      database.prepare('SELECT room, rev, event FROM events LIMIT 1').get();
      return Number(database.prepare('SELECT count(*) AS rooms FROM rooms').get()?.['rooms']);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
