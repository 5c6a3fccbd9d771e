import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { decideRating, newRating } from '../../../parts/agreement.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { finalVersion } from '../texts.ts';
import { agreeText, reopenText, takeText, waitText } from './agreeing.ts';
import { chooseEnding, nameDrafter, saveVersion, sendWish, showVersion, withdrawWish } from './drafting.ts';
import { revealText } from './gallery.ts';
import { skipLine, writeLine } from './lines.ts';
import { markLine, seeMyself } from './marks.ts';
import { passPen, reviseText, wantPen } from './pen.ts';
import { endSplit, splitText } from './split.ts';

/** What anybody may do in Community Definition; each function names its refusals. */
export function decide(state: CommunityDefinitionState, command: CommunityDefinitionCommand, room: RoomFacts, ctx: Context): Decision<CommunityDefinitionEvent> {
  switch (command.type) {
    case 'writeLine': return writeLine(state, command, room, ctx);
    case 'skipLine': return skipLine(state, room, ctx);
    case 'wantPen': return wantPen(state, command, room, ctx);
    case 'passPen': return passPen(state, command, room, ctx);
    case 'reviseText': return reviseText(state, command, room, ctx);
    case 'agreeText': return agreeText(state, room, ctx);
    case 'waitText': return waitText(state, room, ctx);
    case 'reopenText': return reopenText(state, room, ctx);
    case 'splitText': return splitText(state, room, ctx);
    case 'endSplit': return endSplit(state, room, ctx);
    case 'takeText': return takeText(state, command, room);
    case 'revealText': return revealText(state, command, room);
    case 'markLine': return markLine(state, command, room, ctx);
    case 'nameDrafter': return nameDrafter(state, command, room);
    case 'saveVersion': return saveVersion(state, command, room, ctx);
    case 'showVersion': return showVersion(state, command, room);
    case 'sendWish': return sendWish(state, command, room, ctx);
    case 'withdrawWish': return withdrawWish(state, command, ctx);
    case 'chooseEnding': return chooseEnding(state, command, room);
    case 'seeMyself': return seeMyself(state, command, room, ctx);
    case 'rate': case 'skipRating': case 'suggestChange': case 'showRatings':
      if (room.step.stage !== 'agreement') return reject('wrong_stage');
      if (!finalVersion(state)) return reject('not_shown_yet');
      return decideRating(state.ratings.get(room.step.pass) ?? newRating(), command, room, ctx);
  }
}
