import type { RoundPoint } from '../../../../shared/activities/common-ground/views.ts';
import { text } from './text/en/screen.ts';

export type TimeDot = { readonly id: string; readonly value: number; readonly label: string; readonly group: number };
export type TimeColumn = { readonly id: string; readonly label: string; readonly dots: readonly TimeDot[] };

/** Times in seconds, one column per round and group size; compared only at equal target and size. */
export function timeColumns(points: readonly RoundPoint[]): TimeColumn[] {
  const kinds = new Map<string, RoundPoint[]>();
  for (const point of points) {
    const key = `${point.pass} ${point.size}`;
    kinds.set(key, [...(kinds.get(key) ?? []), point]);
  }
  return [...kinds]
    .toSorted(([, [a]], [, [b]]) => (a?.pass ?? 0) - (b?.pass ?? 0) || (a?.size ?? 0) - (b?.size ?? 0))
    .map(([id, rows]) => ({ id, label: text.size(rows[0]?.size ?? 0, rows[0]?.pass ?? 1), dots: rows.flatMap(dotOf) }));
}

function dotOf(point: RoundPoint): readonly TimeDot[] {
  if (point.ms === null) return [];
  return [{ id: `${point.pass} ${point.group}`, value: Math.round(point.ms / 1000), label: text.point(point.group, point.target), group: point.group }];
}

export type PlacedDot = TimeDot & { readonly at: number; readonly lane: number };

/**
 * Places dots on a line: `at` is their share of `end` from 0 to 1, `lane` the row below in which none covers another.
 * @param width of one sign, as a share of the line
 * @param most lanes; in a fuller row signs share one
 */
export function placedTimes(dots: readonly TimeDot[], end: number, width: number, most = Infinity): readonly PlacedDot[] {
  const free: number[] = [];
  return dots
    .toSorted((a, b) => a.value - b.value || a.group - b.group)
    .map((dot) => {
      const at = dot.value / end;
      const open = free.findIndex((from) => from <= at);
      const lane = open >= 0 ? open : free.length < most ? free.length : free.indexOf(Math.min(...free));
      free[lane] = at + width;
      return { ...dot, at, lane };
    });
}

export const lanesOf = (placed: readonly PlacedDot[]): number => 1 + Math.max(0, ...placed.map((dot) => dot.lane));
