import type { RoomFacts } from '../../../kernel/activity.ts';
import { screenRating } from '../../../parts/agreement-view.ts';
import { screenQuestion } from '../../../parts/question-view.ts';
import type { AskStage, AskState, Theme } from '../model.ts';
import { answerOfCard, isQuotable } from '../sheets.ts';
import { promiseCard } from '../stages.ts';
import { alsoHeard, dotsOf, isRevealed, livingThemes, nameShown, strengthOf, unsortedCards } from '../table.ts';
import type { AskScreenView, ShownTheme } from '../views.ts';
import { slotsOf } from './sheet.ts';

/** The wall: no answer but a quote with consent that the host has shown, and never whose (AS2, AS3, K10). */
export function viewScreen(state: AskState, stage: AskStage, room: RoomFacts): AskScreenView {
  const { way, questions } = state.config;
  switch (stage) {
    case 'brief': case 'asking': return { face: 'screen', stage, way, questions };
    case 'checkback': return { face: 'screen', stage };
    case 'theming': {
      const themes = livingThemes(state);
      return { face: 'screen', stage, themes: themes.length, names: shownNames(state, room), unsorted: unsortedCards(state).length, cards: state.cards.size };
    }
    case 'weighing': {
      return { face: 'screen', stage, names: shownNames(state, room), shown: shownThemes(state, room), alsoHeard: alsoHeard(state) };
    }
    case 'narrative': return { face: 'screen', stage, slots: state.narrativeShown ? slotsOf(state, room) : [] };
    case 'ringstrue': return { face: 'screen', stage, slots: state.narrativeShown ? slotsOf(state, room) : [], rating: screenRating(state.rating, room) };
    case 'promises': return { face: 'screen', stage, card: screenQuestion(state.promises, promiseCard, room) };
  }
}

/** Names the host has shown, one by one or all (K10). */
function shownNames(state: AskState, room: RoomFacts): readonly { readonly id: string; readonly name: string }[] {
  return livingThemes(state).flatMap((theme) => {
    const name = nameShown(theme, room);
    return name !== null && room.shown.has(theme.name.id) ? [{ id: theme.id, name }] : [];
  });
}

/** Themes read back, in that order, with the quotes the host chose (AS3, K10). */
export const shownThemes = (state: AskState, room: RoomFacts): readonly ShownTheme[] => state.revealed.flatMap(({ theme }) => shownTheme(state, state.themes.get(theme), room));

function shownTheme(state: AskState, theme: Theme | undefined, room: RoomFacts): readonly ShownTheme[] {
  const name = theme && !theme.deleted && isRevealed(state, theme) ? nameShown(theme, room) : null;
  if (!theme || name === null) return [];
  const quotes = theme.cards.flatMap((id) => {
    const card = state.cards.get(id);
    const text = card && room.shown.has(id) && isQuotable(state, card, room) ? answerOfCard(state, card)?.text : null;
    return text ? [{ id, text }] : [];
  });
  return [{ id: theme.id, name, people: strengthOf(state, theme), dots: dotsOf(state, theme), quotes }];
}
