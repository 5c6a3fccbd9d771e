import type { ParticipantId, RoomFacts } from '../kernel/activity.ts';
import { medianOf } from '../kernel/median.ts';
import { cardAt } from './question.ts';
import type { Card, CardState, QuestionState } from './question-model.ts';
import type { ConsoleQuestion, GuessSummary, PhoneQuestion, ScreenQuestion } from './question-views.ts';

/** `card` is the one on the table (`state.card`). This is one person's. */
export function phoneQuestion(state: QuestionState, card: Card, person: ParticipantId, room: RoomFacts): PhoneQuestion {
  const here = cardAt(state, state.card);
  const answer = here.answers.find((one) => one.person === person);
  const hidden = answer !== undefined && room.hidden.has(answer.id);
  return {
    index: state.card,
    of: state.cards.length,
    question: card.question,
    answers: card.answers,
    guess: card.guess && {
      label: card.guess.label,
      unit: card.guess.unit,
      first: card.guessFirst,
      mine: here.guesses.get(person) ?? null,
      open: !here.guessesShown,
    },
    answer: answer ? { id: answer.id, text: hidden ? null : answer.text, hidden } : null,
    skipped: here.skipped.has(person),
  };
}

/** The wall: the question, and of the answers only those the host has shown (QC1, K10). */
export function screenQuestion(state: QuestionState, card: Card, room: RoomFacts): ScreenQuestion {
  const here = cardAt(state, state.card);
  const shown = [...room.shown].flatMap((id) => {
    const answer = here.answers.find((one) => one.id === id);
    return answer && answer.text !== null && !room.hidden.has(id) ? [{ id, text: answer.text }] : [];
  });
  return {
    index: state.card,
    of: state.cards.length,
    question: card.question,
    asksGuess: card.guess,
    guesses: here.guessesShown ? guessSummary(card, here) : null,
    shown,
  };
}

/**
 * The console: every answer, unnamed and sorted by its random id (QC1). Nothing here tells who has spoken, so that nobody learns whose
 * an answer is from a name that leaves a list as it arrives; how many have is the stage's progress.
 */
export function consoleQuestion(state: QuestionState, card: Card, room: RoomFacts): ConsoleQuestion {
  const here = cardAt(state, state.card);
  const answers = here.answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((answer) => ({
    id: answer.id,
    text: answer.text,
    shown: room.shown.has(answer.id),
    hidden: room.hidden.has(answer.id),
    late: answer.late,
  }));
  return {
    index: state.card,
    of: state.cards.length,
    question: card.question,
    takesAnswers: card.answers,
    asksGuess: card.guess,
    guessesShown: here.guessesShown,
    guesses: guessSummary(card, here),
    answers,
    skipped: here.skipped.size,
  };
}

/** All guesses in one line of figures; null without any. The median of an even count is the mean of the middle two. */
export function guessSummary(card: Card, state: CardState): GuessSummary | null {
  const values = [...state.guesses.values()];
  const median = medianOf(values);
  if (!card.guess || median === null) return null;
  return { label: card.guess.label, unit: card.guess.unit, count: values.length, median, low: Math.min(...values), high: Math.max(...values) };
}
