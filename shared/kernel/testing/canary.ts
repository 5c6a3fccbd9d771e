import type { ParticipantId, Registry, TextId } from '../activity.ts';
import { findText } from '../moderation.ts';
import type { RoomState } from '../model.ts';
import { viewRoom } from '../room.ts';

/** A text typed into the room, marked so that it is found wherever it leaks. `id` is its text id; null: a name. */
export type Canary = { readonly token: string; readonly author: ParticipantId; readonly ids: ReadonlySet<TextId> };
/** The activities' own rules: is a text on the wall by their means, which groups hold it besides its own (brought along, say), and who else may read it? */
export type Permits = {
  readonly onWall: (state: RoomState, id: TextId) => boolean;
  readonly groupsWith: (state: RoomState, id: TextId) => readonly number[];
  readonly toPerson?: (state: RoomState, person: ParticipantId, id: TextId) => boolean;
};
export type Leak = { readonly where: string; readonly token: string };

/**
 * Looks for marked texts where nobody should see them [K10] [G4]. The wall: only what the host has shown, never a name. A
 * phone: its own people's texts, its group's, and what is on the wall.
 */
export function findLeaks(registry: Registry, state: RoomState, canaries: readonly Canary[], permits: Permits): readonly Leak[] {
  const leaks: Leak[] = [];
  const shown = (canary: Canary): boolean => [...canary.ids].some((id) => !state.hidden.has(id) && (state.spotlight === id || state.shown.has(id) || permits.onWall(state, id)));
  const wall = JSON.stringify(viewRoom(registry, state, { face: 'screen' }));
  for (const canary of canaries) if (wall.includes(canary.token) && !shown(canary)) leaks.push({ where: 'screen', token: canary.token });
  for (const seat of state.seats.keys()) {
    const phone = JSON.stringify(viewRoom(registry, state, { face: 'phone', seat }));
    const groups = groupsOfSeat(state, seat);
    for (const canary of canaries) {
      if (!phone.includes(canary.token)) continue;
      const author = state.people.get(canary.author);
      const own = author?.seat === seat;
      const groupText = [...canary.ids].some((id) => [findText(registry, state, id)?.group ?? -1, ...permits.groupsWith(state, id)].some((group) => groups.numbers.has(group)));
      const mateName = canary.ids.size === 0 && groups.people.has(canary.author);
      const meant = [...state.people.values()].some((person) => person.seat === seat && [...canary.ids].some((id) => permits.toPerson?.(state, person.id, id) === true));
      if (!own && !groupText && !mateName && !meant && !shown(canary)) leaks.push({ where: `phone ${seat}`, token: canary.token });
    }
  }
  return leaks;
}

function groupsOfSeat(state: RoomState, seat: string): { readonly numbers: ReadonlySet<number>; readonly people: ReadonlySet<ParticipantId> } {
  const numbers = new Set<number>();
  const people = new Set<ParticipantId>();
  for (const groups of state.groups.values()) {
    for (const group of groups) {
      if (!group.members.some((id) => state.people.get(id)?.seat === seat)) continue;
      numbers.add(group.number);
      for (const id of group.members) people.add(id);
    }
  }
  return { numbers, people };
}
