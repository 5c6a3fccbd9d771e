import type { Flow, FlowStage } from '../../../../../shared/activities/community-definition/views.ts';

/** One bar of the picture: percent of its width and height. `others`: how many it stands for, when it bundles the smallest; else 0. */
export type FlowBar = {
  readonly id: string;
  readonly stage: FlowStage;
  readonly group: number | null;
  readonly words: number;
  readonly others: number;
  readonly left: number;
  readonly top: number;
  readonly height: number;
};
/** A band of words from one bar to another: an SVG path in a box of 100 × 100. */
export type FlowRibbon = { readonly id: string; readonly group: number | null; readonly path: string };
/** `fresh`: where new words stand below the room's bar; null without any. */
export type FlowPicture = {
  readonly bars: readonly FlowBar[];
  readonly ribbons: readonly FlowRibbon[];
  readonly fresh: Pick<FlowBar, 'left' | 'top' | 'height'> | null;
};

/** Bars a column shows; the smallest beyond become one. With more, signs take the height that the words need. */
export const MOST = 8;
/** Width of a bar, space between bars, and the least height a bar (and a bar with a sign beside it) gets, in percent. */
export const BAR = 1.4;
const GAP = 1;
const LEAST = 0.9;
const SIGN = 9;

/** `fresh`: new words below it. */
type Node = Pick<FlowBar, 'id' | 'stage' | 'group' | 'words' | 'others'> & { readonly fresh: number };
type Link = Flow['links'][number];
type Placed = Node & { readonly column: number; readonly top: number; readonly height: number };

/**
 * Lays out where words flowed (CD10): a column per stage, bars and ribbons as high as they have words, the same scale everywhere. Few enough bars to
 * read: the smallest of a long column are bundled. Bars are ordered so that ribbons cross little.
 */
export function layOutFlow(flow: Flow): FlowPicture {
  const { columns, links } = bundle(flow);
  const ordered = order(columns, links);
  const scale = scaleOf(ordered);
  const placed = ordered.flatMap((nodes, column) => place(nodes, column, scale));
  const width = ordered.length > 1 ? (100 - BAR) / (ordered.length - 1) : 0;
  const bars = placed.map(({ column, fresh: _, ...bar }) => ({ ...bar, left: column * width }));
  const room = bars.find(({ stage }) => stage === 'room');
  const fresh = room && flow.fresh > 0 ? { left: room.left, top: room.top + room.height, height: flow.fresh * scale } : null;
  return { bars, ribbons: ribbonsOf(bars, links, scale), fresh };
}

/** Keeps the bars with the most words in each column and makes one of the rest; links follow. */
function bundle(flow: Flow): { readonly columns: readonly (readonly Node[])[]; readonly links: readonly Link[] } {
  const moved = new Map<string, string>();
  const columns = flow.columns.map(({ stage, nodes }): readonly Node[] => {
    const all = nodes.map((node) => ({ ...node, stage, others: 0, fresh: stage === 'room' ? flow.fresh : 0 }));
    if (all.length <= MOST) return all;
    const kept = new Set(all.toSorted((a, b) => b.words - a.words).slice(0, MOST - 1).map(({ id }) => id));
    const rest = all.filter(({ id }) => !kept.has(id));
    const id = `others-${stage}`;
    for (const node of rest) moved.set(node.id, id);
    return [...all.filter((node) => kept.has(node.id)), { id, stage, group: null, words: sum(rest.map(({ words }) => words)), others: rest.length, fresh: 0 }];
  });
  const links = new Map<string, Link>();
  for (const { from, to, words } of flow.links) {
    const link = { from: moved.get(from) ?? from, to: moved.get(to) ?? to };
    const key = JSON.stringify(link);
    links.set(key, { ...link, words: words + (links.get(key)?.words ?? 0) });
  }
  return { columns, links: [...links.values()] };
}

/** From the room backwards, each bar stands beside where most of its words go; bundled bars stand last. */
function order(columns: readonly (readonly Node[])[], links: readonly Link[]): readonly (readonly Node[])[] {
  const at = new Map<string, number>();
  const ordered = columns.toReversed().map((nodes) => {
    const aim = (id: string): number => {
      const out = links.flatMap((link) => (link.from === id && at.has(link.to) ? [{ at: at.get(link.to) ?? 0, words: link.words }] : []));
      return out.length === 0 ? 1 : sum(out.map((one) => one.at * one.words)) / Math.max(1, sum(out.map((one) => one.words)));
    };
    const sorted = nodes.map((node) => ({ node, aim: node.others > 0 ? 2 : aim(node.id) })).sort((a, b) => a.aim - b.aim).map(({ node }) => node);
    sorted.forEach((node, index) => at.set(node.id, (index + 0.5) / sorted.length));
    return sorted;
  });
  return ordered.reverse();
}

/** What a bar takes: its words, and room for the sign beside it. */
const slotOf = (node: Node, scale: number): number => Math.max((node.words + node.fresh) * scale, node.group !== null || node.others > 0 ? SIGN : LEAST);
const heightOf = (nodes: readonly Node[], scale: number): number => sum(nodes.map((node) => slotOf(node, scale))) + GAP * Math.max(0, nodes.length - 1);

/** Percent of the height for one word: the most with which every column still fits. */
function scaleOf(columns: readonly (readonly Node[])[]): number {
  let [low, high] = [0, 100];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (columns.every((nodes) => heightOf(nodes, middle) <= 100)) low = middle;
    else high = middle;
  }
  return low;
}

/** Spread over the whole height, so that ribbons fan out. */
function place(nodes: readonly Node[], column: number, scale: number): readonly Placed[] {
  const apart = (100 - heightOf(nodes, scale)) / Math.max(1, nodes.length);
  let top = apart / 2;
  return nodes.map((node) => {
    const slot = slotOf(node, scale);
    const height = Math.max(LEAST, node.words * scale);
    const bar = { ...node, column, top: top + (slot - height - node.fresh * scale) / 2, height };
    top += slot + GAP + apart;
    return bar;
  });
}

/** Ribbons leave and reach a bar in the order of where they go, so that they do not cross inside it; never wider than the bar. */
function ribbonsOf(bars: readonly FlowBar[], links: readonly Link[], scale: number): readonly FlowRibbon[] {
  const known = new Map(bars.map((bar) => [bar.id, bar]));
  const drawn = links.flatMap(({ from, to, words }) => {
    const [source, target] = [known.get(from), known.get(to)];
    return source && target ? [{ source, target, words }] : [];
  });
  const starts = ends(drawn, 'source', 'target', scale);
  const stops = ends(drawn, 'target', 'source', scale);
  return drawn.map((link, index) => {
    const [start, stop] = [starts[index] ?? { top: 0, size: 0 }, stops[index] ?? { top: 0, size: 0 }];
    return { id: `${link.source.id} ${link.target.id}`, group: link.source.group ?? link.target.group, path: band(link.source.left + BAR, start, link.target.left, stop) };
  });
}

type End = { readonly top: number; readonly size: number };
type Drawn = { readonly source: FlowBar; readonly target: FlowBar; readonly words: number };

/** Where each ribbon touches its bar on one side, in the order of `links`. */
function ends(links: readonly Drawn[], side: 'source' | 'target', far: 'source' | 'target', scale: number): readonly End[] {
  const found: End[] = [];
  for (const bar of new Set(links.map((link) => link[side]))) {
    const mine = links.map((link, index) => ({ link, index })).filter(({ link }) => link[side] === bar).sort((a, b) => a.link[far].top - b.link[far].top);
    const whole = sum(mine.map(({ link }) => link.words)) * scale;
    const fit = whole > bar.height ? bar.height / whole : 1;
    let top = bar.top;
    for (const { link, index } of mine) {
      const size = link.words * scale * fit;
      found[index] = { top, size };
      top += size;
    }
  }
  return found;
}

function band(left: number, start: End, right: number, stop: End): string {
  const middle = round((left + right) / 2);
  const [a, b, c, d] = [start.top, start.top + start.size, stop.top, stop.top + stop.size].map(round);
  const [x, y] = [round(left), round(right)];
  return `M${x} ${a}C${middle} ${a} ${middle} ${c} ${y} ${c}L${y} ${d}C${middle} ${d} ${middle} ${b} ${x} ${b}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
