import type { TextId } from '../../kernel/activity.ts';
import type { OriginRun as TracedRun } from '../../parts/lineage/origins.ts';
import type { MergeKey } from './model.ts';
import type { Handed } from './texts.ts';
import type { FlowStage, OriginRun } from './views.ts';

type Chain = TracedRun['chains'][number];
type Nodes = ReadonlyMap<TextId, Handed>;
type Place = OriginRun['through'][number];

const STAGE_OF: Readonly<Record<MergeKey, FlowStage>> = { 'pairs/1': 'pairs', 'groups/1': 'groups', 'groups/2': 'groupsTwice' };
export const placeOf = ({ place }: Handed): Place => (place ? { stage: STAGE_OF[place.key], group: place.group } : { stage: 'people', group: null });

/** The person's line a chain ends in; undefined: the words were made on the way. */
export function leafOf(chain: Chain, nodes: Nodes): Handed | undefined {
  const last = nodes.get(chain.at(-1)?.id ?? '');
  return last?.place === null ? last : undefined;
}

/**
 * The runs people see (CD10). Words that stand next to each other and came through the same groups are one run, whether or not each of
 * them goes back to a line: "save you a chair" is not cut because somebody else had written "you". Of several ways the one that leads
 * back furthest counts.
 */
export function joinedRuns(found: readonly TracedRun[], text: string, nodes: Nodes): readonly OriginRun[] {
  const runs: OriginRun[] = [];
  for (let at = 0; at < found.length; ) {
    const { length, way } = stretchFrom(found, at, text, nodes);
    runs.push(joined(found.slice(at, at + length), way, nodes));
    at += length;
  }
  return runs;
}

/** How many runs from `at` on came one way without other words between, and that way. */
function stretchFrom(found: readonly TracedRun[], at: number, text: string, nodes: Nodes): { readonly length: number; readonly way: string } {
  let ways = waysOf(found[at], nodes);
  let length = 1;
  for (; touch(found[at + length - 1], found[at + length], text); length += 1) {
    const next = waysOf(found[at + length], nodes);
    const both = new Map([...ways].flatMap(([way, depth]) => (next.has(way) ? [[way, depth + (next.get(way) ?? 0)] as const] : [])));
    if (both.size === 0) break;
    ways = both;
  }
  const [best] = [...ways].toSorted(([, one], [, other]) => other - one);
  return { length, way: best?.[0] ?? '' };
}

/** The ways of a run with how far each leads back. */
function waysOf(run: TracedRun | undefined, nodes: Nodes): ReadonlyMap<string, number> {
  const ways = new Map<string, number>();
  for (const chain of run?.chains ?? []) {
    const way = wayOf(chain, nodes);
    ways.set(way, Math.max(ways.get(way) ?? 0, chain.length));
  }
  return ways;
}

/** The groups' texts of a chain; where no group wrote, the line. */
function wayOf(chain: Chain, nodes: Nodes): string {
  const written = chain.filter(({ id }) => nodes.get(id)?.place);
  return (written.length > 0 ? written : chain).map(({ id }) => id).join(' ');
}

function touch(one: TracedRun | undefined, next: TracedRun | undefined, text: string): boolean {
  return one !== undefined && next !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(one.end, next.start));
}

function joined(stretch: readonly TracedRun[], way: string, nodes: Nodes): OriginRun {
  const chains = stretch.flatMap((run) => run.chains);
  const [deepest = []] = chains.filter((chain) => wayOf(chain, nodes) === way).toSorted((a, b) => b.length - a.length);
  const texts = deepest.flatMap(({ id }) => nodes.get(id) ?? []);
  const people = new Set(chains.flatMap((chain) => leafOf(chain, nodes)?.id ?? []));
  return { start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0, group: texts[0]?.place?.group ?? null, people: people.size, through: texts.map(placeOf).toReversed() };
}
