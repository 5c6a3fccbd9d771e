import type { RoomFacts, Viewer } from '../../kernel/activity.ts';
import { consoleQuestion, phoneQuestion, screenQuestion } from '../../parts/question-view.ts';
import type { Card } from '../../parts/question-model.ts';
import type { QuestionCardState } from './model.ts';
import type { QuestionCardView } from './views.ts';

/** The one card of a playing, as the shared question functions know it. */
export function cardOf({ config }: QuestionCardState): Card {
  const { question, answers, guess, guessFirst } = config;
  return { question, answers, guess, guessFirst };
}

export function viewCard(state: QuestionCardState, viewer: Viewer, room: RoomFacts): QuestionCardView {
  const stage = room.step.stage === 'share' ? 'share' : 'ask';
  const card = cardOf(state);
  switch (viewer.face) {
    case 'phone':
      return { face: 'phone', stage, card: phoneQuestion(state.questions, card, viewer.id, room) };
    case 'screen':
      return { face: 'screen', stage, card: screenQuestion(state.questions, card, room) };
    case 'console':
      return { face: 'console', stage, card: { ...consoleQuestion(state.questions, card, room), family: state.config.family } };
  }
}
