import type { RoomFacts } from '../../kernel/activity.ts';
import { summariseQuestion, type QuestionSummary } from '../../parts/question-summary.ts';
import type { Family, QuestionCardState } from './model.ts';
import { cardOf } from './view.ts';

/** Family and time (QC2), counts, and how many promises the session holds (QC3). `ms`: running time of both stages. */
export type QuestionCardSummary = QuestionSummary & { readonly family: Family; readonly ms: number; readonly promises: number };

export function summarise(state: QuestionCardState, room: RoomFacts): QuestionCardSummary {
  const ms = ['ask', 'share'].reduce((sum, stage) => {
    const clock = room.clockOf({ run: room.step.run, stage, pass: 1 });
    return sum + (clock === undefined || clock.kind === 'idle' ? 0 : clock.ran);
  }, 0);
  const promises = room.promises.filter((promise) => !promise.dropped).length;
  return { ...summariseQuestion(state.questions, cardOf(state), 0, room), family: state.config.family, ms, promises };
}
