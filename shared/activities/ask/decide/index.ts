import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { decideRating } from '../../../parts/agreement.ts';
import { decideQuestion } from '../../../parts/question.ts';
import type { AskCommand } from '../commands.ts';
import type { AskEvent } from '../events.ts';
import type { AskState } from '../model.ts';
import { promiseCard } from '../stages.ts';
import { setConsent, skipQuestion, takeBackAnswer, writeAnswer } from './answers.ts';
import { countRefusal, giveTurn, startConversation } from './asking.ts';
import { moveCards, putCards } from './cards.ts';
import { fillSlot, placeDot, showNarrative, showTheme } from './telling.ts';
import { deleteTheme, makeTheme, mergeThemes, renameTheme, splitTheme } from './themes.ts';

/** What anybody may do in Ask; each function names its refusals. */
export function decide(state: AskState, command: AskCommand, room: RoomFacts, ctx: Context): Decision<AskEvent> {
  switch (command.type) {
    case 'writeAnswer': return writeAnswer(state, command, room, ctx);
    case 'skipQuestion': return skipQuestion(state, command, room, ctx);
    case 'takeBackAnswer': return takeBackAnswer(state, command, room, ctx);
    case 'setConsent': return setConsent(state, command, room, ctx);
    case 'giveTurn': return giveTurn(state, command, room, ctx);
    case 'startConversation': return startConversation(state, room, ctx);
    case 'countRefusal': return countRefusal(state, command, room, ctx);
    case 'makeTheme': return makeTheme(state, command, room, ctx);
    case 'renameTheme': return renameTheme(state, command, room, ctx);
    case 'putCards': return putCards(state, command, room, ctx);
    case 'moveCards': return moveCards(state, command, room, ctx);
    case 'mergeThemes': return mergeThemes(state, command, room);
    case 'splitTheme': return splitTheme(state, command, room, ctx);
    case 'deleteTheme': return deleteTheme(state, command, room, ctx);
    case 'placeDot': return placeDot(state, command, room, ctx);
    case 'showTheme': return showTheme(state, command);
    case 'fillSlot': return fillSlot(state, command, room, ctx);
    case 'showNarrative': return showNarrative(state, command, room);
    case 'rate': case 'skipRating': case 'suggestChange': case 'showRatings':
      if (room.step.stage !== 'ringstrue') return reject('wrong_stage');
      return state.narrativeShown ? decideRating(state.rating, command, room, ctx) : reject('not_shown_yet');
    case 'answerCard': case 'guessCard': case 'skipCard': case 'withdrawAnswer':
      return room.step.stage === 'promises' ? decideQuestion(state.promises, [promiseCard], command, ctx) : reject('wrong_stage');
  }
}
