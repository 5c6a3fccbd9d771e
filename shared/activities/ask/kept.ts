import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import type { Cell, Table } from '../../kernel/summary/tables.ts';
import { FEWEST_FOR_COUNTS } from '../../kernel/summary/fewest.ts';
import { answersTable } from '../../parts/question-table.ts';
import { SLOTS, type AskState, type Card } from './model.ts';
import { slotText } from './narrative.ts';
import { answerOfCard, answerers, isQuotable } from './sheets.ts';
import { promiseCard } from './stages.ts';
import { dotsOf, isRevealed, livingThemes, nameShown, strengthOf } from './table.ts';

const quotable = (state: AskState, room: RoomFacts): readonly Card[] => [...state.cards.values()].filter((card) => isQuotable(state, card, room)).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Names of themes, the text told back, and what may be quoted (AS3); hidden ones go. */
export function lasting(state: AskState, room: RoomFacts): ReadonlySet<TextId> {
  const ids = [...livingThemes(state).map(({ name }) => name.id), ...[...state.slots.values()].map(({ id }) => id)];
  return new Set([...ids.filter((id) => !room.hidden.has(id)), ...quotable(state, room).map(({ answer }) => answer)]);
}

/** `answers`: those with a yes, with their question (AS1, AS3); then the promises. `items`: the text told back. */
export function tables(state: AskState, room: RoomFacts): readonly Table[] {
  const themes = livingThemes(state);
  const namesOf = (card: Card): string => themes.filter(({ cards }) => cards.includes(card.id)).flatMap((theme) => nameShown(theme, room) ?? []).join(' | ');
  const quotes = quotable(state, room).map((card): readonly Cell[] => {
    const answer = answerOfCard(state, card);
    return [state.config.questions[answer?.question ?? 0] ?? null, answer?.text ?? null, room.shown.has(card.id), answer?.late ?? false, namesOf(card)];
  });
  const promises = answersTable(state.promises, [promiseCard], room).rows.map((row): readonly Cell[] => [...row, null]);
  return [
    { id: 'answers', columns: ['question', 'text', 'shown', 'late', 'themes'], rows: [...quotes, ...promises] },
    { id: 'themes', columns: ['theme', 'people', 'dots', 'cards', 'shown'], rows: themeRows(state, room) },
    { id: 'items', columns: ['part', 'text', 'shown'], rows: narrativeRows(state, room) },
  ];
}

function themeRows(state: AskState, room: RoomFacts): readonly (readonly Cell[])[] {
  const few = answerers(state).size < FEWEST_FOR_COUNTS;
  return livingThemes(state).flatMap((theme) => {
    const name = nameShown(theme, room);
    const counts = few ? [null, null, null] : [strengthOf(state, theme), dotsOf(state, theme), theme.cards.length];
    return name === null ? [] : [[name, ...counts, isRevealed(state, theme) || room.shown.has(theme.name.id)]];
  });
}

function narrativeRows(state: AskState, room: RoomFacts): readonly (readonly Cell[])[] {
  return SLOTS.flatMap((slot) => {
    const filled = state.slots.get(slot);
    const text = filled && !room.hidden.has(filled.id) ? slotText(state, filled, room) : null;
    return text ? [[slot, text, state.narrativeShown]] : [];
  });
}
