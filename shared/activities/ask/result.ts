import type { RoomFacts } from '../../kernel/activity.ts';
import type { Worked } from '../../kernel/summary/figures.ts';
import { FEWEST_FOR_COUNTS } from '../../kernel/summary/fewest.ts';
import { shownRating, summariseRating } from '../../parts/agreement-summary.ts';
import type { RatingResult } from '../../parts/agreement-views.ts';
import { answersShown, questionWorked } from '../../parts/question-result.ts';
import type { AskState, Slot, Theme } from './model.ts';
import { SLOTS } from './model.ts';
import { slotText } from './narrative.ts';
import { answerOfCard, answerers, isQuotable } from './sheets.ts';
import { alsoHeard, dotsOf, isRevealed, livingThemes, nameShown, strengthOf } from './table.ts';

/** A theme of the room. Counts are null with fewer than five people (AS6). */
type ThemeResult = {
  /** null: hidden or removed. */
  readonly name: string | null;
  /** The wall has shown its name. */
  readonly shown: boolean;
  readonly strength: number | null;
  readonly dots: number | null;
  /** The question most of its cards answer, an index into `questions`; null: it has no cards. */
  readonly question: number | null;
  /** With a yes of who said it, not hidden (AS3). `quotesShown`: those of them that the wall has shown. */
  readonly quotes: readonly string[];
  readonly quotesShown: readonly string[];
};
/** What the room made of what people said: strongest theme first. No source, no quote without a yes, nothing hidden or removed. */
export type AskResult = {
  readonly questions: readonly string[];
  readonly themes: readonly ThemeResult[];
  readonly alsoHeard: number | null;
  /** Parts that say something, in their order; `narrativeShown`: on the wall. */
  readonly narrative: readonly { readonly slot: Slot; readonly text: string }[];
  readonly narrativeShown: boolean;
  /** Whether it rings true, as the wall showed it; null: never shown, or few people. */
  readonly ringsTrue: RatingResult | null;
  /** Answers to the last question that the host has shown. */
  readonly promises: readonly string[];
};

export function resultOf(state: AskState, room: RoomFacts): AskResult {
  const few = answerers(state).size < FEWEST_FOR_COUNTS;
  const themes = livingThemes(state).map((theme) => ({ theme, strength: strengthOf(state, theme), dots: dotsOf(state, theme) })).toSorted((a, b) => b.strength - a.strength || b.dots - a.dots);
  return {
    questions: state.config.questions,
    themes: themes.map(({ theme, strength, dots }) => ({
      name: nameShown(theme, room),
      shown: isRevealed(state, theme) || room.shown.has(theme.name.id),
      strength: few ? null : strength,
      dots: few ? null : dots,
      question: questionOf(state, theme),
      ...quotesOf(state, theme, room),
    })),
    alsoHeard: few ? null : alsoHeard(state),
    narrative: SLOTS.flatMap((slot) => {
      const filled = state.slots.get(slot);
      const text = filled && !room.hidden.has(filled.id) ? slotText(state, filled, room) : null;
      return text ? [{ slot, text }] : [];
    }),
    narrativeShown: state.narrativeShown,
    ringsTrue: few ? null : shownRating([state.rating], room),
    promises: answersShown(state.promises, 0, room),
  };
}

function quotesOf(state: AskState, theme: Theme, room: RoomFacts): Pick<ThemeResult, 'quotes' | 'quotesShown'> {
  const quotes = theme.cards.flatMap((id) => {
    const card = state.cards.get(id);
    const text = card && isQuotable(state, card, room) ? answerOfCard(state, card)?.text : null;
    return text ? [{ id, text }] : [];
  });
  return { quotes: quotes.map(({ text }) => text), quotesShown: quotes.filter(({ id }) => room.shown.has(id)).map(({ text }) => text) };
}

function questionOf(state: AskState, theme: Theme): number | null {
  const counts = state.config.questions.map(() => 0);
  for (const id of theme.cards) {
    const card = state.cards.get(id);
    const answer = card && answerOfCard(state, card);
    if (answer) counts[answer.question] = (counts[answer.question] ?? 0) + 1;
  }
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

export function worked(state: AskState, room: RoomFacts): Worked {
  const promises = questionWorked(state.promises);
  const rated = [...state.rating.ratings].flatMap(([person, value]) => (value === null ? [] : [person]));
  const askers = [...state.conversations.values()].flatMap(({ by }) => by ?? []);
  return {
    shown: new Set([...state.revealed.map(({ name }) => name), ...(state.narrativeShown ? [...state.slots.values()].map(({ id }) => id) : [])]),
    spoke: new Set([...answerers(state), ...askers, ...state.dots.keys(), ...rated, ...promises.spoke]),
    overruled: 0,
    skipped: state.skipped.size + promises.skipped + summariseRating(state.rating, room).skips,
    selves: null,
  };
}
