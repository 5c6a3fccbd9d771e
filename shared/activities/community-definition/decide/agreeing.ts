import type { Context, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import type { CommunityDefinitionState, GroupWork } from '../model.ts';
import { mergeKeyOf, workAt } from '../texts.ts';
import { mine } from './mine.ts';
import { holdsPen } from './pen.ts';

type Of<Type extends CommunityDefinitionCommand['type']> = Extract<CommunityDefinitionCommand, { type: Type }>;
type Decided = Decision<CommunityDefinitionEvent>;

/** How long anybody can say Wait before an agreed text is sent (CD3), in ms. */
export const WAIT_MS = 20_000;

const hasWords = (work: GroupWork): boolean => work.drafts.some(({ text }) => text !== '' && text !== null);

/** "We agree", by who holds the pen; sent after 20 s unless somebody says Wait (CD3). Codes: as `mine`, `already_sent`, `not_pen`, `nothing_written`. */
export function agreeText(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Decided {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  const { person, group, work } = own;
  if (work.sending.kind === 'agreeing') return [];
  if (work.sending.kind === 'sent') return reject('already_sent');
  if (!work.drafts.some((draft) => holdsPen(draft, person, room))) return reject('not_pen');
  if (!hasWords(work)) return reject('nothing_written');
  return [{ type: 'textAgreed', group, until: ctx.now + WAIT_MS }];
}

/** "Wait", by any member while the 20 s run (CD3). Codes: as `mine`, `not_agreeing`, `already_sent`. */
export function waitText(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Decided {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  switch (own.work.sending.kind) {
    case 'agreeing': return [{ type: 'waitCalled', group: own.group }];
    case 'writing': return reject('not_agreeing');
    case 'sent': return reject('already_sent');
  }
}

/** Writes on until the stage ends (CD3). Codes: as `mine`. */
export function reopenText(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Decided {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  return own.work.sending.kind === 'writing' ? [] : [{ type: 'textReopened', group: own.group }];
}

/** The host takes a group's text as it stands (CD3). Codes: `wrong_stage`, `no_group`, `nothing_written`. */
export function takeText(state: CommunityDefinitionState, { group }: Of<'takeText'>, room: RoomFacts): Decided {
  const key = mergeKeyOf(room.step);
  if (key === null) return reject('wrong_stage');
  const work = workAt(state, key, group);
  if (!work || work.joinedTo !== null) return reject('no_group');
  if (work.sending.kind === 'sent') return [];
  return hasWords(work) ? [{ type: 'textSent', group, how: 'host' }] : reject('nothing_written');
}
