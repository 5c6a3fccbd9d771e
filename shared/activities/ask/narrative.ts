import type { RoomFacts } from '../../kernel/activity.ts';
import { SLOTS, type AskState, type Slot, type SlotState, type Theme } from './model.ts';
import { answerOfCard } from './sheets.ts';
import { nameShown, strongThemes } from './table.ts';

/** Which question's answers speak to a part of the narrative; null: the strongest of all. */
const QUESTION_OF: Readonly<Record<Slot, number | null>> = { want: 0, concerned: 2, especially: null, focus: 3, trust: 1 };
/** Themes a part starts with. */
const START = 2;

/** Themes that speak to a part, those first that most different people answered so to its question (AS1, AS2); a plan without that question has all of them speak. */
export function themesFor(state: AskState, slot: Slot): readonly Theme[] {
  const asked = QUESTION_OF[slot];
  const question = asked !== null && asked < state.config.questions.length ? asked : null;
  const strong = strongThemes(state);
  if (question === null) return strong;
  return strong
    .map((theme) => ({ theme, people: peopleOn(state, theme, question) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people)
    .map(({ theme }) => theme);
}

function peopleOn(state: AskState, theme: Theme, question: number): number {
  const answers = theme.cards.flatMap((id) => {
    const card = state.cards.get(id);
    return (card && answerOfCard(state, card)) ?? [];
  });
  return new Set(answers.filter((answer) => answer.question === question).map(({ of }) => of)).size;
}

/**
 * The themes each part starts with, up to two. Each part takes its strongest that no other has, nor one of the same name (groups often choose the same),
 * so that the five sentences do not say one thing; only a part that would be empty repeats one. Parts with a question choose before "especially", which takes the strongest of what is left.
 */
export function startOf(state: AskState): ReadonlyMap<Slot, readonly string[]> {
  const taken = new Set<string>();
  const start = new Map<Slot, readonly string[]>();
  const order = SLOTS.toSorted((a, b) => Number(QUESTION_OF[a] === null) - Number(QUESTION_OF[b] === null));
  for (let round = 0; round < START; round += 1) {
    for (const slot of order) {
      const fitting = themesFor(state, slot);
      const theme = fitting.find((one) => !taken.has(sayingOf(one))) ?? (round === 0 ? fitting[0] : undefined);
      if (!theme) continue;
      taken.add(sayingOf(theme));
      start.set(slot, [...(start.get(slot) ?? []), theme.id]);
    }
  }
  return start;
}

/** What a theme says, to tell whether another says it too; one whose name was removed says nothing others could. */
const sayingOf = ({ id, name }: Theme): string => name.text?.trim().toLowerCase() ?? id;

/** What a part says: its words, or until there are some the names of the themes it points to; a deleted, hidden or removed name is left out. null: nothing. */
export function slotText(state: AskState, slot: SlotState, room: Pick<RoomFacts, 'hidden'>): string | null {
  if (slot.themes === null) return slot.text;
  const names = slot.themes.flatMap((id) => {
    const theme = state.themes.get(id);
    return theme && !theme.deleted ? (nameShown(theme, room) ?? []) : [];
  });
  return names.length === 0 ? null : names.join(', ');
}

/** Some part says something. */
export const isWritten = (state: AskState, room: Pick<RoomFacts, 'hidden'>): boolean =>
  [...state.slots.values()].some((slot) => (slotText(state, slot, room) ?? '') !== '');

/** A part points to this theme, so that a new name of it would stand in the text told back. */
export const isTold = (state: AskState, theme: string): boolean => [...state.slots.values()].some(({ themes }) => themes?.includes(theme));
