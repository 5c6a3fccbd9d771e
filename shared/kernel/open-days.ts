import type { ParticipantId, SeatId } from './activity.ts';
import type { KernelEvent, RoomState } from './model.ts';
import { stepKey, type Step } from './step.ts';

/** Whether a step that was entered is a stage that stays open for days (`Stage.openUntil`). */
export function isOpenStep(state: RoomState, step: Step | null): boolean {
  return step !== null && state.entered.get(stepKey(step))?.open === true;
}

/** Whether the room is in a stage that stays open for days: people come and go without being counted asleep or gone. */
export function staysOpen(state: RoomState): boolean {
  return isOpenStep(state, state.current);
}

/** In such a stage nobody sleeps: whoever has not left counts as here. Those who are gone come back by their link, as everywhere (K7). */
export function wakeAll(state: RoomState): RoomState {
  const people = new Map(state.people);
  const awake = new Set<SeatId>();
  for (const person of state.people.values()) {
    if (person.presence === 'gone') continue;
    if (person.presence === 'asleep') people.set(person.id, { ...person, presence: 'here' });
    if (person.seat !== null && person.way !== 'paper') awake.add(person.seat);
  }
  const seats = new Map([...state.seats].map(([id, seat]) => [id, seat.asleep && awake.has(id) ? { ...seat, asleep: false, asleepAt: null } : seat]));
  return { ...state, people, seats };
}

/** On the way out of such a stage: whoever the roll call found without a link is not in the room, so counts as gone at once (K7). */
export function absentLeave(state: RoomState, to: { readonly open: boolean }): readonly KernelEvent[] {
  if (!staysOpen(state) || to.open) return [];
  const gone: readonly ParticipantId[] = [...state.people.values()].filter(({ presence, seat }) => presence === 'asleep' && seat !== null).map(({ id }) => id);
  return gone.length === 0 ? [] : [{ type: 'presenceChanged', asleep: [], back: [], gone, here: [] }];
}
