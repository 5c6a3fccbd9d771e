import { isSpokenFor } from '../../../shared/kernel/spoken-for.ts';
import type { ConsoleRoom } from '../../../shared/kernel/views.ts';
import { namesIn } from './namesIn.ts';

/** Who the host speaks as about a text of a group without phones: whoever has its pen, if the host may speak for them. */
export function voiceOf(pen: string | null, speaker: string | null, room: Pick<ConsoleRoom, 'people'>): string | null {
  return room.people.some((person) => person.id === pen && isSpokenFor(person)) ? pen : speaker;
}

/**
 * Choices of whom the host speaks for (K9): people on paper by name. People without any phone are nameless and alike, so only the
 * next one of them is offered, as `nameless`.
 */
export function spokenFor(ids: readonly string[], room: Pick<ConsoleRoom, 'people'>, nameless: string): readonly { readonly value: string; readonly label: string }[] {
  const nameOf = namesIn(room);
  const ways = new Map(room.people.map((person) => [person.id, person.way]));
  const next = ids.find((id) => ways.get(id) === 'room');
  return ids.filter((id) => ways.get(id) !== 'room' || id === next).map((id) => ({ value: id, label: id === next ? nameless : nameOf(id) }));
}
