import type { RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { galleryTexts, isHidden } from '../texts.ts';

type Of<Type extends CommunityDefinitionCommand['type']> = Extract<CommunityDefinitionCommand, { type: Type }>;

/** The host shows one text of the gallery ahead of Next, or takes it off the wall (K10). Codes: `wrong_stage`, `unknown_text`, `text_hidden`. */
export function revealText(state: CommunityDefinitionState, { text, shown }: Of<'revealText'>, room: RoomFacts): Decision<CommunityDefinitionEvent> {
  if (room.step.stage !== 'gallery') return reject('wrong_stage');
  const handed = galleryTexts(state, room).find(({ id }) => id === text);
  if (!handed) return reject('unknown_text');
  if (isHidden(handed, room)) return reject('text_hidden');
  return state.revealed.includes(text) === shown ? [] : [{ type: 'textsRevealed', texts: [text], shown }];
}
