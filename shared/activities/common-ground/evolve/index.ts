import type { Step } from '../../../kernel/step.ts';
import { evolveQuestion } from '../../../parts/question.ts';
import type { CommonGroundEvent } from '../events.ts';
import type { CommonGroundState } from '../model.ts';
import { addItem, evolveItem, moveItem } from './items.ts';
import { changeList, changeRound, evolveList } from './lists.ts';

/** Folds one event; the state given is left as it was. */
export function evolve(state: CommonGroundState, event: CommonGroundEvent, step: Step): CommonGroundState {
  switch (event.type) {
    case 'answerGiven':
    case 'answerWithdrawn':
    case 'guessGiven':
    case 'cardSkipped':
    case 'guessesShown':
    case 'cardTurned':
      return { ...state, questions: evolveQuestion(state.questions, event) };
    case 'itemsJoined':
      return { ...state, joins: new Map(state.joins).set(event.id, event.items) };
    case 'itemsSeparated':
      return { ...state, joins: new Map([...state.joins].filter(([id]) => id !== event.id)) };
    case 'groupRevealed':
      return changeRound(state, step.pass, (round) => ({
        ...round,
        revealed: [...round.revealed, { group: event.group, item: event.item }],
      }));
    case 'groupCovered':
      return changeRound(state, step.pass, (round) => ({
        ...round,
        revealed: round.revealed.filter((shown) => shown.group !== event.group),
      }));
    case 'sharedRevealed':
      return changeRound(state, step.pass, (round) => ({ ...round, sharedRevealed: event.shown }));
    case 'keeperDrawn':
    case 'listPassed':
    case 'listTaken':
    case 'favouriteChosen':
    case 'groupNudged':
    case 'nudgeTakenBack':
    case 'groupStuck':
      return changeList(state, step.pass, event.group, (list) => evolveList(list, event));
    case 'itemProposed':
    case 'itemFound':
    case 'itemBrought':
      return addItem(state, event, step.pass);
    case 'itemMoved':
      return moveItem(state, event.item, event.to);
    case 'answered':
    case 'itemConfirmed':
    case 'itemSetAside':
    case 'itemReopened':
    case 'itemWithdrawn':
    case 'itemRestored':
    case 'foundTyped':
    case 'foundUntyped':
    case 'itemMatched':
    case 'itemRead':
    case 'roomAnswered':
      return evolveItem(state, event);
  }
}
