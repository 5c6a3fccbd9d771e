import type { Registry } from './activity.ts';
import { emptyRoom, evolveRoom } from './evolve.ts';
import type { RecordedEvent, RoomState } from './model.ts';

/** The room as a whole log leaves it, from events in today's shapes. */
export function fold(registry: Registry, log: readonly RecordedEvent[]): RoomState {
  return log.reduce((state, recorded) => evolveRoom(registry, state, recorded), emptyRoom());
}
