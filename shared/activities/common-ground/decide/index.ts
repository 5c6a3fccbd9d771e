import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { decideQuestion } from '../../../parts/question.ts';
import type { CommonGroundCommand } from '../commands.ts';
import type { CommonGroundEvent } from '../events.ts';
import type { CommonGroundState } from '../model.ts';
import { cardsOf } from '../stages.ts';
import { answer, answerAll, answerFor, chooseFavourite } from './answers.ts';
import { bringItem, joinItems, nudgeGroup, roomAnswer, separateItems } from './host.ts';
import { addFound, proposeItem, typeFound, withdrawItem } from './items.ts';
import { passList, takeList } from './keeper.ts';

/** What a command comes to; the refusal codes stand with each function. */
export function decide(
  state: CommonGroundState,
  command: CommonGroundCommand,
  room: RoomFacts,
  ctx: Context,
): Decision<CommonGroundEvent> {
  switch (command.type) {
    case 'proposeItem':
      return proposeItem(state, command, room, ctx);
    case 'withdrawItem':
      return withdrawItem(state, command, room, ctx);
    case 'answer':
      return answer(state, command, room, ctx);
    case 'answerAll':
      return answerAll(state, command, room, ctx);
    case 'answerFor':
      return answerFor(state, command, room, ctx);
    case 'passList':
      return passList(state, command, room, ctx);
    case 'takeList':
      return takeList(state, room, ctx);
    case 'chooseFavourite':
      return chooseFavourite(state, command, room, ctx);
    case 'addFound':
      return addFound(state, command, room, ctx);
    case 'typeFound':
      return typeFound(state, command, room);
    case 'nudgeGroup':
      return nudgeGroup(state, command, room);
    case 'bringItem':
      return bringItem(state, command, room, ctx);
    case 'roomAnswer':
      return roomAnswer(state, command, room, ctx);
    case 'joinItems':
      return joinItems(state, command, room, ctx);
    case 'separateItems':
      return separateItems(state, command);
    case 'answerCard':
    case 'guessCard':
    case 'skipCard':
    case 'withdrawAnswer':
      if (room.step.stage !== 'debrief') return reject('wrong_stage');
      return decideQuestion(state.questions, cardsOf(state.config), command, ctx);
  }
}
