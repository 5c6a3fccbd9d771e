import type { Context, ParticipantId, PersonFact, RoomFacts } from '../../../kernel/activity.ts';
import { reject, type Decision } from '../../../kernel/decision.ts';
import { isAway, livingOf, sameVoice } from '../../../parts/people.ts';
import type { CommonGroundCommand } from '../commands.ts';
import type { CommonGroundEvent } from '../events.ts';
import { listAt } from '../lists.ts';
import type { CommonGroundState, GroupList } from '../model.ts';

type Of<Type extends CommonGroundCommand['type']> = Extract<CommonGroundCommand, { type: Type }>;

/** Whether this person keeps the list; everybody of a table's phone does together (CG1, CG8). */
export function keepsList(list: GroupList, person: ParticipantId, room: RoomFacts): boolean {
  return sameVoice(list.keeper, person, room);
}

/** Whom the list may go to: living members with a phone to speak for them, the keeper not among them. */
export function heirs(list: GroupList, members: readonly ParticipantId[], room: RoomFacts): readonly PersonFact[] {
  return livingOf(room, members).filter((person) => person.seat !== null && !keepsList(list, person.id, room));
}

/** Passed on by a tap (CG1). Codes: `wrong_stage`, `no_group`, `not_keeper`, `not_your_group`. */
export function passList(
  state: CommonGroundState,
  command: Of<'passList'>,
  room: RoomFacts,
  ctx: Context,
): Decision<CommonGroundEvent> {
  if (room.step.stage !== 'race') return reject('wrong_stage');
  const group = room.groupOf(command.to);
  if (!group) return reject('no_group');
  const list = listAt(state, room.step.pass, group.number);
  const { person, authority } = ctx.actor;
  if (authority === 'participant' && (person === null || !keepsList(list, person, room))) return reject('not_keeper');
  if (keepsList(list, command.to, room)) return [];
  if (!heirs(list, group.members, room).some((heir) => heir.id === command.to)) return reject('not_your_group');
  return [{ type: 'listPassed', group: group.number, to: command.to }];
}

/** Taken when its keeper is asleep or gone (CG1). Codes: `wrong_stage`, `not_allowed`, `no_group`, `keeper_awake`. */
export function takeList(state: CommonGroundState, room: RoomFacts, ctx: Context): Decision<CommonGroundEvent> {
  if (room.step.stage !== 'race') return reject('wrong_stage');
  const { person } = ctx.actor;
  if (person === null) return reject('not_allowed');
  const group = room.groupOf(person)?.number;
  if (group === undefined) return reject('no_group');
  const list = listAt(state, room.step.pass, group);
  if (keepsList(list, person, room)) return [];
  return isAway(list.keeper, group, room) ? [{ type: 'listTaken', group, by: person }] : reject('keeper_awake');
}

