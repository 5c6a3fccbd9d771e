import type { TextId } from '../kernel/activity.ts';

/** `index` counts from 0. The same parts serve the question card and every debrief. */
type CardLine = { readonly index: number; readonly of: number; readonly question: string };

/** The asked number. `open` until the host shows the guesses. */
type GuessLine = { readonly label: string; readonly unit: string };

/** One person's card. The answer box waits for the guess (or Skip) while `guess.first` is true and `guess.mine` is null. */
export type PhoneQuestion = CardLine & {
  readonly answers: boolean;
  readonly guess:
    (GuessLine & { readonly first: boolean; readonly mine: number | null; readonly open: boolean }) | null;
  readonly answer: { readonly id: TextId; readonly text: string | null; readonly hidden: boolean } | null;
  readonly skipped: boolean;
};

/** What all guesses come to, unnamed. Numbers are in the card's unit. */
export type GuessSummary = GuessLine & {
  readonly count: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
};

export type ScreenQuestion = CardLine & {
  readonly asksGuess: GuessLine | null;
  /** null until the host shows them, and with no guesses. */
  readonly guesses: GuessSummary | null;
  /** Answers in the order the host showed them (QC1). */
  readonly shown: readonly { readonly id: TextId; readonly text: string }[];
};

type ConsoleAnswer = {
  readonly id: TextId;
  readonly text: string | null;
  readonly shown: boolean;
  readonly hidden: boolean;
  readonly late: boolean;
};
export type ConsoleQuestion = CardLine & {
  readonly takesAnswers: boolean;
  readonly asksGuess: GuessLine | null;
  readonly guessesShown: boolean;
  readonly guesses: GuessSummary | null;
  /** Unnamed, in no order that tells who wrote them (QC1). */
  readonly answers: readonly ConsoleAnswer[];
  readonly skipped: number;
};
