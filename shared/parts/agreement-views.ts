import type { ParticipantId, TextId } from '../kernel/activity.ts';

/**
 * What a round came to (CD7). `kind`: everyone can live with it; someone wants a change; too few have given a number. `bars` counts
 * the ratings 0 to 5, a table's once; null with fewer than 8 numbers.
 */
export type RatingResult = { readonly kind: 'agreed' | 'change' | 'notYet'; readonly bars: readonly number[] | null };

/** One person's rating: nothing of anybody else's before it is shown. */
export type PhoneRating = {
  readonly mine: number | null;
  readonly skipped: boolean;
  /** "What one change would help?" is asked: this person rated below 3. */
  readonly asksChange: boolean;
  readonly change: { readonly id: TextId; readonly text: string | null; readonly hidden: boolean } | null;
  readonly result: RatingResult | null;
};

export type ScreenRating = { readonly answered: number; readonly of: number; readonly result: RatingResult | null };

export type ConsoleRating = {
  readonly answered: number;
  readonly of: number;
  /** Neither rated nor skipped yet. */
  readonly waiting: readonly ParticipantId[];
  /** People the host taps for: on paper or without phones (K9). */
  readonly rateFor: readonly ParticipantId[];
  readonly result: RatingResult | null;
  /** More than 20 % skipped: "Many skipped. Ask why."; only with the result. */
  readonly manySkipped: boolean;
  /** Unnamed, in no telling order; empty until the result is shown. */
  readonly changes: readonly { readonly id: TextId; readonly text: string | null; readonly hidden: boolean }[];
};

/** Figures of one round: counts only, of people. `kind` is null when it was never shown; `bars` as in the result. */
export type RatingSummary = {
  readonly numbers: number;
  readonly skips: number;
  readonly of: number;
  readonly kind: RatingResult['kind'] | null;
  readonly bars: readonly number[] | null;
  readonly changes: number;
};
