import type { ParticipantId, Progress, RoomFacts } from '../kernel/activity.ts';

/**
 * Of everybody asked for a word of their own, who is still awaited: not those who are gone or spoken for by the host alone, and a
 * table has spoken once one of it has (K7, K9). `of` counts all who are asked.
 */
export function awaited(spoke: (id: ParticipantId) => boolean, room: Pick<RoomFacts, 'people'>): { readonly of: number; readonly waiting: readonly ParticipantId[] } {
  const asked = room.people.filter((person) => person.presence !== 'gone' && person.way !== 'room');
  const tables = new Set(room.people.filter((person) => person.way === 'table' && spoke(person.id)).map((person) => person.seat));
  const silent = asked.filter((person) => !spoke(person.id) && !(person.way === 'table' && tables.has(person.seat)));
  return { of: asked.length, waiting: silent.map((person) => person.id) };
}

/** How many of everybody asked have spoken, as `awaited` counts them. */
export function peopleProgress(spoke: (id: ParticipantId) => boolean, room: Pick<RoomFacts, 'people'>): Progress {
  const { of, waiting } = awaited(spoke, room);
  return { done: of - waiting.length, of, unit: 'people' };
}
