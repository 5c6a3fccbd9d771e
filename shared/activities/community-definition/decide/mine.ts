import type { Context, ParticipantId, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Rejection } from '../../../kernel/decision.ts';
import type { CommunityDefinitionState, GroupWork, MergeKey } from '../model.ts';
import { mergeKeyOf, workAt } from '../texts.ts';

/** The work of the group of whoever is spoken for. */
export type Mine = { readonly person: ParticipantId; readonly key: MergeKey; readonly group: number; readonly work: GroupWork };

/** Codes: `wrong_stage`, `not_allowed` (nobody spoken for), `no_group`. */
export function mine(state: CommunityDefinitionState, room: RoomFacts, ctx: Context): Mine | Rejection {
  const { person } = ctx.actor;
  const key = mergeKeyOf(room.step);
  if (key === null) return reject('wrong_stage');
  if (person === null) return reject('not_allowed');
  const group = room.groupOf(person)?.number;
  const work = group === undefined ? undefined : workAt(state, key, group);
  return group === undefined || !work ? reject('no_group') : { person, key, group, work };
}
