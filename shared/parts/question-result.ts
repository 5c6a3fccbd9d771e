import type { ParticipantId, RoomFacts } from '../kernel/activity.ts';
import type { QuestionState } from './question-model.ts';
import { cardAt } from './question.ts';

/** A card's answers that the host has shown, in that order; hidden and removed ones are left out (QC1, K10). */
export function answersShown(state: QuestionState, index: number, room: Pick<RoomFacts, 'shown' | 'hidden'>): readonly string[] {
  const { answers } = cardAt(state, index);
  return [...room.shown].flatMap((id) => {
    const answer = answers.find((one) => one.id === id);
    return answer && answer.text !== null && !room.hidden.has(id) ? [answer.text] : [];
  });
}

/** Who answered or guessed any of the cards, and how many skips stand: for counting only (QC1). */
export function questionWorked(state: QuestionState): { readonly spoke: readonly ParticipantId[]; readonly skipped: number } {
  const spoke = state.cards.flatMap(({ answers, guesses }) => [...answers.flatMap(({ person }) => person ?? []), ...guesses.keys()]);
  return { spoke, skipped: state.cards.reduce((sum, { skipped }) => sum + skipped.size, 0) };
}
