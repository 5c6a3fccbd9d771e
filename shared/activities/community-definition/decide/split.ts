import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import type { CommunityDefinitionState } from '../model.ts';
import { hiddenRevision } from '../texts.ts';
import { mine } from './mine.ts';

/** Those who cannot agree write a second text and send both (CD4). Codes: as `mine`, `already_split`, `text_hidden`. */
export function splitText(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Decision<CommunityDefinitionEvent> {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  if (own.work.drafts.length === 2) return reject('already_split');
  if (hiddenRevision(own.work.drafts[0], room) !== null) return reject('text_hidden');
  return [{ type: 'textSplit', group: own.group, by: own.person, id: ctx.random.id(), at: ctx.now }];
}

/** Back to one text; words are never thrown away, so one of the two must be empty (CD4). Codes: as `mine`, `not_split`, `both_written`, `already_sent`. */
export function endSplit(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Decision<CommunityDefinitionEvent> {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  const { drafts, sending } = own.work;
  if (drafts.length === 1) return reject('not_split');
  if (sending.kind === 'sent') return reject('already_sent');
  if (drafts.every(({ text }) => text !== '')) return reject('both_written');
  return [{ type: 'splitEnded', group: own.group }];
}
