import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import { FEWEST_FOR_COUNTS } from '../../kernel/summary/fewest.ts';
import type { Table } from '../../kernel/summary/tables.ts';
import { answersTable } from '../../parts/question-table.ts';
import { isHidden, wordsOf } from './lists.ts';
import type { CommonGroundState } from './model.ts';
import { findsOf, othersWith } from './shared-finds.ts';
import { cardsOf } from './stages.ts';

/** What people have in common is their own: it goes after 30 days, times and counts stay. */
export const lasting = (): ReadonlySet<TextId> => new Set();

/** Finds by round and group (of few people not by group: two groups are four people, AS6), in the order of the list; `ms`: running time of the race (CG2). What was set aside is told nowhere (CG3). */
export function tables(state: CommonGroundState, room: RoomFacts): readonly Table[] {
  const few = room.people.length < FEWEST_FOR_COUNTS;
  const rows = [...state.rounds.keys()].toSorted((a, b) => a - b).flatMap((pass) => {
    const others = othersWith(state, pass, room);
    return findsOf(state, pass).filter((item) => !isHidden(state, item, room)).map((item) =>
      [pass, few ? null : item.group, wordsOf(state, item), item.confirmation?.at ?? null, few ? null : (item.confirmation?.roster ?? null), few ? null : (others.get(item.id) ?? 0), item.from !== null]);
  });
  return [{ id: 'items', columns: ['round', 'group', 'text', 'ms', 'size', 'alsoIn', 'brought'], rows }, answersTable(state.questions, cardsOf(state.config), room)];
}
