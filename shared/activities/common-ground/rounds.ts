import type { RoomFacts } from '../../kernel/activity.ts';
import { heldOf, raceOf } from './bigger.ts';
import { confirmed, listAt, livingOf } from './lists.ts';
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

/**
 * Every group's races in figures, by round and group; groups that found nothing and are empty are left out. The size is that of the
 * moment the target was reached, since times are compared by it; else the largest the group was.
 */
export function roundPoints(state: CommonGroundState, room: RoomFacts): readonly RoundPoint[] {
  return [...state.rounds.keys()].toSorted((a, b) => a - b).flatMap((pass) => {
    const target = targetOf(state.config, pass);
    return room.groupsOf(raceOf(room, pass)).toSorted((a, b) => a.number - b.number).flatMap(({ number, members }): readonly RoundPoint[] => {
      const list = listAt(state, pass, number);
      const finds = confirmationsOf(list);
      const reached = finds[target - 1];
      const size = reached?.roster ?? Math.max(livingOf(room, members).length, ...finds.map(({ roster }) => roster));
      if (size === 0) return [];
      const held = heldOf(state, pass, number);
      return [{ pass, group: number, size, target, found: finds.length, ms: reached?.at ?? null, held: held?.held ?? 0, brought: held?.of ?? 0 }];
    });
  });
}
