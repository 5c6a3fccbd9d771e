import type { ParticipantId, TextId } from '../../kernel/activity.ts';
import { findChange } from '../../parts/agreement.ts';
import { findAnswer } from '../../parts/question.ts';
import type { AskState } from './model.ts';
import { answerOfCard, findAnswerById } from './sheets.ts';

type Found = { readonly text: string | null; readonly group: number | null; readonly author: ParticipantId | null };

/** Any text by its id. A card or answer without consent is found, so that it can be hidden, but its words are not: no spotlight quotes it (AS3). */
export function findText(state: AskState, id: TextId): Found | undefined {
  const card = state.cards.get(id);
  const answer = card ? answerOfCard(state, card) : findAnswerById(state, id);
  if (card || answer) return { text: answer && state.consent.has(answer.of) ? answer.text : null, group: null, author: null };
  for (const theme of state.themes.values()) {
    if (theme.name.id === id) return { text: theme.name.text, group: theme.group, author: null };
    if (theme.before?.id === id) return { text: null, group: theme.group, author: null };
  }
  // A part that points to themes has no words of its own.
  for (const slot of state.slots.values()) if (slot.id === id) return { text: slot.text, group: null, author: null };
  const change = findChange(state.rating, id);
  if (change) return { text: change.text, group: null, author: change.person };
  const promise = findAnswer(state.promises, id);
  return promise && { text: promise.text, group: null, author: promise.person };
}
