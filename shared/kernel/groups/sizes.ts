import type { ParticipantId } from '../activity.ts';

/** People per group as asked for: 2 (pairs) and up, or everybody in one group. */
export type GroupSize = number | 'all';

/** Up to here, groups of three and more are one group [K5]. */
const ONE_GROUP_UP_TO = 7;

/** How many groups `people` make [K5]. One person is one group: a rehearsal. */
export function groupCount(people: number, size: GroupSize): number {
  if (people < 1) return 0;
  if (size === 'all' || (size > 2 && people <= ONE_GROUP_UP_TO)) return 1;
  return splitCount(people, size);
}

/** The sizes of those groups, the smaller ones first, so that with pairs the last is the trio [K5]. */
export function groupSizes(people: number, size: GroupSize): readonly number[] {
  const count = groupCount(people, size);
  const small = Math.floor(people / count);
  const large = people % count;
  return Array.from({ length: count }, (_, at) => (at < count - large ? small : small + 1));
}

/** The most people a group of `size` takes before it is full [K5]. */
export function groupCap(size: GroupSize): number {
  return size === 'all' ? Infinity : Math.max(2, size) + 1;
}

/** How many groups a part of a larger room makes: the rule without its exception for few people [K5]. */
export function splitCount(people: number, size: number): number {
  if (size <= 2) return Math.max(1, Math.floor(people / 2));
  return Math.max(1, Math.round(people / size), Math.ceil(people / (size + 1)));
}

/**
 * Index of the group a latecomer joins: the smallest under the cap, or when all are full the smallest; of equals, one where no
 * phone is awake, so that it gets one [K5, K8]. A group nobody is left in is taken only when there is no other. `groups` hold
 * those who are not gone. -1 when there are no groups.
 */
export function placeLatecomer(
  groups: readonly (readonly ParticipantId[])[],
  size: GroupSize,
  awake: ReadonlySet<ParticipantId> = new Set(),
): number {
  const places = groups.map((group, index) => ({
    index,
    people: group.length,
    full: group.length >= groupCap(size),
    lit: group.some((id) => awake.has(id)),
  }));
  const peopled = places.filter((place) => place.people > 0);
  const choice = (peopled.length > 0 ? peopled : places).toSorted(
    (a, b) => Number(a.full) - Number(b.full) || a.people - b.people || Number(a.lit) - Number(b.lit),
  );
  return choice[0]?.index ?? -1;
}
