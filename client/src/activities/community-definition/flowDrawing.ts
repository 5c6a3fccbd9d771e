import type { Flow } from '../../../../shared/activities/community-definition/views.ts';
import type { Table } from '../../report/document.ts';
import { escapeHtml } from '../../files/escapeHtml.ts';
import { fillOf, groupSign, INK, round } from '../../report/groupSign.ts';
import { svg } from '../../report/svg.ts';
import { BAR, layOutFlow } from './screen/flow.ts';
import { flowTree, type FlowBranch } from './screen/flowTree.ts';
import { text as wall } from './text/en/screen.ts';
import { text } from './text/en/report.ts';

const WIDTH = 1000;
const HEIGHT = 480;
/** Of the picture itself; the heads stand above it, and signs beside the last bars. */
const TOP = 50;
const ACROSS = 9.2;
const DOWN = 4.2;
const LETTERS = 26;
const SIGN = 40;

/** The way of the words from people to the room as the wall drew it (CD10), and the list below it as a table. */
export function flowDrawing(flow: Flow): { readonly svg: string; readonly table: Table } {
  const { bars, ribbons, fresh } = layOutFlow(flow);
  const x = (percent: number): number => round(percent * ACROSS);
  const y = (percent: number): number => round(TOP + percent * DOWN);
  const heads = flow.columns.map(({ stage }, index) => {
    const left = bars.find((bar) => bar.stage === stage)?.left ?? 0;
    const last = index === flow.columns.length - 1;
    return `<text x="${last ? x(left + BAR) : x(left)}" y="30" font-size="${LETTERS}" font-weight="700" fill="${INK}"${last ? ' text-anchor="end"' : ''}>${escapeHtml(wall.stages[stage])}</text>`;
  });
  const bands = ribbons.map(({ path, group }) => `<path d="${path}" fill="${fillOf(group)}" fill-opacity="${group === null ? 1 : 0.55}" stroke="${INK}" stroke-opacity=".4" stroke-width="1" vector-effect="non-scaling-stroke"/>`);
  const blocks = bars.map((bar) => `<rect x="${x(bar.left)}" y="${y(bar.top)}" width="${x(BAR)}" height="${round(bar.height * DOWN)}" fill="${bar.group === null ? INK : fillOf(bar.group)}" stroke="${INK}" stroke-width="2"/>`);
  const hatched = fresh ? [`<rect x="${x(fresh.left)}" y="${y(fresh.top)}" width="${x(BAR)}" height="${round(fresh.height * DOWN)}" fill="#fff" stroke="${INK}" stroke-width="2" stroke-dasharray="4 3"/>`] : [];
  const signs = bars.flatMap((bar) => {
    const [left, middle] = [x(bar.left + BAR) + 28, y(bar.top + bar.height / 2)];
    if (bar.group !== null) return [groupSign(bar.group, left, middle, SIGN)];
    return bar.others > 0 ? [`<text x="${left - 18}" y="${middle + 9}" font-size="${LETTERS}" font-weight="700" fill="${INK}">${escapeHtml(wall.others(bar.others))}</text>`] : [];
  });
  const table = tableOf(flow);
  return { svg: svg(WIDTH, HEIGHT, table.caption, [...heads, `<g transform="translate(0 ${TOP}) scale(${ACROSS} ${DOWN})">${bands.join('')}</g>`, ...blocks, ...hatched, ...signs]), table };
}

/** Every text, what it handed on, and what it got its words from; those with the most words first. */
function tableOf(flow: Flow): Table {
  const tree = flowTree(flow);
  const rows = tree ? rowsOf(tree) : [];
  const fresh = flow.fresh > 0 ? [[text.fresh, String(flow.fresh), '']] : [];
  return { caption: text.flowTable, head: [text.heads.text, text.heads.words, text.heads.into], rows: [...rows, ...fresh] };
}

function rowsOf(branch: FlowBranch, into = ''): readonly (readonly string[])[] {
  const name = nameOf(branch);
  return [[name, String(branch.words), into], ...branch.from.flatMap((inner) => rowsOf(inner, name))];
}

function nameOf({ stage, group, people }: FlowBranch): string {
  switch (stage) {
    case 'room': return wall.node.room;
    case 'people': return wall.node.people(people);
    case 'pairs': case 'groups': case 'groupsTwice': return wall.node[stage](group ?? 0);
  }
}
