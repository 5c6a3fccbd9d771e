import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '../ports.ts';
import { hashSecret, newSecret } from './secrets.ts';

const fileIn = (folder: string): string => join(folder, 'staff-key');

/** The staff key kept in the data folder, made on first start, readable by its owner only. */
export function storedStaffKey(folder: string): string {
  const file = fileIn(folder);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return kept.length >= 22 ? kept : newStaffKey(folder);
}

/** Makes a new staff key; links and cookies of the old one end at the next start. */
export function newStaffKey(folder: string): string {
  const file = fileIn(folder);
  const key = newSecret();
  writeFileSync(`${file}.new`, `${key}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return key;
}

/** Ends every cookie session that was made with another staff key. */
export async function honourStaffKey(directory: Directory, key: string): Promise<void> {
  const hash = hashSecret(key);
  if (directory.staffKeyHash() === hash) return;
  await directory.endStaffSessions({ all: true });
  await directory.setStaffKeyHash(hash);
}
