import type { Context, ParticipantId, RoomFacts } from '../../../kernel/activity.ts';
import type { Timestamp } from '../../../kernel/clock.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { isAway, livingOf, sameVoice } from '../../../parts/people.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import type { CommunityDefinitionEvent } from '../events.ts';
import type { CommunityDefinitionState, Draft } from '../model.ts';
import { isTooLate } from './late.ts';
import { revisionId } from '../texts.ts';
import { mine } from './mine.ts';

type Of<Type extends CommunityDefinitionCommand['type']> = Extract<CommunityDefinitionCommand, { type: Type }>;
type Decided = Decision<CommunityDefinitionEvent>;

/** A pen nobody used for so long can be taken (CD1), in ms. */
export const PEN_IDLE_MS = 20_000;

/** Whether this person writes; everybody of a table's phone does together. */
export function holdsPen(draft: Draft, person: ParticipantId, room: RoomFacts): boolean {
  return sameVoice(draft.pen, person, room);
}

/** From when on the pen can be taken without asking (CD1); null: now. Server time in ms. */
export function penFreeAt(draft: Draft, group: number, room: RoomFacts): Timestamp | null {
  return isAway(draft.pen, group, room) ? null : draft.penUsed + PEN_IDLE_MS;
}

function isFree(draft: Draft, group: number, room: RoomFacts, now: Timestamp): boolean {
  const at = penFreeAt(draft, group, room);
  return at === null || now >= at;
}

/** Takes a free pen, asks for one in use (CD1). Codes: as `mine`, `not_split`, `already_sent`. */
export function wantPen(state: CommunityDefinitionState, command: Of<'wantPen'>, room: RoomFacts, ctx: Context): Decided {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  const { person, group, work } = own;
  const draft = work.drafts[command.draft];
  if (!draft) return reject('not_split');
  if (work.sending.kind === 'sent') return reject('already_sent');
  if (draft.pen === person) return [];
  if (holdsPen(draft, person, room) || isFree(draft, group, room, ctx.now)) return [{ type: 'penGiven', group, draft: command.draft, to: person, why: 'taken', at: ctx.now }];
  return draft.asks === person ? [] : [{ type: 'penAsked', group, draft: command.draft, by: person }];
}

/** Codes: as `mine`, `not_split`, `not_pen`, `not_your_group`. */
export function passPen(state: CommunityDefinitionState, command: Of<'passPen'>, room: RoomFacts, ctx: Context): Decided {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  const draft = own.work.drafts[command.draft];
  if (!draft) return reject('not_split');
  if (!holdsPen(draft, own.person, room)) return reject('not_pen');
  if (holdsPen(draft, command.to, room)) return [];
  const members = room.groups.find(({ number }) => number === own.group)?.members ?? [];
  if (!livingOf(room, members).some(({ id }) => id === command.to)) return reject('not_your_group');
  return [{ type: 'penGiven', group: own.group, draft: command.draft, to: command.to, why: 'passed', at: ctx.now }];
}

/**
 * A revision of the group's text, never over a newer one (CD1). It takes a pen that is free. The host writes as somebody without a phone.
 * Codes: as `mine`, `not_split`, `already_sent`, `not_pen`, `stale_draft` with `version`.
 */
export function reviseText(state: CommunityDefinitionState, command: Of<'reviseText'>, room: RoomFacts, ctx: Context): Decided {
  const own = mine(state, room, ctx);
  if ('rejected' in own) return own;
  const { person, group, work } = own;
  const draft = work.drafts[command.draft];
  if (!draft) return reject('not_split');
  if (work.sending.kind !== 'writing') return reject('already_sent');
  const holds = holdsPen(draft, person, room);
  if (!holds && (ctx.late || !isFree(draft, group, room, ctx.now))) return reject('not_pen');
  if (command.base !== draft.version) return reject('stale_draft', { version: draft.version });
  if (command.text === draft.text) return [];
  if (ctx.late && isTooLate(state, draft)) return reject('already_sent');
  const taken: readonly CommunityDefinitionEvent[] = holds ? [] : [{ type: 'penGiven', group, draft: command.draft, to: person, why: 'taken', at: ctx.now }];
  const version = draft.version + 1;
  return [...taken, { type: 'textRevised', id: revisionId({ ...draft, version }), group, draft: command.draft, version, by: person, text: command.text, at: ctx.now, late: ctx.late }];
}
