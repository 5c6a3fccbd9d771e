import type { InnerMove, Progress, RoomFacts } from '../../kernel/activity.ts';
import { ratingProgress, ratingsShown, undoRating } from '../../parts/agreement.ts';
import { peopleProgress } from '../../parts/awaited.ts';
import { livingGroups } from '../../parts/people.ts';
import { nextQuestion, questionProgress, undoQuestion } from '../../parts/question.ts';
import { voiceOf } from './decide/telling.ts';
import type { AskEvent } from './events.ts';
import type { AskState } from './model.ts';
import { isWritten } from './narrative.ts';
import { answerers } from './sheets.ts';
import { promiseCard } from './stages.ts';
import { isRevealed, livingThemes, placesOf, revealedAs, standingDots, strongThemes } from './table.ts';
import { undoCards } from './undo-cards.ts';

/** Themes read back one by one; what is weaker stays on the list. */
const READ_BACK = 12;

/** Next inside a stage: themes read back from the strongest on, the narrative, the ratings. */
export function next(state: AskState, room: RoomFacts): InnerMove<AskEvent> | null {
  switch (room.step.stage) {
    case 'weighing': {
      const themes = strongThemes(state).slice(0, READ_BACK);
      const shown = themes.filter((theme) => isRevealed(state, theme)).length;
      const theme = themes.find((one) => !isRevealed(state, one));
      return theme ? { move: 'showTheme', params: { number: shown + 1, of: themes.length }, events: [{ type: 'themeShown', theme: theme.id, name: theme.name.id, was: revealedAs(state, theme) }] } : null;
    }
    case 'narrative': {
      return isWritten(state, room) && !state.narrativeShown ? { move: 'showNarrative', events: [{ type: 'narrativeShown', shown: true }] } : null;
    }
    case 'ringstrue':
      return state.rating.ratings.size > 0 && !state.rating.shown ? { move: 'showRatings', events: [ratingsShown(state.rating, room)] } : null;
    case 'promises': return nextQuestion(state.promises, [promiseCard]);
    default: return null;
  }
}

/** People who have answered, groups that have sorted all their cards, people with a dot. */
export function progress(state: AskState, room: RoomFacts): Progress | null {
  switch (room.step.stage) {
    case 'asking': {
      if (state.config.way === 'field') return null;
      const answered = answerers(state);
      return peopleProgress((id) => answered.has(id), room);
    }
    case 'theming': {
      const places = placesOf(state);
      const groups = livingGroups(room);
      const sorted = groups.filter(({ number }) => (state.shares.get(number) ?? []).every((card) => places.has(card) || !state.cards.has(card)));
      return { done: sorted.length, of: groups.length, unit: 'groups' };
    }
    case 'weighing': return peopleProgress((id) => standingDots(state, voiceOf(state, id, room)).length > 0, room);
    case 'ringstrue': return ratingProgress(state.rating, room);
    case 'promises': return questionProgress(state.promises, [promiseCard], room);
    default: return null;
  }
}

/** What takes a console's event back on today's state (K2, AS7); null: it stands. */
export function undo(state: AskState, event: AskEvent, room: RoomFacts): readonly AskEvent[] | null {
  switch (event.type) {
    case 'themeMade': return [{ type: 'themeDeleted', theme: event.theme, deleted: true }];
    case 'themeNamed': return state.themes.get(event.theme)?.name.id === event.id ? [{ type: 'nameTakenBack', theme: event.theme }] : null;
    case 'cardsPut': case 'cardsMoved': case 'themesMerged': case 'themeDeleted': return undoCards(state, event);
    case 'themeSplit': return [{ type: 'splitUndone', from: event.from, theme: event.theme, cards: state.themes.get(event.theme)?.cards ?? event.cards }];
    case 'dotPlaced': case 'refusalCounted': case 'consentSet': return [{ ...event, on: !event.on }];
    case 'themeShown': return [{ ...event, name: event.was, was: event.name }];
    case 'narrativeShown': return [{ ...event, shown: !event.shown }];
    case 'rated': case 'changeSuggested': case 'changeWithdrawn': case 'ratingsShown': return undoRating(state.rating, event, room);
    case 'answerGiven': case 'answerWithdrawn': case 'guessGiven': case 'cardSkipped': case 'guessesShown': case 'cardTurned': return undoQuestion(event);
    case 'answerWritten': case 'questionSkipped': case 'answerTakenBack': case 'turnGiven': case 'conversationStarted': case 'cardsMade':
    case 'cardsDealt': case 'nameTakenBack': case 'mergeUndone': case 'splitUndone': case 'slotsStarted': case 'slotFilled':
      return null;
  }
}

/** Living themes by who made them, for the view of a group. */
export const themesOfGroup = (state: AskState, group: number): ReturnType<typeof livingThemes> => livingThemes(state).filter((theme) => theme.group === group);
