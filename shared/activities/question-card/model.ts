import * as v from 'valibot';
import type { QuestionState } from '../../parts/question-model.ts';
import { minutesShape } from '../../parts/schemas.ts';
import { maybeTypedText, typedText } from '../../typed-text.ts';

/** The six families of neutral questions; the family chosen is kept for the summary (QC2). */
export const FAMILIES = ['stake', 'values', 'hearing', 'costs', 'tensions', 'ground'] as const;
export type Family = (typeof FAMILIES)[number];

/** Settings of one card. `guess`: a number to guess; `guessFirst`: the answer box opens after it. */
export const configSchema = v.strictObject({
  question: typedText('prompt'),
  family: v.picklist(FAMILIES),
  answers: v.boolean(),
  guess: v.nullable(v.strictObject({ label: typedText('title'), unit: maybeTypedText('name') })),
  guessFirst: v.boolean(),
  minutes: v.strictObject({ ask: minutesShape, share: minutesShape }),
});
export type QuestionCardConfig = Readonly<v.InferOutput<typeof configSchema>>;
export type QuestionCardState = { readonly config: QuestionCardConfig; readonly questions: QuestionState };
