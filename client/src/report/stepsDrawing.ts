import { escapeHtml } from '../files/escapeHtml.ts';
import { text } from '../text/en/report.ts';
import { scaleFor } from '../ui/chart.ts';
import type { Table } from './document.ts';
import { INK, round } from './groupSign.ts';
import { svg } from './svg.ts';

export type NamedStep = { readonly run: string; readonly exercise: string; readonly step: string; readonly minutes: number };
type Row = { readonly label: string; readonly minutes: number; readonly shade: number };

const WIDTH = 1000;
const LEFT = 330;
const RIGHT = 120;
const ROW = 46;
const BAR = 30;
const LETTERS = 26;
/** So many rows can be read on one page; with more steps there is a row for each exercise. */
const ROWS = 11;
/** Neighbouring exercises differ in grey too. */
const SHADES = ['#0F5548', '#7FB8A6'] as const;

/** Steps one below the other as they came, each bar beginning where the one before ended; the table has all of them. */
export function stepsDrawing(steps: readonly NamedStep[]): { readonly svg: string; readonly table: Table } {
  const rows = rowsOf(steps);
  const whole = rows.reduce((sum, { minutes }) => sum + minutes, 0);
  const scale = scaleFor(whole, [1, 2, 5]);
  const across = (minutes: number): number => round((minutes * (WIDTH - LEFT - RIGHT)) / Math.max(scale.end, 1));
  const foot = rows.length * ROW + 10;
  let begun = 0;
  const drawn = rows.flatMap(({ label, minutes, shade }, index) => {
    const [x, y, wide] = [round(LEFT + across(begun)), index * ROW + 10, Math.max(4, across(minutes))];
    begun += minutes;
    const fits = LEFT - 16;
    const squeezed = label.length * LETTERS * 0.52 > fits ? ` textLength="${fits}" lengthAdjust="spacingAndGlyphs"` : '';
    return [
      `<text x="0" y="${y + 24}" font-size="${LETTERS}" font-weight="700" fill="${INK}"${squeezed}>${escapeHtml(label)}</text>`,
      `<rect x="${x}" y="${y}" width="${wide}" height="${BAR}" rx="5" fill="${SHADES[shade % 2] ?? INK}" stroke="${INK}" stroke-width="1.5"/>`,
      `<text x="${round(x + wide + 10)}" y="${y + 24}" font-size="${LETTERS}" fill="${INK}">${escapeHtml(text.minutes(minutes))}</text>`,
    ];
  });
  const ticks = Array.from({ length: Math.round(scale.end / scale.step) + 1 }, (_, tick) => tick * scale.step);
  const grid = ticks.map((tick) => `<path d="M${round(LEFT + across(tick))} 0V${foot}" stroke="#D9CFBC" stroke-width="2"/><text x="${round(LEFT + across(tick))}" y="${foot + 30}" text-anchor="middle" font-size="${LETTERS}" fill="${INK}">${tick}</text>`);
  const table = tableOf(steps);
  return { svg: svg(WIDTH, foot + 42, table.caption, [...grid, ...drawn]), table };
}

function rowsOf(steps: readonly NamedStep[]): readonly Row[] {
  const runs = [...new Set(steps.map(({ run }) => run))];
  if (steps.length <= ROWS) return steps.map(({ run, step, minutes }) => ({ label: step, minutes, shade: runs.indexOf(run) }));
  return runs.map((run, shade) => {
    const own = steps.filter((step) => step.run === run);
    return { label: own[0]?.exercise ?? '', minutes: own.reduce((sum, { minutes }) => sum + minutes, 0), shade };
  });
}

function tableOf(steps: readonly NamedStep[]): Table {
  const { exercise, step, minutes } = text.wayHeads;
  return { caption: text.wayTable, head: [exercise, step, minutes], rows: steps.map((one) => [one.exercise, one.step, text.minutes(one.minutes)]) };
}
