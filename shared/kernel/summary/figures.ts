import type { ParticipantId, TextId, Way } from '../activity.ts';
import type { Timestamp } from '../clock.ts';
import type { RunId } from '../step.ts';

/** One stage as it was played, all visits together. Times in ms. */
export type StageFigures = {
  readonly run: RunId;
  readonly activity: string;
  readonly stage: string;
  readonly pass: number;
  readonly enteredAt: Timestamp;
  /** Its minutes when it was last left, without what +1 min added; null: untimed. */
  readonly plannedMs: number | null;
  /** From entering to leaving, pauses included, every visit. */
  readonly spentMs: number;
  readonly pausedMs: number;
  readonly pauses: number;
  readonly extraMinutes: number;
  readonly restarts: number;
  /** 1, and one more for each time that Back led here or Next came again. */
  readonly visits: number;
  /** People not gone when it was last left. */
  readonly present: number;
  /** What its progress said then: people or groups that had sent; null where nothing is sent. */
  readonly sent: { readonly done: number; readonly of: number; readonly unit: 'people' | 'groups' } | null;
  /** Texts that came after the step was left (K4). */
  readonly late: number;
  /** Texts typed by the host or a helper for somebody. */
  readonly typedFor: number;
  /** Median number of words of the texts written here; null with fewer than five. */
  readonly medianWords: number | null;
  /** Phones that asked for more time. */
  readonly moreTime: number;
};

/** What one exercise adds to "How we worked". Ids are for counting only and go no further. */
export type Worked = {
  /** Texts the wall showed by the exercise's own means, without the host's Show. */
  readonly shown: ReadonlySet<TextId>;
  /** People who sent words, an answer or a tap. */
  readonly spoke: ReadonlySet<ParticipantId>;
  readonly overruled: number;
  /** Skips that stand (K11). */
  readonly skipped: number;
  /** People who see themselves in the result, of everybody; null where nobody was asked. */
  readonly selves: { readonly people: number; readonly of: number } | null;
};

/** "How we worked" (activities.md, Every session): transparency, accountability, participation, collaboration. Counts only. */
export type HowWeWorked = {
  readonly shown: number;
  readonly hidden: number;
  /** Results kept although the room's last count came to something else. */
  readonly overruled: number;
  readonly promises: { readonly made: number; readonly told: number };
  readonly here: number;
  readonly sent: number;
  readonly skipped: number;
  /** People spoken for: on paper, at a table's phone, without phones. */
  readonly helped: number;
  /** People who see themselves in the result; null where nobody was asked. */
  readonly selves: { readonly people: number; readonly of: number } | null;
};

export type ExerciseFigures = {
  readonly run: RunId;
  readonly activity: string;
  readonly version: number;
  readonly preset: string | null;
  /** What the exercise measures: its own `Summary`. */
  readonly summary: unknown;
};

/** A session in figures: no words, nobody's name. Kept beside the log from its ending on, so that they outlive the words. */
export type SessionFigures = {
  readonly version: 1;
  readonly rev: number;
  readonly language: string;
  readonly openedAt: Timestamp;
  /** First step entered; null: never left the lobby. */
  readonly startedAt: Timestamp | null;
  readonly endedAt: Timestamp | null;
  readonly people: { readonly all: number } & { readonly [Key in Way]: number };
  /** Stages with planned minutes only, so that the two can be compared. */
  readonly plannedMs: number;
  readonly spentMs: number;
  readonly stages: readonly StageFigures[];
  readonly exercises: readonly ExerciseFigures[];
  /** Planned and never begun, in the order of the plan; absent in figures kept before this was told. */
  readonly notPlayed?: readonly { readonly run: RunId; readonly activity: string }[];
  readonly worked: HowWeWorked;
};
