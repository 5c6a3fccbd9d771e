import type { Registry } from '../../shared/kernel/activity.ts';
import { retentionTargets } from '../../shared/kernel/summary/retention.ts';
import { summariseSession } from '../../shared/kernel/summary/summarise-session.ts';
import type { Clock, EventStore, Figures, Library, RoomId } from '../ports.ts';
import { readLog } from '../rooms/load.ts';
import type { Rooms } from '../rooms/rooms.ts';

export type RetentionDeps = { readonly registry: Registry; readonly clock: Clock; readonly events: EventStore; readonly figures: Figures; readonly library: Library; readonly rooms: Rooms };

/** How long people's own words stay after the end, unless the session is pinned (activities.md, Kept). */
const WORDS_MS = 30 * 24 * 3_600_000;

/** Sessions whose words have had their time; also of those days on which the server was off. */
export function wordsDue({ library, clock }: Pick<RetentionDeps, 'library' | 'clock'>): readonly RoomId[] {
  return library.wordsSince(clock.now() - WORDS_MS);
}

/**
 * Takes people's own words out of an ended session, all in one removal whose id every node makes alike (G2). Its figures are kept first,
 * and stay. Rejects when the log cannot be read or written; then it is tried again later.
 */
export async function letWordsGo({ registry, clock, events, figures, library, rooms }: RetentionDeps, id: RoomId): Promise<void> {
  const room = await rooms.open(id);
  await room.recordKept();
  const log = await readLog(registry, events, id);
  const ended = log.findLast(({ event }) => event.type === 'sessionEnded')?.rev ?? 0;
  const targets = retentionTargets(registry, log);
  if (room.live.state.phase !== 'ended') return;
  if (targets.length > 0) {
    // In the bin nobody keeps them otherwise.
    if (!figures.of(id)) await figures.keep(id, summariseSession(registry, log));
    const answer = await room.live.submit({
      commandId: `sys:retention:${ended}`, by: 'system',
      decide: (state) => (state.phase === 'ended' ? [{ type: 'wordsRemoved', targets, reason: 'retention' }] : []),
    });
    if (!answer.ok) throw new Error(`words were not removed: ${answer.code}`);
  }
  await library.wordsGone(id, clock.now());
  rooms.rest(id);
}

/** A session that comes from another server after its time was pinned there: it stays so. */
export async function keepPinned({ library, clock }: Pick<RetentionDeps, 'library' | 'clock'>, id: RoomId, endedAt: number): Promise<void> {
  if (endedAt <= clock.now() - WORDS_MS) await library.pin(id, true);
}
