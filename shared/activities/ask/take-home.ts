import type { ParticipantId, RoomFacts, TakeHome } from '../../kernel/activity.ts';
import type { AskState } from './model.ts';
import { isRevealed, livingThemes, nameShown } from './table.ts';

/** The themes that the wall has shown. */
export function takeHome(state: AskState, _person: ParticipantId | null, room: RoomFacts): TakeHome {
  return { made: livingThemes(state).filter((theme) => isRevealed(state, theme)).flatMap((theme) => nameShown(theme, room) ?? []) };
}
