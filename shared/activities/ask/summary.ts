import type { RoomFacts } from '../../kernel/activity.ts';
import { FEWEST_FOR_COUNTS } from '../../kernel/summary/fewest.ts';
import { turnoutOf } from '../../parts/agreement.ts';
import { summariseRating } from '../../parts/agreement-summary.ts';
import type { RatingSummary } from '../../parts/agreement-views.ts';
import { summariseQuestion, type QuestionSummary } from '../../parts/question-summary.ts';
import type { AskState } from './model.ts';
import { slotText } from './narrative.ts';
import { answerers, answerOfCard, isQuotable } from './sheets.ts';
import { promiseCard } from './stages.ts';
import { alsoHeard, dotsOf, livingThemes, strengthOf, strongThemes } from './table.ts';

/** Counts are null with fewer than five people: who answered, who rated, and who is in the room at the promises (AS6). `strength` counts different people (AS2). */
export type AskSummary = {
  readonly asked: number | null;
  readonly refusals: number | null;
  readonly answers: readonly number[] | null;
  readonly themes: number;
  readonly strengths: readonly { readonly strength: number; readonly cards: number; readonly dots: number }[] | null;
  readonly alsoHeard: number | null;
  /** Of all cards, those in the three strongest themes; and those with a yes to be quoted. Shares from 0 to 1. */
  readonly topThree: number | null;
  readonly quotable: number | null;
  readonly slots: number;
  readonly ringsTrue: RatingSummary | null;
  readonly promises: QuestionSummary | null;
};

/** Everything under "Measured": people asked, refusals, answers per question, themes, share of the top three, share quotable. No words, no source. */
export function summarise(state: AskState, room: RoomFacts): AskSummary {
  const asked = answerers(state).size;
  const few = asked < FEWEST_FOR_COUNTS;
  const cards = [...state.cards.values()].filter((card) => answerOfCard(state, card));
  const top = new Set(strongThemes(state).slice(0, 3).flatMap((theme) => theme.cards));
  const rated = turnoutOf(state.rating, room).numbers;
  const share = (count: number): number | null => (few || cards.length === 0 ? null : count / cards.length);
  return {
    asked: few ? null : asked,
    refusals: few ? null : [...state.refusals.values()].reduce((sum, count) => sum + count, 0),
    answers: few ? null : state.config.questions.map((_, question) => [...state.answers.values()].filter((answer) => answer.question === question).length),
    themes: livingThemes(state).length,
    strengths: few ? null : livingThemes(state).map((theme) => ({ strength: strengthOf(state, theme), cards: theme.cards.length, dots: dotsOf(state, theme) })).toSorted((a, b) => b.strength - a.strength),
    alsoHeard: few ? null : alsoHeard(state),
    topThree: share(cards.filter(({ id }) => top.has(id)).length),
    quotable: share(cards.filter((card) => isQuotable(state, card, room)).length),
    slots: [...state.slots.values()].filter((slot) => (slotText(state, slot, room) ?? '') !== '').length,
    ringsTrue: state.config.ringstrue && !few && rated >= FEWEST_FOR_COUNTS ? summariseRating(state.rating, room) : null,
    promises: few || room.people.length < FEWEST_FOR_COUNTS ? null : summariseQuestion(state.promises, promiseCard, 0, room),
  };
}
