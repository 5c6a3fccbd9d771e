/** Ways out when phones cannot reach the computer, in the order they are offered. */
export const WAYS = ['router', 'hotspot', 'table', 'none'] as const;
export type Way = (typeof WAYS)[number];

/** Phones a hotspot takes, as most do. */
const HOTSPOT_PHONES = 8;

/** What fits a room of this many people best: a hotspot while all phones fit, then one phone for each table. */
export function bestWay(people: number): Way {
  return people <= HOTSPOT_PHONES ? 'hotspot' : 'table';
}

/** Head counts of the groups of a room without phones: as even as can be, the larger ones first. */
export function groupCounts(people: number, groups: number): readonly number[] {
  const size = Math.floor(people / groups);
  const larger = people % groups;
  return Array.from({ length: groups }, (_, index) => size + (index < larger ? 1 : 0));
}
