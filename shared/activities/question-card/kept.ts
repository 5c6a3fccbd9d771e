import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import type { Table } from '../../kernel/summary/tables.ts';
import { answersTable } from '../../parts/question-table.ts';
import type { QuestionCardState } from './model.ts';
import { cardOf } from './view.ts';

/** Answers are people's own and go after 30 days; what was made of one, a promise, has words of its own. */
export const lasting = (): ReadonlySet<TextId> => new Set();

export const tables = (state: QuestionCardState, room: RoomFacts): readonly Table[] => [answersTable(state.questions, [cardOf(state)], room)];
