import type { RoomFacts } from '../../kernel/activity.ts';
import type { Worked } from '../../kernel/summary/figures.ts';
import { answersShown, questionWorked } from '../../parts/question-result.ts';
import type { Family, QuestionCardState } from './model.ts';

/** `answers`: those the host showed on the wall, unnamed, in that order (QC1). */
export type QuestionCardResult = { readonly question: string; readonly family: Family; readonly answers: readonly string[] };

export function resultOf(state: QuestionCardState, room: RoomFacts): QuestionCardResult {
  const { question, family } = state.config;
  return { question, family, answers: answersShown(state.questions, 0, room) };
}

export function worked(state: QuestionCardState): Worked {
  const { spoke, skipped } = questionWorked(state.questions);
  return { shown: new Set(), spoke: new Set(spoke), overruled: 0, skipped, selves: null };
}
