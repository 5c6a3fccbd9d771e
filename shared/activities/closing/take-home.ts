import type { ParticipantId, RoomFacts, TakeHome } from '../../kernel/activity.ts';
import type { ClosingState } from './model.ts';
import { pagesOf } from './view.ts';

/** Promises, once they were read back (K10); the host's own page has them anyhow. And what the page asks, as the host has set it. */
export function takeHome({ config }: ClosingState, person: ParticipantId | null, room: RoomFacts): TakeHome {
  const readBack = room.clockOf({ run: room.step.run, stage: 'promises', pass: 1 }) !== undefined;
  const promised = person === null || readBack ? pagesOf(room).flat().flatMap(({ what }) => what ?? []) : [];
  return { promised, ...(config.journal && { form: config.journal }) };
}
