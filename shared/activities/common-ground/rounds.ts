import type { GroupFact, ParticipantId, RoomFacts } from '../../kernel/activity.ts';
import { livingOf } from '../../parts/people.ts';
import { heldOf, raceOf } from './bigger.ts';
import { confirmed, listAt } from './lists.ts';
import type { CommonGroundState, Confirmation, GroupList } from './model.ts';
import { targetOf } from './stages.ts';
import type { RoundPoint } from './views.ts';

/** Finds in the order they were confirmed, with roster and running ms: t1…tK (CG2). */
function confirmationsOf(list: GroupList): readonly Confirmation[] {
  return confirmed(list).flatMap((item) => item.confirmation ?? []).toSorted((a, b) => a.at - b.at);
}

export function timesOf(list: GroupList): readonly number[] {
  return confirmationsOf(list).map(({ at }) => at);
}

/** Every group's races in figures, by round and group; groups that found nothing and are empty are left out. */
export function roundPoints(state: CommonGroundState, room: RoomFacts): readonly RoundPoint[] {
  return passesOf(state).flatMap((pass) => {
    const groups = room.groupsOf(raceOf(room, pass)).toSorted((a, b) => a.number - b.number);
    return groups.flatMap((group) => roundPoint(state, pass, group, room));
  });
}

/** One person's groups, round by round: only their own are reckoned, since every phone asks. */
export function roundsOf(state: CommonGroundState, id: ParticipantId, room: RoomFacts): readonly RoundPoint[] {
  return passesOf(state).flatMap((pass) => {
    const own = room.groupsOf(raceOf(room, pass)).find(({ members }) => members.includes(id));
    return own ? roundPoint(state, pass, own, room) : [];
  });
}

function passesOf(state: CommonGroundState): readonly number[] {
  return [...state.rounds.keys()].toSorted((a, b) => a - b);
}

/** The size is that of the moment the target was reached, since times are compared by it; else the largest the group was. */
function roundPoint(state: CommonGroundState, pass: number, group: GroupFact, room: RoomFacts): readonly RoundPoint[] {
  const target = targetOf(state.config, pass);
  const finds = confirmationsOf(listAt(state, pass, group.number));
  const reached = finds[target - 1];
  const size = reached?.roster ?? Math.max(livingOf(room, group.members).length, ...finds.map(({ roster }) => roster));
  if (size === 0) return [];
  const held = heldOf(state, pass, group.number);
  return [{ pass, group: group.number, size, target, found: finds.length, ms: reached?.at ?? null, held: held?.held ?? 0, brought: held?.of ?? 0 }];
}
