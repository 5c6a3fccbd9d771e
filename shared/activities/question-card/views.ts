import type { ConsoleQuestion, PhoneQuestion, ScreenQuestion } from '../../parts/question-views.ts';
import type { Family } from './model.ts';

/** In `ask` the room thinks and answers; in `share` the host shows answers one by one. Answers are taken in both. */
type Stages<Face extends string, Card> =
  | { readonly face: Face; readonly stage: 'ask'; readonly card: Card }
  | { readonly face: Face; readonly stage: 'share'; readonly card: Card };

export type QuestionCardPhoneView = Stages<'phone', PhoneQuestion>;
export type QuestionCardScreenView = Stages<'screen', ScreenQuestion>;
export type QuestionCardConsoleView = Stages<'console', ConsoleQuestion & { readonly family: Family }>;
export type QuestionCardView = QuestionCardPhoneView | QuestionCardScreenView | QuestionCardConsoleView;
