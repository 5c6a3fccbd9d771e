import type { CommonGroundResult } from '../../../../shared/activities/common-ground/result.ts';
import type { Table } from '../../report/document.ts';
import { escapeHtml } from '../../files/escapeHtml.ts';
import { groupSign, INK, round } from '../../report/groupSign.ts';
import { svg } from '../../report/svg.ts';
import { timeScaleFor } from '../../ui/chart.ts';
import { minutesSeconds } from '../../ui/format.ts';
import { lanesOf, placedTimes } from './times.ts';
import { text } from './text/en/report.ts';

const WIDTH = 1000;
const LEFT = 230;
const RIGHT = 40;
const SIGN = 46;
const LETTERS = 26;

type Groups = CommonGroundResult['groups'];
type Point = Groups[number] & { readonly group: number; readonly ms: number; readonly size: number };

/** Each group's sign where its time is, a row for each group size and round, as the wall showed it (CG10); and the same as a table. */
export function timesDrawing(groups: Groups, target: number): { readonly svg: string; readonly table: Table } {
  const points = groups.filter((point): point is Point => point.group !== null && point.ms !== null && point.size !== null);
  const rows = rowsOf(points);
  const scale = timeScaleFor(Math.max(1, ...points.map(({ ms }) => Math.round(ms / 1000))));
  const across = WIDTH - LEFT - RIGHT;
  const at = (share: number): number => round(LEFT + share * across);
  let top = 20;
  const drawn: string[] = [];
  for (const row of rows) {
    const placed = placedTimes(row.points.map(({ group, pass, ms }) => ({ id: `${pass} ${group}`, value: Math.round(ms / 1000), label: '', group })), scale.end, SIGN / across);
    const height = lanesOf(placed) * (SIGN + 8) + 16;
    drawn.push(`<text x="0" y="${top + SIGN / 2 + 17}" font-size="${LETTERS}" font-weight="700" fill="${INK}">${escapeHtml(row.label)}</text>`);
    for (const dot of placed) drawn.push(groupSign(dot.group, at(dot.at), top + 8 + SIGN / 2 + dot.lane * (SIGN + 8), SIGN));
    top += height;
  }
  const ticks = Array.from({ length: Math.round(scale.end / scale.step) + 1 }, (_, index) => index * scale.step);
  const grid = ticks.map((tick) => `<path d="M${at(tick / scale.end)} 12V${top}" stroke="#D9CFBC" stroke-width="3"/><text x="${at(tick / scale.end)}" y="${top + 34}" text-anchor="middle" font-size="${LETTERS}" fill="${INK}">${minutesSeconds(tick * 1000)}</text>`);
  const table: Table = {
    caption: text.timesTable(target),
    head: several(groups) ? [text.heads.round, text.heads.group, text.heads.people, text.heads.time] : [text.heads.group, text.heads.people, text.heads.time],
    rows: groups.map(({ pass, group, size, ms }) => [...(several(groups) ? [String(pass)] : []), String(group), String(size), ms === null ? text.stopped : minutesSeconds(ms)]),
  };
  return { svg: svg(WIDTH, top + 50, table.caption, [...grid, ...drawn]), table };
}

const several = (groups: Groups): boolean => new Set(groups.map(({ pass }) => pass)).size > 1;

function rowsOf(points: readonly Point[]): readonly { readonly label: string; readonly points: readonly Point[] }[] {
  const keys = [...new Set(points.map(({ pass, size }) => `${String(pass).padStart(3, '0')} ${String(size).padStart(4, '0')}`))].toSorted();
  return keys.map((key) => {
    const [pass, size] = key.split(' ').map(Number);
    return { label: text.size(size ?? 0, pass ?? 1), points: points.filter((point) => point.pass === pass && point.size === size) };
  });
}
