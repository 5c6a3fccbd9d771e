import type { ParticipantId, RoomFacts, TakeHome } from '../../kernel/activity.ts';
import type { CommunityDefinitionState } from './model.ts';
import { finalVersion } from './texts.ts';
import { ownOrigins } from './view/phone.ts';

/** The room's words; for a person what of their line lives on in them, or the texts they helped to make (CD10). */
export function takeHome(state: CommunityDefinitionState, person: ParticipantId | null, room: RoomFacts): TakeHome {
  const final = finalVersion(state);
  const words = final && !room.hidden.has(final.id) ? final.text : null;
  const made = words === null ? [] : [words];
  if (person === null) return { made };
  const origins = ownOrigins(state, person, room);
  const lived = words === null ? [] : origins.lived.map(({ start, end }) => words.slice(start, end));
  return { went: lived.length > 0 ? lived : origins.made.flatMap(({ text }) => text ?? []), made };
}
