import type { RatingSummary } from '../../../shared/parts/agreement-views.ts';

/** A number from here up can live with the words (CD7). */
const LIVE_WITH = 3;

/** Share (0 to 1) of all numbers given that can live with the words; null where none are told: under eight, or no round was shown (CD7). */
export function shareAgreed(rating: RatingSummary | null): number | null {
  if (!rating?.bars) return null;
  const all = rating.bars.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : rating.bars.slice(LIVE_WITH).reduce((sum, count) => sum + count, 0) / all;
}
