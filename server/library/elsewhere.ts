import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, makeBackupsFolder, sync } from '../store/data-folder.ts';

/** A backup written outside the data folder: where, and when (ms since 1970). */
export type Elsewhere = { readonly file: string; readonly at: number };

/** The list's name, among the backups. */
export const ELSEWHERE = 'elsewhere.jsonl';
const listFile = (folder: string): string => join(backupsFolder(folder), ELSEWHERE);

/** Remembers a backup that no purge will reach, so that a receipt can name it. */
export function noteElsewhere(folder: string, backup: Elsewhere): void {
  makeBackupsFolder(folder);
  appendFileSync(listFile(folder), `${JSON.stringify(backup)}\n`, { mode: 0o600 });
  sync(listFile(folder));
}

/** Backups written elsewhere at `since` or later, in that order. A line that is none is left out. */
export function backupsElsewhere(folder: string, since: number): readonly Elsewhere[] {
  const list = listFile(folder);
  if (!existsSync(list)) return [];
  return readFileSync(list, 'utf8').split('\n').flatMap(elsewhereIn).filter(({ at }) => at >= since);
}

function elsewhereIn(line: string): readonly Elsewhere[] {
  try {
    const { file, at } = JSON.parse(line) as Partial<Elsewhere>;
    return typeof file === 'string' && typeof at === 'number' ? [{ file, at }] : [];
  } catch {
    return [];
  }
}
