import type { RoundPoint } from '../../../../shared/activities/common-ground/views.ts';
import { text } from './text/en/screen.ts';

/** Rounds as columns of the chart: one per round and group size; compared only at equal target and size. */
export function timeColumns(points: readonly RoundPoint[]): { readonly id: string; readonly label: string; readonly dots: readonly { readonly id: string; readonly value: number; readonly label: string; readonly group: number }[] }[] {
  const kinds = new Map<string, RoundPoint[]>();
  for (const point of points) {
    const key = `${point.pass} ${point.size}`;
    kinds.set(key, [...(kinds.get(key) ?? []), point]);
  }
  return [...kinds]
    .toSorted(([, [a]], [, [b]]) => (a?.pass ?? 0) - (b?.pass ?? 0) || (a?.size ?? 0) - (b?.size ?? 0))
    .map(([id, rows]) => ({
      id,
      label: text.size(rows[0]?.size ?? 0, rows[0]?.pass ?? 1),
      dots: rows.flatMap((point) => (point.ms === null ? [] : [{ id: `${point.pass} ${point.group}`, value: Math.round(point.ms / 1000), label: text.point(point.group, point.target), group: point.group }])),
    }));
}
