import type { RoomFacts } from '../kernel/activity.ts';
import type { Table } from '../kernel/summary/tables.ts';
import type { Card, QuestionState } from './question-model.ts';
import { cardAt } from './question.ts';

/** Every answer that is not hidden or removed, by card, unnamed and sorted by its chance id (QC1). */
export function answersTable(state: QuestionState, cards: readonly Card[], room: Pick<RoomFacts, 'shown' | 'hidden'>): Table {
  const rows = cards.flatMap(({ question }, index) =>
    cardAt(state, index).answers.filter(({ id, text }) => text !== null && !room.hidden.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, text, late }) => [question, text, room.shown.has(id), late]));
  return { id: 'answers', columns: ['question', 'text', 'shown', 'late'], rows };
}
