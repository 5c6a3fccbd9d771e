import type { RecordedEvent, RoomEvent } from '../../../shared/kernel/model.ts';

/** An event of the log for tests; every one has a command id of its own unless one is given. */
export function recorded(rev: number, event: RoomEvent, commandId = `seat:${rev}`): RecordedEvent {
  return { rev, at: 1_700_000_000_000 + rev, by: 'seat000001', commandId, event };
}

export const named = (rev: number, name: string, commandId?: string): RecordedEvent =>
  recorded(rev, { type: 'participantNamed', id: `p${rev}`, name }, commandId);
