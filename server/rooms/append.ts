import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { ReadOnlyError, type EventStore, type Rev, type RoomId } from '../ports.ts';
import { placeOf } from './entry.ts';
import type { Log } from './log.ts';

/** `failed`: the store threw, and the events may stand in the log all the same. */
export type Written = 'ok' | 'conflict' | 'failed';

/** Puts one batch behind `expected`; a removal of words comes alone and is done by the store itself. Never rejects. */
export async function appendEvents(deps: { readonly store: EventStore; readonly log: Log }, room: RoomId, expected: Rev, events: readonly RecordedEvent[]): Promise<Written> {
  const [first] = events;
  try {
    const appended = first?.event.type === 'wordsRemoved' ? await deps.store.remove(room, expected, first.event.targets, first) : await deps.store.append(room, expected, events);
    return appended.ok ? 'ok' : 'conflict';
  } catch (error) {
    // A full disk is told once, by the store's owner, not at each of the thousand commands that wait.
    if (!(error instanceof ReadOnlyError)) deps.log.error({ room, rev: expected, where: placeOf(error) }, 'an append failed');
    return 'failed';
  }
}
