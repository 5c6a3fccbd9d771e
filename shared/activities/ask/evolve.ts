import { evolveRating } from '../../parts/agreement.ts';
import { evolveQuestion } from '../../parts/question.ts';
import type { AskEvent } from './events.ts';
import { evolveThemes } from './evolve-themes.ts';
import type { Answer, AskState, Card, Slot, SlotState } from './model.ts';
import { cardOf, sheetKey } from './sheets.ts';

export function evolve(state: AskState, event: AskEvent): AskState {
  switch (event.type) {
    case 'answerWritten': return withAnswer(state, { id: event.id, question: event.question, of: event.of, text: event.text, late: event.late });
    case 'questionSkipped': return { ...state, skipped: new Set([...state.skipped, sheetKey(event.of, event.question)]) };
    case 'answerTakenBack': return withoutAnswer(state, event.id, sheetKey(event.of, event.question));
    case 'consentSet': {
      const others = [...state.consent].filter((of) => of !== event.of);
      return { ...state, consent: new Set(event.on ? [...others, event.of] : others) };
    }
    case 'turnGiven': return { ...state, turns: new Map(state.turns).set(event.group, { of: event.of, since: event.at, first: state.turns.get(event.group)?.first ?? event.of }) };
    case 'conversationStarted': return { ...state, conversations: new Map(state.conversations).set(event.id, { id: event.id, by: event.by, at: event.at }) };
    case 'refusalCounted': {
      const by = event.by ?? '';
      return { ...state, refusals: new Map(state.refusals).set(by, Math.max(0, (state.refusals.get(by) ?? 0) + (event.on ? 1 : -1))) };
    }
    case 'cardsMade': return withCards(state, event.cards);
    case 'cardsDealt': return { ...state, shares: new Map(state.shares).set(event.group, event.cards) };
    case 'themeMade': case 'themeNamed': case 'nameTakenBack': case 'cardsPut': case 'cardsMoved': case 'themesMerged': case 'mergeUndone':
    case 'themeSplit': case 'splitUndone': case 'themeDeleted':
      return { ...state, themes: evolveThemes(state.themes, event) };
    case 'dotPlaced': {
      const others = (state.dots.get(event.person) ?? []).filter((theme) => theme !== event.theme);
      return { ...state, dots: new Map(state.dots).set(event.person, event.on ? [...others, event.theme] : others) };
    }
    case 'themeShown': {
      const { theme, name } = event;
      if (name === null) return { ...state, revealed: state.revealed.filter((one) => one.theme !== theme) };
      const there = state.revealed.some((one) => one.theme === theme);
      return { ...state, revealed: there ? state.revealed.map((one) => (one.theme === theme ? { theme, name } : one)) : [...state.revealed, { theme, name }] };
    }
    // Started with other themes, it is not what the wall was shown (K10).
    case 'slotsStarted': return { ...state, narrativeShown: false, slots: new Map([...state.slots, ...event.slots.map(({ slot, id, themes }): [Slot, SlotState] => [slot, { id, text: null, themes }])]) };
    case 'slotFilled': return { ...state, slots: new Map(state.slots).set(event.slot, { id: event.id, text: event.text, themes: null }) };
    case 'narrativeShown': return { ...state, narrativeShown: event.shown };
    case 'rated': case 'changeSuggested': case 'changeWithdrawn': case 'ratingsShown':
      return { ...state, rating: evolveRating(state.rating, event) };
    case 'answerGiven': case 'answerWithdrawn': case 'guessGiven': case 'cardSkipped': case 'guessesShown': case 'cardTurned':
      return { ...state, promises: evolveQuestion(state.promises, event) };
  }
}

/** A new wording takes the place of the old one, on the table too. */
function withAnswer(state: AskState, answer: Answer): AskState {
  const key = sheetKey(answer.of, answer.question);
  const before = state.answers.get(key);
  const skipped = state.skipped.has(key) ? new Set([...state.skipped].filter((one) => one !== key)) : state.skipped;
  const card = before && cardOf(state, before.id);
  const cards = card ? new Map(state.cards).set(card.id, { ...card, answer: answer.id }) : state.cards;
  return { ...state, answers: new Map(state.answers).set(key, answer), skipped, cards };
}

/** An answer that has a card gets another id for it, which lies wherever the old one lay: nothing shown by the old one is shown by the new (K10). */
function withCards(state: AskState, made: readonly Card[]): AskState {
  const renewed = new Map(made.flatMap((card): [string, Card][] => {
    const before = cardOf(state, card.answer);
    return before ? [[before.id, card]] : [];
  }));
  const cards = new Map([...state.cards.values(), ...made].map((card): [string, Card] => [(renewed.get(card.id) ?? card).id, renewed.get(card.id) ?? card]));
  if (renewed.size === 0) return { ...state, cards, tabled: true };
  const lie = (ids: readonly string[]): readonly string[] => (ids.some((id) => renewed.has(id)) ? ids.map((id) => renewed.get(id)?.id ?? id) : ids);
  return {
    ...state, cards, tabled: true,
    themes: new Map([...state.themes].map(([id, theme]) => [id, { ...theme, cards: lie(theme.cards) }])),
    shares: new Map([...state.shares].map(([group, share]) => [group, lie(share)])),
  };
}

/** Gone from sheets, table and themes at once. */
function withoutAnswer(state: AskState, id: string, key: string): AskState {
  const answers = new Map(state.answers);
  answers.delete(key);
  const takenBack = new Set([...state.takenBack, key]);
  const card = cardOf(state, id);
  if (!card) return { ...state, answers, takenBack };
  const cards = new Map(state.cards);
  cards.delete(card.id);
  const themes = new Map([...state.themes].map(([theme, one]) => [theme, one.cards.includes(card.id) ? { ...one, cards: one.cards.filter((other) => other !== card.id) } : one]));
  return { ...state, answers, takenBack, cards, themes };
}
