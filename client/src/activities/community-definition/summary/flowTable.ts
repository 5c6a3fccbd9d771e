import type { Flow, FlowStage } from '../../../../../shared/activities/community-definition/views.ts';
import type { ChartTable } from '../../../ui/chart.ts';
import { text } from '../text/en/summary.ts';

/** The flow as a table, a row per band. People are lines with a number, nobody's name. */
export function flowTable(flow: Flow): ChartTable {
  const names = new Map(flow.columns.flatMap(({ stage, nodes }) => nodes.map((node, at) => [node.id, nameOf(stage, node.group, at)] as const)));
  const rows = flow.links.map(({ from, to, words }) => [names.get(from) ?? '', names.get(to) ?? '', String(words)]);
  return { head: text.flowHeads, rows };
}

function nameOf(stage: FlowStage, group: number | null, at: number): string {
  return stage === 'people' ? text.peopleNode(at + 1) : text.stage[stage](group);
}
