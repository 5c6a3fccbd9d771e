import type { Context, InnerMove, ParticipantId, Progress, RoomFacts, StageMove, TextId } from '../kernel/activity.ts';
import { reject, type Decision } from '../kernel/decision.ts';
import { peopleProgress } from './awaited.ts';
import type { Card, CardAnswer, CardState, QuestionCommand, QuestionEvent, QuestionState } from './question-model.ts';

/** Question cards over a slice of an activity's state: the question card itself and every debrief use these functions. */

const noCard: CardState = { answers: [], guesses: new Map(), skipped: new Set(), guessesShown: false };

/** A slice for `count` cards, the first on the table. */
export function newQuestions(count: number): QuestionState {
  return { card: 0, cards: Array.from({ length: count }, () => noCard) };
}

export function cardAt(state: QuestionState, index: number): CardState {
  return state.cards[index] ?? noCard;
}

/** An answer by id, wherever it is. */
export function findAnswer(state: QuestionState, id: TextId): CardAnswer | undefined {
  return state.cards.flatMap((card) => card.answers).find((answer) => answer.id === id);
}

/**
 * What a phone (or a host typing for the room) sends about a card. A card already turned still takes words (K4), never a guess.
 * Codes: `no_such_card`, `no_answers`, `guess_closed`, `not_allowed`, `unknown_text`.
 */
export function decideQuestion(
  state: QuestionState,
  cards: readonly Card[],
  command: QuestionCommand,
  ctx: Context,
): Decision<QuestionEvent> {
  const card = cards[command.card];
  if (!card || command.card > state.card) return reject('no_such_card');
  const { person, authority } = ctx.actor;
  const here = cardAt(state, command.card);
  switch (command.type) {
    case 'answerCard': {
      if (!card.answers) return reject('no_answers');
      if (person === null && authority === 'participant') return reject('not_allowed');
      const same = here.answers.some((one) => person !== null && one.person === person && one.text === command.text);
      if (same) return [];
      const id = ctx.random.id();
      return [{ type: 'answerGiven', card: command.card, id, person, text: command.text, late: ctx.late }];
    }
    case 'guessCard': {
      if (person === null) return reject('not_allowed');
      if (!card.guess || here.guessesShown || command.card !== state.card) return reject('guess_closed');
      if (here.guesses.get(person) === command.value) return [];
      return [{ type: 'guessGiven', card: command.card, person, value: command.value }];
    }
    case 'skipCard':
      if (person === null) return reject('not_allowed');
      return here.skipped.has(person) ? [] : [{ type: 'cardSkipped', card: command.card, person }];
    case 'withdrawAnswer': {
      const answer = here.answers.find((one) => one.id === command.id);
      if (!answer) return reject('unknown_text');
      const own = answer.person === person && (person !== null || authority !== 'participant');
      return own ? [{ type: 'answerWithdrawn', card: command.card, id: command.id, person }] : reject('not_allowed');
    }
  }
}

/** Folds one event of the slice. */
export function evolveQuestion(state: QuestionState, event: QuestionEvent): QuestionState {
  if (event.type === 'cardTurned') return { ...state, card: event.card };
  const old = cardAt(state, event.card);
  const cards = state.cards.with(event.card, evolveCard(old, event));
  return { ...state, cards };
}

function evolveCard(card: CardState, event: Exclude<QuestionEvent, { type: 'cardTurned' }>): CardState {
  switch (event.type) {
    case 'answerGiven': {
      const { id, person, text, late } = event;
      const others = card.answers.filter((one) => person === null || one.person !== person);
      const before = card.answers.find((one) => person !== null && one.person === person);
      return { ...card, answers: [...others, { id, person, text, late, ...(before && { before: wordingOf(before) }) }], skipped: without(card.skipped, person) };
    }
    case 'answerWithdrawn':
      return { ...card, answers: card.answers.flatMap((one) => (one.id !== event.id ? [one] : event.undone && one.before ? [one.before] : [])) };
    case 'guessGiven':
      return {
        ...card,
        guesses: new Map(card.guesses).set(event.person, event.value),
        skipped: without(card.skipped, event.person),
      };
    case 'cardSkipped':
      return {
        ...card,
        answers: card.answers.filter((one) => one.person !== event.person),
        skipped: new Set([...card.skipped, event.person]),
      };
    case 'guessesShown':
      return { ...card, guessesShown: event.shown };
  }
}

/** Without the one before: only a console's last command is undone. */
function wordingOf({ id, person, text, late }: CardAnswer): CardAnswer {
  return { id, person, text, late };
}

function without(set: ReadonlySet<ParticipantId>, person: ParticipantId | null): ReadonlySet<ParticipantId> {
  if (person === null || !set.has(person)) return set;
  return new Set([...set].filter((id) => id !== person));
}

/** Next within the cards: the guesses first, then the next card; null after the last. */
export function nextQuestion(state: QuestionState, cards: readonly Card[]): InnerMove<QuestionEvent> | null {
  const card = cards[state.card];
  if (card?.guess && !cardAt(state, state.card).guessesShown) {
    return { move: 'showGuesses', events: [{ type: 'guessesShown', card: state.card, shown: true }] };
  }
  if (state.card + 1 >= cards.length) return null;
  return {
    move: 'nextCard',
    params: { number: state.card + 2, of: cards.length },
    events: [{ type: 'cardTurned', card: state.card + 1 }],
  };
}

/** What Next may do within the cards, beforehand (`Stage.moves`). */
export function questionMoves(cards: readonly Card[]): readonly StageMove[] {
  const guesses: readonly StageMove[] = cards.some(({ guess }) => guess !== null) ? [{ move: 'showGuesses' }] : [];
  const turns: readonly StageMove[] = cards.length > 1 ? [cards.length > 2 ? { move: 'nextCard', many: true } : { move: 'nextCard' }] : [];
  return [...guesses, ...turns];
}

/** Takes back what a console did: the card turned, the guesses shown, an answer typed for the room. */
export function undoQuestion(event: QuestionEvent): readonly QuestionEvent[] | null {
  switch (event.type) {
    case 'cardTurned':
      return event.card > 0 ? [{ type: 'cardTurned', card: event.card - 1 }] : null;
    case 'guessesShown':
      return [{ ...event, shown: !event.shown }];
    case 'answerGiven':
      return [{ type: 'answerWithdrawn', card: event.card, id: event.id, undone: true }];
    case 'answerWithdrawn':
    case 'guessGiven':
    case 'cardSkipped':
      return null;
  }
}

/** How many have answered, guessed or skipped the card on the table, of everybody asked: a count, no view may name them (QC1); null when it asks nothing. */
export function questionProgress(state: QuestionState, cards: readonly Card[], room: RoomFacts): Progress | null {
  const card = cards[state.card];
  if (!card || (!card.answers && !card.guess)) return null;
  const { guesses, skipped, answers } = cardAt(state, state.card);
  const spoke = new Set<ParticipantId>([...guesses.keys(), ...skipped]);
  for (const answer of answers) if (answer.person !== null) spoke.add(answer.person);
  return peopleProgress((id) => spoke.has(id), room);
}
