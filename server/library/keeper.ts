import type { Directory, Library } from '../ports.ts';
import { keepUp, type Keeper, type KeepUpDeps } from '../rooms/keep-up.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import { rowOf, sameRow } from './row.ts';

export type KeeperDeps = KeepUpDeps & { readonly directory: Directory; readonly library: Library };

/** While a session runs, its row is at most this old. */
const EVERY_MS = 10_000;

/** Keeps a room's row of the library in step with its log: when it is loaded, when it ends or opens again, and now and then while it runs. */
export function keepLibraryRow(deps: KeeperDeps, room: LiveRoom): Keeper {
  const { directory, library } = deps;
  return keepUp(deps, room, {
    async write() {
      const record = directory.room(room.id);
      if (!record || record.practice > 0) return;
      const row = rowOf(record, room.state);
      if (!sameRow(library.row(room.id), row)) await library.keep(row);
    },
    due: (events) => (events.some(({ event }) => event.type === 'sessionOpened' || event.type === 'sessionEnded' || event.type === 'sessionReopened') ? 'now' : 'later'),
    laterMs: EVERY_MS,
    level: 'warn',
    failed: 'a row of the library could not be kept',
  });
}
