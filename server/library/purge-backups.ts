import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { PurgeBody, ReceiptBackup } from '../../shared/http-library.ts';
import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { RoomId } from '../ports.ts';
import { backupsFolder, INDEX, WAL } from '../store/data-folder.ts';
import { openPlain, type Engine } from '../store/driver.ts';
import { openStore, type Store } from '../store/store.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { wordsLeft } from './words-left.ts';

export type BackupPurge = { readonly registry: Registry; readonly room: RoomId; readonly what: PurgeBody['what']; readonly at: Timestamp; readonly engine?: Engine | undefined };

/** What SQLite keeps beside a file; without that file it is what a crash left. */
const BESIDE = [WAL, INDEX, '-journal'];

/** Looks through the backups once more; what was rewritten at an earlier look and lies there unchanged is not written again. */
export type BackupPurger = (halfDone: 'delete' | 'leave') => Promise<readonly ReceiptBackup[]>;

/**
 * Takes a session's words, or all of it, out of every backup in the data folder, and tells what became of each. Also of what was set
 * aside by a restore; copies that were left half done are deleted, once none is under way (`halfDone`). A backup that cannot be opened is told as `unread`.
 */
export function purgeBackups(folder: string, purge: BackupPurge): BackupPurger {
  const rewritten = new Map<string, string>();
  const become = async (file: string): Promise<ReceiptBackup['became']> => {
    const before = stampOf(file);
    if (before.all === rewritten.get(file)) return 'rewritten';
    const became = await purgeOne(file, purge);
    const after = stampOf(file);
    // Another backup took its place while it was purged: that one has not been looked at.
    if (after.file !== before.file) return become(file);
    if (became === 'rewritten') rewritten.set(file, after.all);
    return became;
  };
  return async (halfDone) => {
    const forget = (file: string): void => { if (halfDone === 'delete') rmSync(file, { force: true }); };
    for (const end of ['', WAL, INDEX]) forget(join(folder, `restore.part.sqlite${end}`));
    const backups = backupsFolder(folder);
    if (!existsSync(backups)) return [];
    const told: ReceiptBackup[] = [];
    for (const entry of readdirSync(backups, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(backups, entry.name);
      const of = BESIDE.find((end) => entry.name.endsWith(end));
      if (entry.name === ELSEWHERE || (of !== undefined && existsSync(file.slice(0, -of.length)))) continue;
      if (of !== undefined || /\.part(-\w+)?$/.test(entry.name)) forget(file);
      // Whatever people call a backup, or put here by hand.
      else told.push({ file, became: entry.isFile() ? await become(file) : 'unread' });
    }
    return told;
  };
}

/** `all` is another after any write, also of what lies beside; `file` only once another file has this name. */
function stampOf(file: string): { readonly file: string; readonly all: string } {
  const parts = ['', ...BESIDE].map((end) => {
    const found = statSync(file + end, { bigint: true, throwIfNoEntry: false });
    return found ? [found.ino, found.size, found.mtimeNs].join(' ') : '';
  });
  return { file: parts[0]?.split(' ')[0] ?? '', all: parts.join('/') };
}

async function purgeOne(file: string, purge: BackupPurge): Promise<ReceiptBackup['became']> {
  try {
    if (!holds(file, purge)) return 'clean';
    await new Promise<void>((resolve, reject) => {
      const store = openStore({ file, now: () => purge.at, fatal: reject, ...(purge.engine ? { engine: purge.engine } : {}) });
      rewrite(store, purge).then(() => store.close()).then(resolve, (error: unknown) => {
        void store.close();
        reject(error instanceof Error ? error : new Error('A backup could not be rewritten.'));
      });
    });
    intoOneFile(file, purge);
    return 'rewritten';
  } catch {
    return 'unread';
  }
}

/** Whether the backup knows the session. Only reads. */
function holds(file: string, { room, engine }: BackupPurge): boolean {
  const database = openPlain(file, 0, engine);
  try {
    return database.prepare('SELECT 1 FROM events WHERE room = ? UNION ALL SELECT 1 FROM rooms WHERE id = ? LIMIT 1').get(room, room) !== undefined;
  } finally {
    database.close();
  }
}

async function rewrite({ events, directory, seats, library, trainerNotes }: Store, { registry, room, what, at }: BackupPurge): Promise<void> {
  if (what === 'everything') {
    await Promise.all([directory.deleteRoom(room), seats.removeRoom(room), events.drop(room)]);
    return;
  }
  const log = await events.read(room, 0);
  const { targets } = wordsLeft(registry, log);
  const rev = log.length;
  if (targets.length > 0) {
    const removed = await events.remove(room, rev, targets, { rev: rev + 1, at: Math.max(at, log.at(-1)?.at ?? at), by: 'system', commandId: `sys:purge:${rev}`, event: { type: 'wordsRemoved', targets, reason: 'purge' } });
    if (!removed.ok) throw new Error('Somebody else writes to this backup.');
  }
  await trainerNotes.removeRoom(room);
  await library.wordsGone(room, at);
}

/** Every page anew, so that none keeps what stood in it; nothing stays beside the file. */
function intoOneFile(file: string, { engine }: BackupPurge): void {
  const database = openPlain(file, 0, engine);
  try {
    database.exec('VACUUM; PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
}
