import type { RoomFacts, TextId } from '../../kernel/activity.ts';
import { normaliseForCompare } from '../../parts/near-duplicate.ts';
import { confirmed, isHidden, roundAt, wordsOf } from './lists.ts';
import type { CommonGroundState, Item } from './model.ts';

/** Finds of two groups or more that say the same: near-duplicates (CG4), or joined by the host. */
export type SharedFind = { readonly items: readonly Item[]; readonly groups: readonly number[]; readonly joins: readonly string[] };

/** Every confirmed find of a round, by group. */
export function findsOf(state: CommonGroundState, pass: number): readonly Item[] {
  return [...roundAt(state, pass).lists].toSorted(([a], [b]) => a - b).flatMap(([, list]) => confirmed(list));
}

/** Clusters of alike finds, whatever their size, hidden ones left out. */
function clusters(state: CommonGroundState, pass: number, room: RoomFacts): readonly SharedFind[] {
  const finds = findsOf(state, pass).filter((item) => !isHidden(state, item, room));
  const keyOf = new Map<TextId, string>();
  for (const item of finds) {
    const letters = normaliseForCompare(wordsOf(state, item) ?? '', room.language).join('');
    keyOf.set(item.id, letters === '' ? `id ${item.id}` : letters);
  }
  const renamed = new Map<string, string>();
  const root = (key: string): string => (renamed.has(key) ? root(renamed.get(key) ?? key) : key);
  for (const items of state.joins.values()) {
    const [first, ...rest] = items.flatMap((id) => keyOf.get(id) ?? []).map(root);
    for (const other of rest) if (first !== undefined && root(other) !== root(first)) renamed.set(root(other), root(first));
  }
  const byKey = new Map<string, Item[]>();
  for (const item of finds) {
    const key = root(keyOf.get(item.id) ?? '');
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return [...byKey.values()].map((items) => ({
    items,
    groups: [...new Set(items.map((item) => item.group))].toSorted((a, b) => a - b),
    joins: [...state.joins].filter(([, ids]) => ids.some((id) => items.some((item) => item.id === id))).map(([id]) => id),
  }));
}

/** "Said by 3 groups": what two or more groups found, the most shared first. */
export function sharedFinds(state: CommonGroundState, pass: number, room: RoomFacts): readonly SharedFind[] {
  return clusters(state, pass, room).filter(({ groups }) => groups.length > 1).toSorted((a, b) => b.groups.length - a.groups.length);
}

/** In how many other groups each find was made too (rarity). */
export function othersWith(state: CommonGroundState, pass: number, room: RoomFacts): ReadonlyMap<TextId, number> {
  return new Map(clusters(state, pass, room).flatMap(({ items, groups }) => items.map((item) => [item.id, groups.length - 1] as const)));
}
