import type { RoomFacts } from '../kernel/activity.ts';
import type { RatingState } from './agreement-model.ts';
import type { RatingResult, RatingSummary } from './agreement-views.ts';
import { resultOf, turnoutOf } from './agreement.ts';

/** Figures of one round: counts only. `numbers`, `skips` and `of` count people; what the room never saw is null here too. */
export function summariseRating(state: RatingState, room: RoomFacts): RatingSummary {
  const { kind, bars } = resultOf(state, room);
  return { ...turnoutOf(state, room), kind: state.shown ? kind : null, bars: state.shown ? bars : null, changes: state.changes.length };
}

/** What the last of these rounds that the wall showed came to, as it was shown; null: none was (CD7). */
export function shownRating(rounds: readonly RatingState[], room: RoomFacts): RatingResult | null {
  const shown = rounds.findLast((round) => round.shown);
  return shown === undefined ? null : resultOf(shown, room);
}
