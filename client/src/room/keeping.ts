import type { Chunk } from './activities.ts';
import { load } from './activities.ts';
import type { KeepsakeOf } from './keepsakes.ts';
import { forgetOldKept, keep } from './keepsakes.ts';
import { openStore } from './storage.ts';

/** Fetched after the first screen: no phone needs it to take part. */
const keepsakes = import.meta.glob<{ keepsake: KeepsakeOf<unknown> }>('../activities/*/keepsake.ts') as Chunk<{ keepsake: KeepsakeOf<unknown> }>;
const store = openStore();
forgetOldKept(store, Date.now());

export type Seen = { readonly room: string; readonly person: string; readonly name: string | null; readonly run: string; readonly activity: string; readonly view: unknown };

/** Keeps on this phone what a person's view shows of their own words, for the page they may take home. */
export async function keepSeen({ room, person, name, run, activity, view }: Seen): Promise<void> {
  if (view === null || !(`../activities/${activity}/keepsake.ts` in keepsakes)) return;
  const found = (await load(keepsakes, activity, 'keepsake.ts')).keepsake(view);
  if (found) keep(store, { room, person, run }, { ...found, activity, name, at: Date.now() });
}
