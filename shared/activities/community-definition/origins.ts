import type { ParticipantId, RoomFacts, TextId } from '../../kernel/activity.ts';
import { flowOf } from '../../parts/lineage/flow.ts';
import { traceOrigins, type OriginRun as TracedRun } from '../../parts/lineage/origins.ts';
import { wordsOf, type Span } from '../../parts/phrases.ts';
import type { CommunityDefinitionState, Line, Version } from './model.ts';
import { joinedRuns, leafOf, placeOf } from './origin-runs.ts';
import { finalVersion, galleryTexts, sourcesOf, type Handed } from './texts.ts';
import type { Flow, OriginRun } from './views.ts';

/** Where the words of the room's text came from (CD10): its runs in text order, and for each line the runs that go back to it. */
export type Origins = {
  readonly runs: readonly OriginRun[];
  readonly flow: Flow;
  readonly lived: ReadonlyMap<TextId, readonly Span[]>;
  /** Words of the final text, and those of them that stood in an earlier text. */
  readonly words: number;
  readonly kept: number;
  /** Every text that words of the final one came through, lines included. */
  readonly texts: ReadonlySet<TextId>;
};

const nothing: Origins = { runs: [], flow: { columns: [], links: [], fresh: 0 }, lived: new Map(), words: 0, kept: 0, texts: new Set() };
const ROOM = 'room';

type Known = { readonly work: unknown; readonly lines: unknown; readonly pairs: unknown; readonly language: string; readonly origins: Origins };
const known = new WeakMap<Version, Known>();

/** Computed from the texts, once for all viewers while neither they nor the final text change (CD10). */
export function originsOf(state: CommunityDefinitionState, room: RoomFacts): Origins {
  const final = finalVersion(state);
  if (!final || final.text === null) return nothing;
  const found = known.get(final);
  const pairs = room.groupsOf({ run: room.step.run, stage: 'pairs', pass: 1 });
  if (found && found.work === state.work && found.lines === state.lines && found.pairs === pairs && found.language === room.language) return found.origins;
  const origins = trace(state, room, final, final.text);
  known.set(final, { work: state.work, lines: state.lines, pairs, language: room.language, origins });
  return origins;
}

function trace(state: CommunityDefinitionState, room: RoomFacts, final: Version, text: string): Origins {
  const nodes = new Map<TextId, Handed>();
  const texts = new Map<TextId, { readonly text: string; readonly from: readonly TextId[] }>();
  const add = (handed: Handed): TextId => {
    if (nodes.has(handed.id)) return handed.id;
    nodes.set(handed.id, handed);
    const from = handed.place ? sourcesOf(state, room, handed.place.key, handed.place.group).map(add) : [];
    texts.set(handed.id, { text: handed.text ?? '', from });
    return handed.id;
  };
  texts.set(final.id, { text, from: galleryTexts(state, room).map(add) });
  const found = traceOrigins(texts, final.id, room.language);
  const words = wordsOf(text, room.language).length;
  const kept = found.reduce((sum, run) => sum + run.words, 0);
  const through = new Set(found.flatMap(({ chains }) => chains.flatMap((chain) => chain.map(({ id }) => id))));
  return { runs: joinedRuns(found, text, nodes), flow: { ...flowFor(found, final.id, nodes), fresh: words - kept }, lived: livedOf(found, nodes), words, kept, texts: through };
}

function livedOf(found: readonly TracedRun[], nodes: ReadonlyMap<TextId, Handed>): ReadonlyMap<TextId, readonly Span[]> {
  const lived = new Map<TextId, Span[]>();
  for (const { start, end, chains } of found) {
    for (const id of new Set(chains.flatMap((chain) => leafOf(chain, nodes)?.id ?? []))) lived.set(id, [...(lived.get(id) ?? []), { start, end }]);
  }
  return lived;
}

/** The picture's columns: nodes are people (nameless, by their text's chance id), groups, and the room. Both texts of a split group are one. */
function flowFor(found: readonly TracedRun[], finalId: TextId, nodes: ReadonlyMap<TextId, Handed>): Omit<Flow, 'fresh'> {
  const people = new Map([...nodes.values()].filter(({ place }) => place === null).map(({ id }) => id).toSorted().map((id, index) => [id, `p${index + 1}`]));
  const nodeOf = (id: TextId): string => {
    const place = nodes.get(id)?.place;
    return place ? `${place.key}:${place.group}` : (people.get(id) ?? ROOM);
  };
  const places = new Map([...nodes.values()].map((handed) => [nodeOf(handed.id), placeOf(handed)]));
  const flow = flowOf(found, finalId, nodeOf);
  const columns = (['people', 'pairs', 'groups', 'groupsTwice', ROOM] as const).map((stage) => ({
    stage,
    nodes: flow.nodes
      .filter(({ id }) => (places.get(id)?.stage ?? ROOM) === stage)
      .map(({ id, words }) => ({ id, group: places.get(id)?.group ?? null, words }))
      .toSorted((a, b) => (a.group ?? 0) - (b.group ?? 0)),
  }));
  return { columns: columns.filter((column) => column.nodes.length > 0), links: flow.links };
}

/** The parts of the final text that came from a person's own line. */
export function livedOn(origins: Origins, line: Line | undefined): readonly Span[] {
  return (line && origins.lived.get(line.id)) ?? [];
}

/** People whose line lives on, or who see themselves in the final text. */
export function coveredBy(state: CommunityDefinitionState, origins: Origins, people: readonly ParticipantId[]): number {
  const final = finalVersion(state);
  return people.filter((id) => livedOn(origins, state.lines.get(id)).length > 0 || (state.selves.get(id) ?? []).some(({ text }) => text === final?.id)).length;
}
