import type { Worked } from '../../kernel/summary/figures.ts';
import type { ClosingState, Feeling } from './model.ts';
import { countFeelings } from './view.ts';

/** How many tapped each feeling; null under five answers. Promises are the room's, told beside it. */
export type ClosingResult = { readonly counts: Readonly<Record<Feeling, number>> | null };

export const resultOf = (state: ClosingState): ClosingResult => ({ counts: countFeelings(state) });

/** Under five answers not even the skips are told apart. */
export function worked(state: ClosingState): Worked {
  const spoke = [...state.feelings].filter(([, feelings]) => feelings.length > 0).map(([person]) => person);
  const skipped = countFeelings(state) === null ? 0 : state.feelings.size - spoke.length;
  return { shown: new Set(), spoke: new Set(spoke), overruled: 0, skipped, selves: null };
}
