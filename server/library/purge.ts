import type { Registry } from '../../shared/kernel/activity.ts';
import type { LibraryItem, PurgeBody, Receipt } from '../../shared/http-library.ts';
import type { Clock, EventStore, Library, RoomId, TrainerNotes } from '../ports.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Engine } from '../store/driver.ts';
import type { Store } from '../store/store.ts';
import { backupsElsewhere } from './elsewhere.ts';
import { purgeBackups } from './purge-backups.ts';
import { wordsLeft } from './words-left.ts';

export type PurgeDeps = {
  readonly registry: Registry;
  readonly rooms: Rooms;
  readonly library: Library;
  readonly events: EventStore;
  readonly trainerNotes: TrainerNotes;
  readonly compact: Store['compact'];
  readonly clock: Clock;
  /** The data folder. */
  readonly folder: string;
  readonly engine?: Engine;
};

/** Takes an ended session's words, or all of it, from the disk now. Rejects with what the store says. One at a time. */
export type Purge = (session: LibraryItem, what: PurgeBody['what'], by: string) => Promise<Receipt>;

/** Whoever still reads what was there before, a backup above all, is waited for so long. */
const WAIT_MS = 20_000;
const LOOK_MS = 250;

export function createPurge(deps: PurgeDeps): Purge {
  let latest: Promise<unknown> = Promise.resolve();
  return (session, what, by) => {
    const mine = latest.then(() => purgeNow(deps, session, what, by));
    latest = mine.catch(() => undefined);
    return mine;
  };
}

async function purgeNow(deps: PurgeDeps, session: LibraryItem, what: PurgeBody['what'], by: string): Promise<Receipt> {
  const { registry, rooms, library, events, clock, folder, engine } = deps;
  const { id, title, place, createdAt, heldAt, endedAt, people } = session;
  const log = await events.read(id, 0);
  const { targets, names } = wordsLeft(registry, log);
  const at = clock.now();
  const inBackups = purgeBackups(folder, { registry, room: id, what, at, engine });
  // Backups come first: once a whole session has left the data, nobody could ask for them any more, should this end half done.
  await inBackups('leave');
  if (what === 'everything') await rooms.remove(id);
  else {
    await removeWords(rooms, id, targets, by);
    // Trainers' notes quote what was said.
    await deps.trainerNotes.removeRoom(id);
    await library.wordsGone(id, at);
  }
  const emptied = await rewriteData(deps);
  // And again: one that was under way has its own name by now.
  const backups = await inBackups('delete');
  return {
    session: { id, title, place, heldAt, endedAt }, what, at,
    removed: { texts: targets.length - names, names, events: what === 'everything' ? log.length : 0, people: what === 'everything' ? (people ?? 0) : 0 },
    backups, elsewhere: backupsElsewhere(folder, createdAt), emptied,
  };
}

async function removeWords(rooms: Rooms, id: RoomId, targets: ReturnType<typeof wordsLeft>['targets'], by: string): Promise<void> {
  if (targets.length === 0) return;
  const { live, recordKept } = await rooms.open(id);
  // Its figures are kept first: some are reckoned from these words.
  await recordKept();
  const answer = await live.submit({ commandId: `sys:purge:${live.state.rev}`, by, decide: () => [{ type: 'wordsRemoved', targets, reason: 'purge' }] });
  if (!answer.ok) throw new Error(`words were not removed: ${answer.code}`);
}

/** Writes every page anew, so that none keeps what stood in it. False: somebody still reads from before after `WAIT_MS`. */
async function rewriteData({ compact, clock }: PurgeDeps): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_MS) {
    if (compact(waited === 0)) return true;
    if (waited >= WAIT_MS) return false;
    await new Promise<void>((resolve) => clock.at(clock.now() + LOOK_MS, resolve));
  }
}
