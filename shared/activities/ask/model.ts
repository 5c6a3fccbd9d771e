import * as v from 'valibot';
import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import type { Timestamp } from '../../kernel/clock.ts';
import type { QuestionState } from '../../parts/question-model.ts';
import type { RatingState } from '../../parts/agreement-model.ts';
import { minutesShape } from '../../parts/schemas.ts';
import { typedText } from '../../typed-text.ts';

/** Settings of one playing (`stages.ts` says which stages follow from them). */
export const configSchema = v.strictObject({
  /** Partners ask each other, each writes alone, or the room stays open for days. */
  way: v.picklist(['interview', 'self', 'field']),
  questions: v.pipe(v.array(typedText('prompt')), v.minLength(1), v.maxLength(6), v.readonly()),
  brief: v.boolean(),
  /** A stage to read, edit and tick; without it that is done while asking. */
  checkback: v.boolean(),
  narrative: v.boolean(),
  ringstrue: v.boolean(),
  /** People in a theming group, and how many themes each may make. */
  groupSize: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(8)),
  themesPerGroup: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  /** Field: the last day, in ms since 1970; null: until the host goes on. */
  openUntil: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  minutes: v.strictObject({
    brief: minutesShape,
    asking: minutesShape,
    checkback: minutesShape,
    theming: minutesShape,
    weighing: minutesShape,
    narrative: minutesShape,
    ringstrue: minutesShape,
    promises: minutesShape,
  }),
});
export type AskConfig = Readonly<v.InferOutput<typeof configSchema>>;

export const STAGES = ['brief', 'asking', 'checkback', 'theming', 'weighing', 'narrative', 'ringstrue', 'promises'] as const;
export type AskStage = (typeof STAGES)[number];
/** The sentence the room tells back, in five parts. */
export const SLOTS = ['want', 'concerned', 'especially', 'focus', 'trust'] as const;
export type Slot = (typeof SLOTS)[number];

/** A part of the narrative: the ids of the themes it starts with until somebody types; then `themes` is null. */
export type SlotState = { readonly id: TextId; readonly text: string | null; readonly themes: readonly string[] | null };

/** Who answered: a person in the room, or somebody outside without a name (a conversation's id). Strength counts these (AS2). */
export type AnswererId = string;

/** One answer to one question. A changed answer gets a new id, so that nothing reaches the wall that was not shown (K10). */
export type Answer = {
  readonly id: TextId;
  readonly question: number;
  readonly of: AnswererId;
  readonly text: string | null;
  readonly late: boolean;
};

/** Somebody asked outside (field), or a paper card typed in. `by` null: the host. */
export type Conversation = { readonly id: AnswererId; readonly by: ParticipantId | null; readonly at: Timestamp };

/** Whose turn it is to be asked in a group, and since when; everybody has an equal share of the time. `first`: who was asked first. */
export type Turn = { readonly of: ParticipantId; readonly since: Timestamp; readonly first: ParticipantId };

/** An answer on the table: its own chance id says nothing about whose it is (AS2). */
export type Card = { readonly id: TextId; readonly answer: TextId };

/** `group`: who made it; null: a console. A new name gets a new id (K10). */
export type Theme = {
  readonly id: string;
  readonly name: { readonly id: TextId; readonly text: string | null };
  readonly before: { readonly id: TextId; readonly text: string | null } | null;
  readonly group: number | null;
  /** In the order they were put; a card may lie in two themes (AS4). */
  readonly cards: readonly TextId[];
  readonly deleted: boolean;
};

export type AskState = {
  readonly config: AskConfig;
  readonly conversations: ReadonlyMap<AnswererId, Conversation>;
  /** Refusals by who asked; the host's under ''. */
  readonly refusals: ReadonlyMap<ParticipantId, number>;
  /** By `<answerer>/<question>`: the answer that stands. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Skipped questions, same keys. */
  readonly skipped: ReadonlySet<string>;
  /** Questions whose answer was taken back, same keys: only the one who answered writes there again. */
  readonly takenBack: ReadonlySet<string>;
  /** Who said "You may show my words to others" (AS3). */
  readonly consent: ReadonlySet<AnswererId>;
  /** By asking group. */
  readonly turns: ReadonlyMap<number, Turn>;
  /** Answers became cards: from now on each one does, on its own. */
  readonly tabled: boolean;
  readonly cards: ReadonlyMap<TextId, Card>;
  /** Which cards each theming group was given, by group number. */
  readonly shares: ReadonlyMap<number, readonly TextId[]>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly dots: ReadonlyMap<ParticipantId, readonly string[]>;
  /** Themes read back on the wall, in order, with the name they were shown by: a new name is not shown by that (K10). */
  readonly revealed: readonly { readonly theme: string; readonly name: TextId }[];
  readonly slots: ReadonlyMap<Slot, SlotState>;
  readonly narrativeShown: boolean;
  readonly rating: RatingState;
  readonly promises: QuestionState;
};
