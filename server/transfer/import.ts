import { newCode, newKey } from '../identity/codes.ts';
import { newId, newSecret, secureInt } from '../identity/secrets.ts';
import { keepPinned } from '../library/retention.ts';
import { rowOf } from '../library/row.ts';
import type { Clock, Directory, EventStore, Figures, Library, RoomRecord } from '../ports.ts';
import type { ReadSession } from './read.ts';

type Deps = { readonly directory: Directory; readonly events: EventStore; readonly library: Library; readonly figures: Figures; readonly clock: Clock };

/** Makes an ended room of a checked file, with an id, code and keys of its own. Rejects with nothing kept. */
export async function importSession({ directory, events, library, figures, clock }: Deps, session: ReadSession): Promise<RoomRecord> {
  const { title, place, language, createdAt, state } = session;
  const now = clock.now();
  const endedAt = Math.min(state.endedAt ?? now, now);
  const record: RoomRecord = {
    id: newId(), code: newCode(directory.reservedCodes(now), directory.openRooms().length + 1, secureInt), key: newKey(secureInt), reader: newSecret(),
    title, place, language, practice: state.practice ? 1 : 0, wifi: null, createdAt: Math.min(createdAt, endedAt), touchedAt: now, endedAt,
  };
  // Asked for together they are one flush.
  const [made, appended, measured] = await Promise.allSettled([
    directory.addRoom(record), events.append(record.id, 0, session.events), session.figures && figures.keep(record.id, session.figures),
    library.keep(rowOf(record, state)), keepPinned({ library, clock }, record.id, endedAt),
  ]);
  const failed = [appended, made, measured].find((one) => one.status === 'rejected');
  if (!failed && appended.status === 'fulfilled' && appended.value.ok) return record;
  await Promise.allSettled([directory.deleteRoom(record.id), events.drop(record.id)]);
  throw failed?.status === 'rejected' ? failed.reason : new TypeError('The log of a new room was not empty.');
}
