import type { RoomFacts } from '../../kernel/activity.ts';
import { heldOf, raceOf } from './bigger.ts';
import { confirmed, listAt, livingOf } from './lists.ts';
import type { CommonGroundState, GroupList } from './model.ts';
import { targetOf } from './stages.ts';
import type { RoundPoint } from './views.ts';

/** When each find was confirmed, in running ms, in that order: t1…tK (CG2). */
export function timesOf(list: GroupList): readonly number[] {
  return confirmed(list).flatMap((item) => item.confirmation?.at ?? []).toSorted((a, b) => a - b);
}

/** Every group's races in figures, by round and group; groups that found nothing and are empty are left out. */
export function roundPoints(state: CommonGroundState, room: RoomFacts): readonly RoundPoint[] {
  return [...state.rounds.keys()].toSorted((a, b) => a - b).flatMap((pass) => {
    const target = targetOf(state.config, pass);
    return room.groupsOf(raceOf(room, pass)).toSorted((a, b) => a.number - b.number).flatMap(({ number, members }): readonly RoundPoint[] => {
      const list = listAt(state, pass, number);
      const times = timesOf(list);
      const rosters = confirmed(list).map((item) => item.confirmation?.roster ?? 0);
      const size = Math.max(livingOf(room, members).length, ...rosters);
      if (size === 0) return [];
      const held = heldOf(state, pass, number);
      return [{ pass, group: number, size, target, found: times.length, ms: times[target - 1] ?? null, held: held?.held ?? 0, brought: held?.of ?? 0 }];
    });
  });
}
