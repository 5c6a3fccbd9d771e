import type { RunTakeHome } from '../../../shared/kernel/take-home.ts';
import { readKept } from './storage.ts';
import type { Store } from './storage.ts';

/** What of one exercise a person may want to keep: their own words, where these went, what came of it and what was promised. */
export type Keepsake = { readonly wrote: readonly string[]; readonly went: readonly string[]; readonly made: readonly string[]; readonly promised: readonly string[] };
/** `keepsake.ts` of an exercise: what its phone view says of these; what it leaves out stays as it was kept before. */
export type KeepsakeOf<View> = (view: View) => Partial<Keepsake> | null;
/** `name`: what the person was called, to find their page on a shared phone. */
export type Kept = Keepsake & { readonly activity: string; readonly name: string | null; readonly at: number };

const PREFIX = 'tp:kept:';
/** As long as unsent words. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const EMPTY: Keepsake = { wrote: [], went: [], made: [], promised: [] };

/** Adds to what this phone keeps of a run for one person; never leaves it. */
export function keep(store: Store, at: { readonly room: string; readonly person: string; readonly run: string }, found: Partial<Keepsake> & Pick<Kept, 'activity' | 'name' | 'at'>): void {
  const name = `${PREFIX}${at.room}:${at.person}:${at.run}`;
  const before = asKept(readKept(store, name)) ?? EMPTY;
  const { wrote, went, made, promised } = { ...before, ...found };
  if (wrote.length + went.length + made.length + promised.length === 0) return store.remove(name);
  store.set(name, JSON.stringify({ wrote, went, made, promised, activity: found.activity, name: found.name, at: found.at }));
}

/**
 * What the room tells of a person's page, now that it is open, takes the place of what their phone saw on the way: texts hidden or removed since
 * are not in it (K10). Their own words stay. Nothing begins to be kept for who keeps nothing here, or no longer.
 */
export function keepTold(store: Store, at: { readonly room: string; readonly person: string }, told: readonly RunTakeHome[], now: number): void {
  const before = keptFor(store, at.room, at.person);
  const name = before[0]?.name ?? null;
  if (before.length === 0) return;
  told.forEach(({ run, activity, went = [], made = [], promised = [] }, index) => {
    const known = asKept(readKept(store, `${PREFIX}${at.room}:${at.person}:${run}`));
    keep(store, { ...at, run }, { activity, name, at: known?.at ?? now + index, went, made, promised });
  });
}

/** A person's page: their own words as kept here, and the rest as the room tells it; where it does not (any more), as kept here too. */
export function pageOf(kept: readonly Kept[], told: readonly RunTakeHome[] | null): Keepsake {
  const rest: readonly Partial<Keepsake>[] = told ?? kept;
  const all = (part: 'went' | 'made' | 'promised'): readonly string[] => rest.flatMap((one) => one[part] ?? []);
  return { wrote: kept.flatMap(({ wrote }) => wrote), went: all('went'), made: all('made'), promised: all('promised') };
}

/** What is kept for a person, in the order it came. */
export function keptFor(store: Store, room: string, person: string): readonly Kept[] {
  const all = store.keys(`${PREFIX}${room}:${person}:`).flatMap((name) => asKept(readKept(store, name)) ?? []);
  return [...all].sort((one, other) => one.at - other.at);
}

/** Whose words this phone keeps. */
export function keepers(store: Store, room: string): readonly string[] {
  const prefix = `${PREFIX}${room}:`;
  return [...new Set(store.keys(prefix).map((name) => name.slice(prefix.length).split(':')[0] ?? ''))];
}

/** Takes it off this phone. */
export function eraseKept(store: Store, room: string, person: string): void {
  for (const name of store.keys(`${PREFIX}${room}:${person}:`)) store.remove(name);
}

/** Takes off what is older than a room's own words may become. */
export function forgetOldKept(store: Store, now: number): void {
  for (const name of store.keys(PREFIX)) if (now - (asKept(readKept(store, name))?.at ?? 0) > KEPT_MS) store.remove(name);
}

function asKept(found: unknown): Kept | null {
  if (typeof found !== 'object' || found === null || !('at' in found) || typeof found.at !== 'number') return null;
  const kept = found as Partial<Kept>;
  return { wrote: kept.wrote ?? [], went: kept.went ?? [], made: kept.made ?? [], promised: kept.promised ?? [], activity: kept.activity ?? '', name: kept.name ?? null, at: found.at };
}
