import { droppedWords } from '../../shared/kernel/dropped-words.ts';
import type { RoomState } from '../../shared/kernel/model.ts';
import { UNDO_MS } from '../../shared/kernel/undo.ts';
import type { EventStore } from '../ports.ts';
import { keepUp, type Keeper, type KeepUpDeps } from './keep-up.ts';
import type { LiveRoom } from './live-room.ts';

export type DroppedDeps = KeepUpDeps & { readonly store: EventStore };

/** A second beyond Undo, for clocks that do not agree. */
const LATER_MS = UNDO_MS + 1_000;

/** Words of dropped promises still stand in the log: what was promised and what was told of it go together. */
export const holdsDropped = ({ promises }: RoomState): boolean => promises.some(({ dropped, what }) => dropped && what !== null);

/** Takes the words of promises that were dropped out of the log once no Undo brings them back (QC3), also those that a crash left there. */
export function eraseDropped(deps: DroppedDeps, room: LiveRoom): Keeper {
  return keepUp(deps, room, {
    async write() {
      if (!holdsDropped(room.state)) return 'done';
      const { gone, waits } = droppedWords(await deps.store.read(room.id, 0), room.now());
      if (gone) {
        const answer = await room.submit({
          commandId: `sys:dropped:${gone.rev}`,
          by: 'system',
          decide: ({ promises }) => (gone.promises.every((id) => promises.find((one) => one.id === id)?.dropped) ? [{ type: 'wordsRemoved', targets: gone.targets, reason: 'host' }] : []),
        });
        if (!answer.ok) throw new Error(`words were not removed: ${answer.code}`);
      }
      return waits ? 'later' : 'done';
    },
    due: (events) => (events.some(({ event }) => event.type === 'promiseDropped') ? 'later' : null),
    laterMs: LATER_MS,
    level: 'error',
    failed: 'words of a dropped promise could not be removed',
  });
}
