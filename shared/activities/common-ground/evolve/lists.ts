import type { OwnEvent } from '../events.ts';
import { listAt, roundAt } from '../lists.ts';
import type { CommonGroundState, GroupList, Round } from '../model.ts';

export function changeRound(state: CommonGroundState, pass: number, change: (round: Round) => Round): CommonGroundState {
  return { ...state, rounds: new Map(state.rounds).set(pass, change(roundAt(state, pass))) };
}

export function changeList(
  state: CommonGroundState,
  pass: number,
  group: number,
  change: (list: GroupList) => GroupList,
): CommonGroundState {
  return changeRound(state, pass, (round) => ({
    ...round,
    lists: new Map(round.lists).set(group, change(listAt(state, pass, group))),
  }));
}

/** What happens to a group's list as a whole. */
export type ListEvent = Extract<
  OwnEvent,
  { type: 'keeperDrawn' | 'listPassed' | 'listTaken' | 'favouriteChosen' | 'groupNudged' | 'nudgeTakenBack' | 'groupStuck' }
>;

export function evolveList(list: GroupList, event: ListEvent): GroupList {
  switch (event.type) {
    case 'keeperDrawn':
      return { ...list, keeper: event.person, since: list.items.size === 0 && list.since === 0 ? event.at : list.since };
    case 'listPassed':
      return { ...list, keeper: event.to };
    case 'listTaken':
      return { ...list, keeper: event.by };
    case 'favouriteChosen':
      return { ...list, favourites: new Map(list.favourites).set(event.person ?? '', event.item) };
    case 'groupNudged':
      return { ...list, nudged: true };
    case 'nudgeTakenBack':
      return { ...list, nudged: false };
    case 'groupStuck':
      return { ...list, stuck: true };
  }
}

/** A find ends "stuck" (CG11) and answers the nudge (CG5). */
export function found(list: GroupList, at: number): GroupList {
  return { ...list, lastFind: Math.max(list.lastFind, at), stuck: false, nudged: false };
}
