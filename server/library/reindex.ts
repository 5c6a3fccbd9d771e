import type { Registry } from '../../shared/kernel/activity.ts';
import type { LibraryRow, RoomId, RoomRecord } from '../ports.ts';
import { foldLog } from '../rooms/load.ts';
import type { Store } from '../store/store.ts';
import { rowOf, sameRow } from './row.ts';

export type ReindexDeps = { readonly registry: Registry; readonly store: Pick<Store, 'events' | 'library'> };

/** What the library said of a session, and what its log says; `found` null: the log cannot be read. */
export type Difference = { readonly room: RoomId; readonly title: string; readonly kept: LibraryRow | undefined; readonly found: LibraryRow | null };

/**
 * Compares the library with every session's log, and with `mend` writes what the logs say. Gives back what differed, and how many
 * sessions were looked at. Only reads the logs.
 */
export async function reindex(deps: ReindexDeps, mend: boolean): Promise<{ readonly sessions: number; readonly differences: readonly Difference[] }> {
  const { library } = deps.store;
  const records = library.records();
  const differences: Difference[] = [];
  for (const record of records) {
    const kept = library.row(record.id);
    const found = await rowFromLog(deps, record);
    if (found !== null && sameRow(kept, found)) continue;
    if (found !== null && mend) await library.keep(found);
    differences.push({ room: record.id, title: record.title, kept, found });
  }
  return { sessions: records.length, differences };
}

/**
 * At a start: fills in the sessions that have no row yet, such as those of an earlier release, and brings up to date those that were
 * open when the server stopped. Gives back how many could not be read.
 */
export async function fillLibrary(deps: ReindexDeps): Promise<number> {
  const { library } = deps.store;
  let unread = 0;
  for (const record of library.records()) {
    const kept = library.row(record.id);
    if (kept && record.endedAt !== null) continue;
    const found = await rowFromLog(deps, record);
    if (found === null) unread += 1;
    else if (!sameRow(kept, found)) await library.keep(found);
  }
  return unread;
}

async function rowFromLog({ registry, store }: ReindexDeps, record: RoomRecord): Promise<LibraryRow | null> {
  try {
    return rowOf(record, (await foldLog(registry, store.events, record.id)).state);
  } catch {
    return null;
  }
}
