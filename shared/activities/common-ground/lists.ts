import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import { livingOf } from '../../parts/people.ts';
import type { CommonGroundState, GroupList, Item, Round } from './model.ts';
import { targetOf } from './stages.ts';

export const noList: GroupList = {
  keeper: null,
  since: 0,
  lastFind: 0,
  stuck: false,
  nudged: false,
  favourites: new Map(),
  items: new Map(),
};
const noRound: Round = { lists: new Map(), revealed: [], sharedRevealed: false };

export function roundAt(state: CommonGroundState, pass: number): Round {
  return state.rounds.get(pass) ?? noRound;
}

export function listAt(state: CommonGroundState, pass: number, group: number): GroupList {
  return roundAt(state, pass).lists.get(group) ?? noList;
}

/** Any item by id, withdrawn and matched ones too. */
export function itemAt(state: CommonGroundState, id: TextId): Item | undefined {
  const place = state.places.get(id);
  return place && listAt(state, place.pass, place.group).items.get(id);
}

/** Lists never change in place, so what is read off one is worked out once for all phones of the group. */
const read = new WeakMap<GroupList, { readonly standing: readonly Item[]; readonly confirmed: readonly Item[] }>();

function readOf(list: GroupList): { readonly standing: readonly Item[]; readonly confirmed: readonly Item[] } {
  const known = read.get(list);
  if (known) return known;
  const stands = [...list.items.values()].filter((item) => !item.withdrawn && item.sameAs === null);
  const made = { standing: stands, confirmed: stands.filter((item) => item.status === 'confirmed') };
  read.set(list, made);
  return made;
}

/** What stands on a list: not withdrawn, and counted once after a merge. */
export function standing(list: GroupList): readonly Item[] {
  return readOf(list).standing;
}

export function confirmed(list: GroupList): readonly Item[] {
  return readOf(list).confirmed;
}

export function isDone(state: CommonGroundState, pass: number, list: GroupList): boolean {
  return confirmed(list).length >= targetOf(state.config, pass);
}

/** The item whose words these are: a brought item's are those of the first it came from. */
export function sourceOf(state: CommonGroundState, item: Item): Item {
  const from = item.from === null ? undefined : itemAt(state, item.from);
  return from ? sourceOf(state, from) : item;
}

export function wordsOf(state: CommonGroundState, item: Item): string | null {
  return sourceOf(state, item).text;
}

/** Hidden when the host hid it, or the item it was brought from (K10). */
export function isHidden(state: CommonGroundState, item: Item, room: RoomFacts): boolean {
  if (room.hidden.has(item.id)) return true;
  const from = item.from === null ? undefined : itemAt(state, item.from);
  return from !== undefined && isHidden(state, from, room);
}

/** Words as a screen may show them; null when hidden. */
export function visibleWords(state: CommonGroundState, item: Item, room: RoomFacts): string | null {
  return isHidden(state, item, room) ? null : wordsOf(state, item);
}

/** Groups a list of the race is shown for: somebody is in them, or they found something before they left (K8). */
export function listedGroups(state: CommonGroundState, room: RoomFacts): readonly number[] {
  return room.groups
    .filter(({ number, members }) => livingOf(room, members).length > 0 || confirmed(listAt(state, room.step.pass, number)).length > 0)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
}

/**
 * The group's favourite: most taps, at equal taps the one found first; null when nobody tapped one that still stands (CG6).
 */
export function favouriteOf(list: GroupList): TextId | null {
  const taps = new Map<TextId, number>();
  for (const id of list.favourites.values()) if (id !== null) taps.set(id, (taps.get(id) ?? 0) + 1);
  let best: TextId | null = null;
  for (const item of confirmed(list)) {
    if ((taps.get(item.id) ?? 0) > (best === null ? 0 : (taps.get(best) ?? 0))) best = item.id;
  }
  return best;
}
