import type { Registry } from '../../shared/kernel/activity.ts';
import type { RoomEvent, RoomState } from '../../shared/kernel/model.ts';
import { summariseSession, wordsWent } from '../../shared/kernel/summary/summarise-session.ts';
import { nameTargets, takenBackWords, takesWordsBack } from '../../shared/kernel/words.ts';
import type { Directory, EventStore, Figures } from '../ports.ts';
import { placeOf } from './entry.ts';
import { keepUp, type Keeper, type KeepUpDeps } from './keep-up.ts';
import type { LiveRoom } from './live-room.ts';
import { readLog } from './load.ts';

export type RecordDeps = KeepUpDeps & { readonly registry: Registry; readonly directory: Directory; readonly store: EventStore; readonly figures: Figures };

/** How exact `touchedAt` is: it only decides what nobody touched for a day. */
const TOUCH_MS = 10 * 60_000;
/** What could not be written is tried again after this; words taken back one after the other go together as often: each removal has the whole log read anew. */
const AGAIN_MS = 5_000;

/**
 * Keeps the directory's record of a room in step with its log: when it was touched, and that it ended. At an end its figures are kept, all names are
 * taken out of the log, and soon what somebody took back, each by one `wordsRemoved` (architecture, point 10), also when the server
 * died between the two.
 */
export function keepRecord(deps: RecordDeps, room: LiveRoom): Keeper {
  return keepUp(deps, room, {
    async write() {
      await eraseWords(deps, room);
      await markEnd(deps, room);
      await keepFigures(deps, room);
    },
    due(events) {
      const turned = events.some(({ event }) => event.type === 'sessionEnded' || event.type === 'sessionReopened');
      if (!turned) touch(deps, room);
      if (turned) return 'now';
      return events.some(({ event }) => takesWordsBack(deps.registry, activityOfRun(room), event)) ? 'soon' : null;
    },
    laterMs: AGAIN_MS,
    level: 'error',
    failed: 'a record could not be kept',
  });
}

function touch({ directory, clock, log }: RecordDeps, room: LiveRoom): void {
  const record = directory.room(room.id);
  if (!record || clock.now() - record.touchedAt <= TOUCH_MS) return;
  directory.changeRoom(room.id, { touchedAt: clock.now() }).catch((error: unknown) => {
    log.warn({ room: room.id, where: placeOf(error) }, 'a record could not be kept');
  });
}

/** Names after an end, and what people took back. All of one sort that waits goes in one removal: another node's, if it saw as much of the log, has the same id (G2). */
async function eraseWords({ registry, store }: RecordDeps, room: LiveRoom): Promise<void> {
  const ended = room.state.phase === 'ended';
  if (!ended && ![...room.state.runs.values()].some(({ activity }) => registry.get(activity)?.takesBack)) return;
  const log = await store.read(room.id, 0);
  const targets = ended ? nameTargets(log) : [];
  const end = log.findLast(({ event }) => event.type === 'sessionEnded')?.rev ?? 0;
  if (targets.length > 0) await submitRemoval(room, `sys:names:${end}`, (state) => (state.phase === 'ended' ? [{ type: 'wordsRemoved', targets, reason: 'ended' }] : []));
  const taken = takenBackWords(registry, activityOfRun(room), log);
  if (taken) await submitRemoval(room, `sys:takeBack:${taken.rev}`, () => [{ type: 'wordsRemoved', targets: taken.targets, reason: 'author' }]);
}

async function submitRemoval(room: LiveRoom, commandId: string, decide: (state: RoomState) => readonly RoomEvent[]): Promise<void> {
  const answer = await room.submit({ commandId, by: 'system', decide });
  if (!answer.ok) throw new Error(`words were not removed: ${answer.code}`);
}

function activityOfRun({ state }: LiveRoom): (run: string) => string | undefined {
  return (run) => state.runs.get(run)?.activity;
}

async function markEnd({ directory, clock }: RecordDeps, room: LiveRoom): Promise<void> {
  const record = directory.room(room.id);
  const ended = room.state.phase === 'ended';
  if (!record || ended === (record.endedAt !== null)) return;
  await directory.changeRoom(room.id, { endedAt: ended ? clock.now() : null, touchedAt: clock.now() });
}

/** Once for each ending, while the words are there that some figures are reckoned from (activities.md, Kept), and of the log without those that just went. */
async function keepFigures({ registry, store, directory, figures }: RecordDeps, room: LiveRoom): Promise<void> {
  const { phase, endedAt } = room.state;
  if (phase !== 'ended' || !directory.room(room.id) || figures.of(room.id)?.endedAt === endedAt) return;
  const log = await readLog(registry, store, room.id);
  if (!wordsWent(log)) await figures.keep(room.id, summariseSession(registry, log));
}
