import * as v from 'valibot';
import type { QuestionState } from '../../parts/question-model.ts';
import { minutesShape } from '../../parts/schemas.ts';

/** The six families of neutral questions; the family chosen is kept for the summary (QC2). */
export const FAMILIES = ['stake', 'values', 'hearing', 'costs', 'tensions', 'ground'] as const;
export type Family = (typeof FAMILIES)[number];

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

/** Settings of one card. `guess`: a number to guess; `guessFirst`: the answer box opens after it. */
export const configSchema = v.strictObject({
  question: v.pipe(v.string(), v.minLength(1), v.maxLength(280)),
  family: v.picklist(FAMILIES),
  answers: v.boolean(),
  guess: v.nullable(v.strictObject({ label, unit: v.pipe(v.string(), v.maxLength(40)) })),
  guessFirst: v.boolean(),
  minutes: v.strictObject({ ask: minutesShape, share: minutesShape }),
});
export type QuestionCardConfig = Readonly<v.InferOutput<typeof configSchema>>;
export type QuestionCardState = { readonly config: QuestionCardConfig; readonly questions: QuestionState };
