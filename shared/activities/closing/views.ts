import type { TextId } from '../../kernel/activity.ts';
import type { Feeling } from './model.ts';

/** One promise read back (QC3). A field is null when it was left empty or removed. */
export type PromiseLine = {
  readonly id: TextId;
  readonly what: string | null;
  readonly who: string | null;
  readonly by: string | null;
  /** A work kind of `parts/promises.ts`. */
  readonly work: string | null;
};

/** `mine` is null until this person answered or skipped; an empty list is a skip. */
export type ClosingPhoneView =
  | { readonly face: 'phone'; readonly stage: 'checkin'; readonly mine: readonly Feeling[] | null }
  | { readonly face: 'phone'; readonly stage: 'promises'; readonly promises: readonly PromiseLine[] };

/** The wall shows the question and nothing of what was tapped. */
export type ClosingScreenView =
  | { readonly face: 'screen'; readonly stage: 'checkin' }
  | {
      readonly face: 'screen';
      readonly stage: 'promises';
      readonly promises: readonly PromiseLine[];
      readonly page: number;
      readonly pages: number;
    };

export type ClosingConsoleView =
  | {
      readonly face: 'console';
      readonly stage: 'checkin';
      readonly answered: number;
      /** How many tapped each; null under five answers, and for helpers. */
      readonly counts: Readonly<Record<Feeling, number>> | null;
    }
  | {
      readonly face: 'console';
      readonly stage: 'promises';
      readonly promises: readonly PromiseLine[];
      readonly page: number;
      readonly pages: number;
    };
export type ClosingView = ClosingPhoneView | ClosingScreenView | ClosingConsoleView;
