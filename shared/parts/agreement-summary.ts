import type { RoomFacts } from '../kernel/activity.ts';
import type { RatingState } from './agreement-model.ts';
import type { RatingSummary } from './agreement-views.ts';
import { resultOf, turnoutOf } from './agreement.ts';

/** Figures of one round: counts only. `numbers`, `skips` and `of` count people; what the room never saw is null here too. */
export function summariseRating(state: RatingState, room: RoomFacts): RatingSummary {
  const { kind, bars } = resultOf(state, room);
  return { ...turnoutOf(state, room), kind: state.shown ? kind : null, bars: state.shown ? bars : null, changes: state.changes.length };
}
