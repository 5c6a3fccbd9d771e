import type { OriginRun } from './origins.ts';

/** `words`: how many words of the final text came through this node, or from one node straight into the other. */
export type FlowNode = { readonly id: string; readonly words: number };
export type FlowLink = { readonly from: string; readonly to: string; readonly words: number };

/**
 * How many words of the final text came which way, for a picture people → pairs → groups → room. `nodeOf` names the node a text belongs to:
 * both texts of a split group are one node; null leaves a text out and links what is before and behind it. Words credited to several nodes
 * are counted at each, so a column can add up to more than the text has; at one node each word counts once. In the order of the
 * final text, the final text's own node first.
 */
export function flowOf(
  origins: readonly OriginRun[],
  finalId: string,
  nodeOf: (textId: string) => string | null,
): { readonly nodes: readonly FlowNode[]; readonly links: readonly FlowLink[] } {
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink>();
  for (const { words, chains } of origins) {
    const ways = chains.map((chain) => wayOf([finalId, ...chain.map(({ id }) => id)], nodeOf));
    for (const id of new Set(ways.flat())) nodes.set(id, { id, words: (nodes.get(id)?.words ?? 0) + words });
    for (const [key, { from, to }] of new Map(ways.flatMap(linksOf)))
      links.set(key, { from, to, words: (links.get(key)?.words ?? 0) + words });
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

/** The nodes of a chain, newest first; texts of one node that follow each other count as one. */
function wayOf(texts: readonly string[], nodeOf: (textId: string) => string | null): readonly string[] {
  return texts.flatMap((text) => nodeOf(text) ?? []).filter((node, index, all) => node !== all[index - 1]);
}

function linksOf(way: readonly string[]): readonly (readonly [key: string, link: Omit<FlowLink, 'words'>])[] {
  return way.slice(1).map((from, index) => {
    const to = way[index] ?? from;
    return [JSON.stringify([from, to]), { from, to }];
  });
}
