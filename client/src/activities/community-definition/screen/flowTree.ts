import type { Flow, FlowStage } from '../../../../../shared/activities/community-definition/views.ts';

/** One line of the nested list: a text, how many words came through it on this way, and what it got them from. */
export type FlowBranch = {
  readonly id: string;
  readonly stage: FlowStage;
  readonly group: number | null;
  readonly words: number;
  /** How many people's lines, for a line that stands for people; else 0. */
  readonly people: number;
  readonly from: readonly FlowBranch[];
};

/** The flow as a tree from the room back to people, for screen readers and phones: those with the most words first, people counted, not listed. */
export function flowTree(flow: Flow): FlowBranch | null {
  const nodes = new Map(flow.columns.flatMap(({ stage, nodes: here }) => here.map((node) => [node.id, { stage, group: node.group }] as const)));
  const room = flow.columns.find(({ stage }) => stage === 'room')?.nodes[0];
  return room ? branch(room.id, room.words, flow, nodes) : null;
}

function branch(id: string, words: number, flow: Flow, nodes: ReadonlyMap<string, { readonly stage: FlowStage; readonly group: number | null }>): FlowBranch {
  const { stage, group } = nodes.get(id) ?? { stage: 'room' as const, group: null };
  const into = flow.links.filter((link) => link.to === id && nodes.has(link.from)).toSorted((a, b) => b.words - a.words);
  const people = into.filter((link) => nodes.get(link.from)?.stage === 'people');
  const texts = into.filter((link) => nodes.get(link.from)?.stage !== 'people').map((link) => branch(link.from, link.words, flow, nodes));
  const lines: readonly FlowBranch[] = people.length === 0 ? [] : [{ id: `${id}-people`, stage: 'people', group: null, words: people.reduce((sum, link) => sum + link.words, 0), people: people.length, from: [] }];
  return { id, stage, group, words, people: 0, from: [...texts, ...lines] };
}
