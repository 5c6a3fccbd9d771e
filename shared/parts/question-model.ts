import * as v from 'valibot';
import type { CommandTable, FieldMap, ParticipantId, Reveals, TextId, Typed } from '../kernel/activity.ts';
import { idShape, storedTextShape, textShape } from './schemas.ts';

/** One question card. `guess`: a number everyone may guess; with `guessFirst` the answer box opens after it. */
export type Card = {
  readonly question: string;
  readonly answers: boolean;
  readonly guess: { readonly label: string; readonly unit: string } | null;
  readonly guessFirst: boolean;
};

/** `person` is null for what the room said aloud and the host typed. A changed answer gets a new id, so that nothing
 *  reaches the wall that the host has not shown (K10). */
type Wording = {
  readonly id: TextId;
  readonly person: ParticipantId | null;
  readonly text: string | null;
  readonly late: boolean;
};
/** `before`: what this person had said, should this be undone. */
export type CardAnswer = Wording & { readonly before?: Wording };
export type CardState = {
  readonly answers: readonly CardAnswer[];
  readonly guesses: ReadonlyMap<ParticipantId, number>;
  readonly skipped: ReadonlySet<ParticipantId>;
  readonly guessesShown: boolean;
};
/** The slice an activity keeps: the card on the table (from 0) and what came in for each. */
export type QuestionState = { readonly card: number; readonly cards: readonly CardState[] };

const cardShape = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50));
const guessShape = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000_000));

const questionCommandShapes = {
  answerCard: v.strictObject({ type: v.literal('answerCard'), card: cardShape, text: textShape }),
  guessCard: v.strictObject({ type: v.literal('guessCard'), card: cardShape, value: guessShape }),
  skipCard: v.strictObject({ type: v.literal('skipCard'), card: cardShape }),
  withdrawAnswer: v.strictObject({ type: v.literal('withdrawAnswer'), card: cardShape, id: idShape }),
};
export type QuestionCommand = v.InferOutput<(typeof questionCommandShapes)[keyof typeof questionCommandShapes]>;

const everyone = ['participant', 'host', 'helper'] as const;
/** Rows for an activity's command table. A host without `as` types what the room says aloud. */
export const questionCommands: CommandTable<QuestionCommand> = {
  answerCard: {
    by: everyone,
    schema: questionCommandShapes.answerCard,
    texts: { text: 'answer' },
    late: true,
  },
  guessCard: { by: everyone, schema: questionCommandShapes.guessCard },
  skipCard: { by: everyone, schema: questionCommandShapes.skipCard },
  withdrawAnswer: { by: everyone, schema: questionCommandShapes.withdrawAnswer, late: true },
};

const person = v.nullable(idShape);
export const questionEventShapes = [
  v.strictObject({
    type: v.literal('answerGiven'),
    card: cardShape,
    id: idShape,
    person,
    text: storedTextShape,
    late: v.boolean(),
  }),
  /** `person`: who took it back, with every wording of it; `undone`: this one alone, and the one before stands again. */
  v.strictObject({ type: v.literal('answerWithdrawn'), card: cardShape, id: idShape, person: v.optional(person), undone: v.optional(v.literal(true)) }),
  v.strictObject({ type: v.literal('guessGiven'), card: cardShape, person: idShape, value: guessShape }),
  v.strictObject({ type: v.literal('cardSkipped'), card: cardShape, person: idShape }),
  v.strictObject({ type: v.literal('guessesShown'), card: cardShape, shown: v.boolean() }),
  v.strictObject({ type: v.literal('cardTurned'), card: cardShape }),
] as const;
export type QuestionEvent = v.InferOutput<(typeof questionEventShapes)[number]>;

export const questionWords: FieldMap<QuestionEvent> = {
  answerGiven: ['text'],
  answerWithdrawn: [],
  guessGiven: [],
  cardSkipped: [],
  guessesShown: [],
  cardTurned: [],
};
/** Answers, guesses and skips are anonymous (QC1): whose they are stays out of every replay and export. */
export const questionSecret: FieldMap<QuestionEvent> = {
  answerGiven: ['person'],
  answerWithdrawn: ['person'],
  guessGiven: ['person'],
  cardSkipped: ['person'],
  guessesShown: [],
  cardTurned: [],
};
/** Guesses come to the wall by the host's tap; answers by the room's means. */
export const questionReveals: Reveals<QuestionEvent> = { guessesShown: ({ shown }) => shown };

type Of<Type extends QuestionEvent['type']> = Extract<QuestionEvent, { type: Type }>;
const isAnswer = (event: Typed): event is Of<'answerGiven'> => event.type === 'answerGiven';

/** Whoever takes an answer back, or skips after all, takes its words out of the log, in every wording (architecture, point 10). For an activity's `takesBack`. */
export const questionTakesBack = {
  answerWithdrawn: (event: Of<'answerWithdrawn'>, earlier: Typed): boolean =>
    isAnswer(earlier) && earlier.card === event.card && (earlier.id === event.id || (typeof event.person === 'string' && earlier.person === event.person)),
  cardSkipped: (event: Of<'cardSkipped'>, earlier: Typed): boolean => isAnswer(earlier) && earlier.card === event.card && earlier.person === event.person,
} as const;
