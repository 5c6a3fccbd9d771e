import * as v from 'valibot';
import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import { minutesShape } from '../../parts/schemas.ts';
import type { QuestionState } from '../../parts/question-model.ts';
import { typedText } from '../../typed-text.ts';

/** Settings of one playing. `groupSize` people a group, or everyone in one. */
export const configSchema = v.strictObject({
  target: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10)),
  groupSize: v.union([v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(8)), v.literal('all')]),
  minutes: v.strictObject({ brief: minutesShape, race: minutesShape, reveal: minutesShape, debrief: minutesShape }),
  /** Kinds of things that are too easy; told to everyone, not policed. */
  bannedKinds: v.pipe(v.array(typedText('title')), v.maxLength(8), v.readonly()),
  addBy: v.picklist(['keeper', 'everyone']),
  /** A bigger round is planned after the reveal (CG10). */
  bigger: v.boolean(),
  biggerGroups: v.picklist(['join', 'all']),
  biggerTarget: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** Debrief cards; `guessTime` puts "How long did it take? Guess first." in front. */
  guessTime: v.boolean(),
  questions: v.pipe(v.array(typedText('prompt')), v.maxLength(8), v.readonly()),
});
export type CommonGroundConfig = Readonly<v.InferOutput<typeof configSchema>>;

export const STAGES = ['brief', 'race', 'reveal', 'debrief'] as const;
export type CommonGroundStage = (typeof STAGES)[number];
export type Reply = 'yes' | 'no' | 'skip';
/** How many of the room stood up (CG10). */
export type Standing = 'all' | 'most' | 'some';

/** `givenFor`: a groupmate answered while this person's phone slept (K7). */
export type Answer = { readonly reply: Reply; readonly givenFor: boolean };

/** Roster size and running milliseconds of the race at the moment of confirming (CG2). */
export type Confirmation = { readonly roster: number; readonly at: number };

/**
 * One thing the group may have in common. `aside` means somebody said No or Skip (CG3); who, only `answers` know.
 * `text` is null for a find without words (CG8), for a brought item (its words stand at `from`), and once removed.
 */
export type Item = {
  readonly id: TextId;
  readonly pass: number;
  /** The group it belongs to now, and the one that found it; they differ after a merge. */
  readonly group: number;
  readonly home: number;
  readonly text: string | null;
  /** Earlier wordings of a find the host typed, newest last; Undo goes back to them. */
  readonly earlier: readonly (string | null)[];
  readonly by: ParticipantId | null;
  readonly proposedAt: number;
  readonly status: 'open' | 'confirmed' | 'aside';
  readonly withdrawn: boolean;
  /** Set while `status` is confirmed. */
  readonly confirmation: Confirmation | null;
  /** The confirmation a merge took back (CG7). */
  readonly formerly: Confirmation | null;
  /** After a merge: the other side's item that says the same. */
  readonly sameAs: TextId | null;
  readonly answers: ReadonlyMap<ParticipantId, Answer>;
  /** The item of an earlier round it was brought from (CG10). */
  readonly from: TextId | null;
  /** Whole room: read aloud, and what the host tapped. */
  readonly read: boolean;
  readonly standing: Standing | null;
};

/** One group's list in one race. Milliseconds count the race's running time. */
export type GroupList = {
  readonly keeper: ParticipantId | null;
  readonly since: number;
  readonly lastFind: number;
  readonly stuck: boolean;
  readonly nudged: boolean;
  /** Who tapped which favourite; null: skipped. The host's tap for a group without phones has the key ''. */
  readonly favourites: ReadonlyMap<ParticipantId, TextId | null>;
  /** In the order they came. */
  readonly items: ReadonlyMap<TextId, Item>;
};

export type Round = {
  /** By group number. */
  readonly lists: ReadonlyMap<number, GroupList>;
  /** What the wall has shown in the reveal, in order. */
  readonly revealed: readonly { readonly group: number; readonly item: TextId }[];
  readonly sharedRevealed: boolean;
};

export type CommonGroundState = {
  readonly config: CommonGroundConfig;
  /** By pass, from 1. */
  readonly rounds: ReadonlyMap<number, Round>;
  /** Where each item is. */
  readonly places: ReadonlyMap<TextId, { readonly pass: number; readonly group: number }>;
  /** Items the host called the same, by join id. */
  readonly joins: ReadonlyMap<string, readonly TextId[]>;
  readonly questions: QuestionState;
};
