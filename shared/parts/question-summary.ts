import type { RoomFacts } from '../kernel/activity.ts';
import { guessSummary } from './question-view.ts';
import { cardAt } from './question.ts';
import type { Card, QuestionState } from './question-model.ts';
import type { GuessSummary } from './question-views.ts';

/** Figures of one card: counts only, no words and nobody's name. `shown`, `hidden`: of its answers (transparency). */
export type QuestionSummary = {
  readonly question: string;
  readonly answers: number;
  readonly late: number;
  readonly shown: number;
  readonly hidden: number;
  readonly skipped: number;
  readonly guesses: GuessSummary | null;
};

export function summariseQuestion(
  state: QuestionState,
  card: Card,
  index: number,
  room: Pick<RoomFacts, 'shown' | 'hidden'>,
): QuestionSummary {
  const here = cardAt(state, index);
  return {
    question: card.question,
    answers: here.answers.length,
    late: here.answers.filter((answer) => answer.late).length,
    shown: here.answers.filter((answer) => room.shown.has(answer.id)).length,
    hidden: here.answers.filter((answer) => room.hidden.has(answer.id)).length,
    skipped: here.skipped.size,
    guesses: guessSummary(card, here),
  };
}
