import type { RoomFacts } from '../../kernel/activity.ts';
import type { ClosingState, Feeling } from './model.ts';
import { countFeelings } from './view.ts';

/** `counts` is null under five answers, and then `answers` is not split from `skips` either. */
export type ClosingSummary = {
  readonly took: number;
  readonly answers: number | null;
  readonly skips: number | null;
  readonly counts: Readonly<Record<Feeling, number>> | null;
  readonly promises: number;
};

export function summarise(state: ClosingState, room: RoomFacts): ClosingSummary {
  const counts = countFeelings(state);
  const answers = [...state.feelings.values()].filter((feelings) => feelings.length > 0).length;
  return {
    took: state.feelings.size,
    answers: counts && answers,
    skips: counts && state.feelings.size - answers,
    counts,
    promises: room.promises.filter((promise) => !promise.dropped).length,
  };
}
