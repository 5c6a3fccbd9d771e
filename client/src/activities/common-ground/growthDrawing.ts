import type { CommonGroundResult } from '../../../../shared/activities/common-ground/result.ts';
import type { Table } from '../../report/document.ts';
import { fillOf, groupSign, INK, round } from '../../report/groupSign.ts';
import { svg } from '../../report/svg.ts';
import { timeScaleFor } from '../../ui/chart.ts';
import { minutesSeconds } from '../../ui/format.ts';
import { layOutSteps, levelAt } from '../../ui/stepLines.ts';
import { text } from './text/en/report.ts';

const WIDTH = 1000;
const FRAME = { left: 50, right: 900, top: 6, foot: 396 } as const;
const SIGN = 40;
const LETTERS = 26;

type Groups = CommonGroundResult['groups'];

/** How the lists of one round grew: a line for each group, one step up for each thing it found, its sign at the end; and the same as a table. */
export function growthDrawing(groups: Groups, pass: number): { readonly svg: string; readonly table: Table } {
  const own = groups.filter((one): one is Groups[number] & { readonly group: number } => one.pass === pass && one.group !== null);
  const lines = own.map(({ group, times }) => ({ id: String(group), label: text.group(group), group, times }));
  const most = Math.max(1, ...lines.map(({ times }) => times.length));
  const scale = timeScaleFor(Math.max(1, ...lines.flatMap(({ times }) => times)) / 1000);
  const x = (seconds: number): number => round(FRAME.left + ((FRAME.right - FRAME.left) * seconds) / scale.end);
  const levels = Array.from({ length: most + 1 }, (_, step) => {
    const y = round(levelAt(step, most, FRAME));
    return `<path d="M${FRAME.left} ${y}H${FRAME.right}" stroke="#D9CFBC" stroke-width="2"/><text x="${FRAME.left - 14}" y="${y + 9}" text-anchor="end" font-size="${LETTERS}" fill="${INK}">${step}</text>`;
  });
  const ticks = Array.from({ length: Math.round(scale.end / scale.step) + 1 }, (_, tick) => tick * scale.step);
  const times = ticks.map((tick) => `<text x="${x(tick)}" y="${FRAME.foot + 34}" text-anchor="middle" font-size="${LETTERS}" fill="${INK}">${minutesSeconds(tick * 1000)}</text>`);
  const drawn = layOutSteps(lines, most, scale.end * 1000, FRAME, { sign: SIGN + 4, lane: 10 });
  const paths = drawn.map((line) => `<path d="M${line.end.x} ${line.end.y}L${FRAME.right + 10} ${line.sign}H${FRAME.right + 24}" fill="none" stroke="${INK}" stroke-width="2" stroke-dasharray="3 5"/><path d="${line.path}" fill="none" stroke="${INK}" stroke-width="9"/><path d="${line.path}" fill="none" stroke="${fillOf(line.group)}" stroke-width="6"/><circle cx="${line.end.x}" cy="${line.end.y}" r="8" fill="${INK}"/>`);
  const signs = drawn.map((line) => groupSign(line.group, FRAME.right + 48, line.sign, SIGN));
  const table: Table = {
    caption: text.growthTable,
    head: [text.heads.group, ...Array.from({ length: most }, (_, step) => String(step + 1))],
    rows: own.map((group) => [text.group(group.group), ...Array.from({ length: most }, (_, step) => (group.times[step] === undefined ? '–' : minutesSeconds(group.times[step])))]),
  };
  return { svg: svg(WIDTH, FRAME.foot + 48, table.caption, [...levels, ...times, ...paths, ...signs]), table };
}
