import type { ParticipantId, RoomFacts, TakeHome } from '../../kernel/activity.ts';
import { confirmed, listAt, visibleWords } from './lists.ts';
import type { CommonGroundState } from './model.ts';

/** What one's group found in the first race: everybody said yes to it, so it is nobody's own. */
export function takeHome(state: CommonGroundState, person: ParticipantId | null, room: RoomFacts): TakeHome {
  if (person === null) return {};
  const group = room.groupsOf({ run: room.step.run, stage: 'race', pass: 1 }).find(({ members }) => members.includes(person));
  return { made: group ? confirmed(listAt(state, 1, group.number)).flatMap((item) => visibleWords(state, item, room) ?? []) : [] };
}
