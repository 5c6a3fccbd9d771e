import type { RoomFacts } from '../../../kernel/activity.ts';
import { consoleRating } from '../../../parts/agreement-view.ts';
import { firstCut } from '../../../parts/first-cut/first-cut.ts';
import { livingGroups, spokenFor } from '../../../parts/people.ts';
import { consoleQuestion } from '../../../parts/question-view.ts';
import type { AskStage, AskState, Slot } from '../model.ts';
import { themesFor } from '../narrative.ts';
import { answerers, answerOf, answerOfCard, isHidden, isQuotable, turnNumber, turnOrder } from '../sheets.ts';
import { promiseCard } from '../stages.ts';
import { alsoHeard, dotsOf, isRevealed, livingThemes, namedAlike, nameShown, standingDots, strengthOf, unsortedCards } from '../table.ts';
import type { AskConsoleView, CardTable, ConsoleAsking, ConsoleNarrative, FirstCut } from '../views-console.ts';
import type { Sheet } from '../views.ts';
import { shownThemes } from './screen.ts';
import { sheetOf, slotsOf } from './sheet.ts';

/** The host's view: progress and cards, never an answer with its source (AS2). */
export function viewConsole(state: AskState, stage: AskStage, room: RoomFacts): AskConsoleView {
  const { way, questions } = state.config;
  switch (stage) {
    case 'brief': return { face: 'console', stage, way, questions };
    case 'asking': return consoleAsking(state, room);
    case 'checkback': return { face: 'console', stage, questions, answers: state.answers.size, consents: state.consent.size, sheets: hostSheets(state, room), typeFor: spokenFor(room).map(({ id }) => id) };
    case 'theming': return { face: 'console', stage, questions, ...tableOf(state, room), firstCut: firstCutOf(state, room) };
    case 'weighing': return { face: 'console', stage, questions, ...tableOf(state, room), dotsFor: spokenFor(room).map(({ id }) => ({ person: id, left: Math.max(0, state.config.dots - standingDots(state, id).length) })) };
    case 'narrative': return consoleNarrative(state, room);
    case 'ringstrue': return { face: 'console', stage, slots: slotsOf(state, room, true), rating: consoleRating(state.rating, room) };
    case 'promises': return { face: 'console', stage, card: consoleQuestion(state.promises, promiseCard, room), slots: slotsOf(state, room, true), heard: { themes: shownThemes(state, room), asked: answerers(state).size, alsoHeard: alsoHeard(state) } };
  }
}

/** What the host types: for people on paper or without phones, and paper cards of people outside, newest first. */
function hostSheets(state: AskState, room: RoomFacts): readonly Sheet[] {
  const slips = [...state.conversations.values()].filter(({ by }) => by === null).map((one) => sheetOf(state, one.id, room, true)).toReversed();
  return [...spokenFor(room).map(({ id }) => sheetOf(state, id, room, true)), ...slips];
}

function consoleAsking(state: AskState, room: RoomFacts): ConsoleAsking {
  const { way, questions, openUntil } = state.config;
  const people = answerers(state);
  const groups = way === 'interview' ? livingGroups(room) : [];
  return {
    face: 'console',
    stage: 'asking',
    way,
    questions,
    groups: groups.map(({ number }) => {
      const order = turnOrder(room, number);
      const turn = state.turns.get(number);
      const answers = order.flatMap((of) => questions.filter((_, question) => answerOf(state, of, question)));
      return { group: number, asked: turn?.of ?? null, turn: turn ? turnNumber(order, turn) : 0, turns: order.length, answers: answers.length, of: order.length * questions.length };
    }),
    answers: questions.map((_, question) => [...state.answers.values()].filter((answer) => answer.question === question).length),
    people: [...people].filter((of) => !state.conversations.has(of)).length,
    conversations: [...people].filter((of) => state.conversations.has(of)).length,
    refusals: [...state.refusals.values()].reduce((sum, count) => sum + count, 0),
    openUntil,
    sheets: hostSheets(state, room),
    typeFor: spokenFor(room).map(({ id }) => id),
  };
}

/** Cards by their chance ids, so that their order tells nothing (AS2). */
function tableOf(state: AskState, room: RoomFacts): CardTable {
  const cards = [...state.cards.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((card) => {
    const answer = answerOfCard(state, card);
    return { id: card.id, question: answer?.question ?? 0, text: answer?.text ?? null, hidden: isHidden(card, room), quotable: isQuotable(state, card, room) };
  });
  const themes = livingThemes(state).map((theme) => ({
    id: theme.id, name: theme.name.text, nameId: theme.name.id, group: theme.group, cards: theme.cards, people: strengthOf(state, theme), dots: dotsOf(state, theme), shown: isRevealed(state, theme),
  }));
  return { cards, themes, alike: namedAlike(state, room.language), unsorted: unsortedCards(state).length };
}

const cuts = new WeakMap<AskState['answers'], { readonly unsorted: string; readonly cut: readonly FirstCut[] }>();

/** Groups of look-alikes among what is not sorted yet, found again only when that changes. */
function firstCutOf(state: AskState, room: RoomFacts): readonly FirstCut[] {
  const cards = unsortedCards(state).flatMap((card) => {
    const text = answerOfCard(state, card)?.text;
    return text ? [{ id: card.id, text }] : [];
  });
  const unsorted = cards.map(({ id }) => id).toSorted().join();
  const known = cuts.get(state.answers);
  if (known?.unsorted === unsorted) return known.cut;
  const cut = firstCut(cards, room.language);
  cuts.set(state.answers, { unsorted, cut });
  return cut;
}

const OFFERED = 5;

function consoleNarrative(state: AskState, room: RoomFacts): ConsoleNarrative {
  const offered = (slot: Slot): readonly string[] => themesFor(state, slot).flatMap((theme) => nameShown(theme, room) ?? []).slice(0, OFFERED);
  return { face: 'console', stage: 'narrative', slots: slotsOf(state, room, true).map((slot) => ({ ...slot, offered: offered(slot.slot) })), shown: state.narrativeShown };
}
