import type { RoomEvent, WordTarget } from '../../shared/kernel/model.ts';

/**
 * The same event with one field of typed text gone (null). Throws when the event has no such field: a target must point to words
 * that were there (architecture, point 10).
 */
export function withoutWords(event: RoomEvent, field: WordTarget['field']): RoomEvent {
  if (event.type !== 'activity') return { ...event, ...blank(event, field) };
  return { ...event, event: { ...event.event, ...blank(event.event, field) } };
}

function blank(owner: { readonly type: string }, field: string): Readonly<Record<string, null>> {
  if (field === 'type' || !Object.hasOwn(owner, field)) throw new TypeError(`A ${owner.type} has no words in "${field}".`);
  return { [field]: null };
}
