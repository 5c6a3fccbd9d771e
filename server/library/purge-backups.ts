import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { PurgeBody, ReceiptBackup } from '../../shared/http-library.ts';
import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { RoomId } from '../ports.ts';
import { backupsFolder } from '../store/data-folder.ts';
import { openPlain, type Engine } from '../store/driver.ts';
import { openStore, type Store } from '../store/store.ts';
import { wordsLeft } from './words-left.ts';

export type BackupPurge = { readonly registry: Registry; readonly room: RoomId; readonly what: PurgeBody['what']; readonly at: Timestamp; readonly engine?: Engine | undefined };

/**
 * Takes a session's words, or all of it, out of every backup in the data folder, and tells what became of each. Also of what was set
 * aside by a restore; copies that were left half done are deleted. A backup that cannot be opened is told as `unread`.
 */
export async function purgeBackups(folder: string, purge: BackupPurge): Promise<readonly ReceiptBackup[]> {
  rmSync(join(folder, 'restore.part.sqlite'), { force: true });
  const backups = backupsFolder(folder);
  if (!existsSync(backups)) return [];
  const told: ReceiptBackup[] = [];
  for (const name of readdirSync(backups).toSorted()) {
    const file = join(backups, name);
    if (name.endsWith('.part')) rmSync(file, { force: true });
    else if (name.endsWith('.sqlite')) told.push({ file, became: await purgeOne(file, purge) });
  }
  return told;
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

async function rewrite({ events, directory, seats, library, moments }: Store, { registry, room, what, at }: BackupPurge): Promise<void> {
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
  await moments.removeRoom(room);
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
