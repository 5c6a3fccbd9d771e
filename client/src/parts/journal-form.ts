import type { PageForm } from '../../../shared/kernel/activity.ts';
import { readKept } from '../room/storage.ts';
import type { Store } from '../room/storage.ts';
import { text } from './text/en/journal.ts';

const PREFIX = 'tp:journal:';

/** What the page asks here: as the host has set it, else as this phone last knew it, else our own words. `told` null: not told (any more). */
export function formFor(store: Store, room: string, told: PageForm | null): PageForm {
  const kept = told ?? (readKept(store, PREFIX + room) as PageForm | null);
  return kept ?? { fields: text.fields, stops: text.stops };
}

/** Keeps what the host has set, for when the session is over and its steps are gone; the last one only. */
export function keepForm(store: Store, room: string, told: PageForm | null): void {
  if (told === null) return;
  for (const name of store.keys(PREFIX)) store.remove(name);
  store.set(PREFIX + room, JSON.stringify(told));
}
