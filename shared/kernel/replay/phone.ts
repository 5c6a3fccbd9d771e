import type { Registry, SeatId } from '../activity.ts';
import type { RoomState, Run } from '../model.ts';
import { factsOf } from '../facts.ts';
import { mineOf, phoneRoom, seatView } from '../view-phone.ts';
import type { RoomFace } from '../views.ts';

/** A phone as it can be chosen at a moment: of the person who came as the `person`th, in this group now. */
export type ReplayPhone = { readonly person: number; readonly group: number | null };

/** Everybody a phone speaks for at this moment, in the order they came, from 1. */
export function phonesOf(state: RoomState): readonly ReplayPhone[] {
  const groups = state.current ? factsOf(state, state.current) : null;
  return [...state.people.values()].flatMap((person, index) => (person.seat === null || person.presence === 'gone' ? [] : [{ person: index + 1, group: groups?.groupOf(person.id)?.number ?? null }]));
}

/** The phone that speaks for whom came as the `person`th; null: none at this moment. */
export function seatOfPerson(state: RoomState, person: number): SeatId | null {
  return [...state.people.values()][person - 1]?.seat ?? null;
}

/**
 * What a phone showed, its people's secrets left out. `own` is the state of the current run folded with stand-ins, null in the lobby; what all
 * phones share comes from the room as it was.
 */
export function replayPhone(registry: Registry, state: RoomState, seat: SeatId, own: Run['state'] | null): Extract<RoomFace, { face: 'phone' }> {
  const run = state.current && state.runs.get(state.current.run);
  const without = run ? { ...state, runs: new Map(state.runs).set(run.run, { ...run, state: own }) } : state;
  return { face: 'phone', room: phoneRoom(registry, state), seat: seatView(state, seat), mine: mineOf(registry, without, seat) };
}
