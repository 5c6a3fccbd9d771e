import { nameTargets } from '../../shared/kernel/words.ts';
import type { Directory, Clock, EventStore } from '../ports.ts';
import type { LiveRoom } from './live-room.ts';
import { placeOf } from './entry.ts';
import type { Log } from './log.ts';

export type RecordDeps = { readonly directory: Directory; readonly clock: Clock; readonly store: EventStore; readonly log: Log };

export type RecordKeeper = {
  /** Resolves once what the log says until now stands in the record; never rejects. */
  readonly kept: () => Promise<void>;
  readonly stop: () => void;
};

/** How exact `touchedAt` is: it only decides what nobody touched for a day. */
const TOUCH_MS = 10 * 60_000;
/** What could not be written is tried again after this. */
const TRY_AGAIN_MS = 5_000;

/**
 * Keeps the directory's record of a room in step with its log: when it was touched, and that it ended. At an end all names are
 * taken out of the log by one `wordsRemoved` (architecture, point 10), also when the server died between the two.
 */
export function keepRecord(deps: RecordDeps, room: LiveRoom): RecordKeeper {
  const { clock, directory, log } = deps;
  let stopped = false;
  let cancel: () => void = () => undefined;
  let latest: Promise<void> = Promise.resolve();

  const settle = async (): Promise<void> => {
    if (stopped) return;
    try {
      await eraseNames(deps, room);
      await markEnd(deps, room);
    } catch (error) {
      log.error({ room: room.id, where: placeOf(error) }, 'a record could not be kept');
      cancel = clock.at(clock.now() + TRY_AGAIN_MS, later);
    }
  };
  const later = (): void => void (latest = latest.then(settle));

  const stopListening = room.onChange((events) => {
    const record = directory.room(room.id);
    if (events.some(({ event }) => event.type === 'sessionEnded' || event.type === 'sessionReopened')) later();
    else if (record && clock.now() - record.touchedAt > TOUCH_MS) {
      directory.changeRoom(room.id, { touchedAt: clock.now() }).catch((error: unknown) => {
        log.warn({ room: room.id, where: placeOf(error) }, 'a record could not be kept');
      });
    }
  });
  later();
  return {
    kept: () => latest,
    stop() {
      stopped = true;
      stopListening();
      cancel();
    },
  };
}

async function eraseNames({ store }: RecordDeps, room: LiveRoom): Promise<void> {
  if (room.state.phase !== 'ended') return;
  const events = await store.read(room.id, 0);
  const targets = nameTargets(events);
  if (targets.length === 0) return;
  const ended = events.findLast(({ event }) => event.type === 'sessionEnded')?.rev ?? 0;
  const answer = await room.submit({
    commandId: `sys:names:${ended}`,
    by: 'system',
    decide: (state) => (state.phase === 'ended' ? [{ type: 'wordsRemoved', targets, reason: 'ended' }] : []),
  });
  if (!answer.ok) throw new Error(`names were not removed: ${answer.code}`);
}

async function markEnd({ directory, clock }: RecordDeps, room: LiveRoom): Promise<void> {
  const record = directory.room(room.id);
  const ended = room.state.phase === 'ended';
  if (!record || ended === (record.endedAt !== null)) return;
  await directory.changeRoom(room.id, { endedAt: ended ? clock.now() : null, touchedAt: clock.now() });
}
