import type { ParticipantId, RoomFacts, TextId } from '../../../kernel/activity.ts';
import { commonWords, type Span } from '../../../parts/phrases.ts';
import { standingMarks } from '../decide/marks.ts';
import { linesOfText } from '../lines.ts';
import { STAGES, type CommunityDefinitionStage, type CommunityDefinitionState, type Mark, type MergeKey, type Version } from '../model.ts';
import { finalVersion, galleryTexts, isHidden, newestVersion, numberOf, sourcesOf, type Handed } from '../texts.ts';
import type { DraftingDesk, Glow, SourceView, StackedLine, VersionView, WishLine } from '../views.ts';

export function stageOf(room: RoomFacts): CommunityDefinitionStage {
  return STAGES.find((stage) => stage === room.step.stage) ?? 'solo';
}

type Common = { readonly of: readonly object[]; readonly spans: readonly (readonly Span[])[] };
const commons = new WeakMap<object, Common>();

/** Words all sources of a group share; found once while the texts stay the same. */
function commonOf(sources: readonly Handed[], language: string): readonly (readonly Span[])[] {
  const [first] = sources;
  if (!first) return [];
  const of = sources.map((source) => source.of);
  const found = commons.get(first.of);
  if (found && found.of.length === of.length && found.of.every((one, index) => one === of[index])) return found.spans;
  const spans = commonWords(sources.map(({ text }) => text ?? ''), language);
  commons.set(first.of, { of, spans });
  return spans;
}

/** The texts a group merges (CD2). A hidden one comes without its words (K10), unless the host looks. */
export function sourceViews(state: CommunityDefinitionState, key: MergeKey, group: number, room: RoomFacts, forHost: boolean): readonly SourceView[] {
  const sources = sourcesOf(state, room, key, group);
  const open = sources.filter((source) => forHost || !isHidden(source, room));
  const common = commonOf(open, room.language);
  return sources.map((source) => {
    const { id, text, place, person, split, joined } = source;
    const at = open.indexOf(source);
    const seen = at >= 0;
    return { id, text: seen ? text : null, hidden: isHidden(source, room), group: place?.group ?? null, person, joined, split, phrases: seen ? linesOfText(source.of, room.language) : [], common: common[at] ?? [] };
  });
}

/** A version of the room's text; `forHost` with its words though hidden. */
export function versionView(state: CommunityDefinitionState, version: Version | null, room: RoomFacts, forHost = false): VersionView | null {
  if (!version) return null;
  const hidden = room.hidden.has(version.id);
  const open = forHost || !hidden;
  return { id: version.id, number: numberOf(state, version), text: open ? version.text : null, hidden, lines: open ? linesOfText(version, room.language) : [] };
}

/** Spans with how many people tapped each, in text order. */
export function glowOf(marks: Iterable<readonly Mark[]>, text: TextId): readonly Glow[] {
  const counts = new Map<string, Glow>();
  for (const mark of marks) {
    for (const { text: id, span } of mark) {
      if (id !== text) continue;
      const key = `${span.start} ${span.end}`;
      counts.set(key, { ...span, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => a.start - b.start);
}

/** The gallery's lines that most people tapped, most first; without a gallery or taps, whole texts (CD6). */
export function stackedLines(state: CommunityDefinitionState, room: RoomFacts): readonly StackedLine[] {
  const texts = galleryTexts(state, room).filter((handed) => !isHidden(handed, room));
  const marked = texts.flatMap((handed): readonly StackedLine[] => glowOf(state.marks.values(), handed.id).map(({ start, end, count }) => ({
    text: handed.id, group: handed.place?.group ?? null, words: (handed.text ?? '').slice(start, end), marks: count,
  })));
  if (marked.length > 0) return marked.toSorted((a, b) => b.marks - a.marks);
  return texts.map((handed) => ({ text: handed.id, group: handed.place?.group ?? null, words: handed.text ?? '', marks: 0 }));
}

/** Wishes in no telling order, each about a line of this version or the whole; `whose` keeps one person's. */
export function wishLines(state: CommunityDefinitionState, version: Version | null, room: RoomFacts, whose: ParticipantId | 'all', forHost: boolean): readonly WishLine[] {
  const lines = version ? linesOfText(version, room.language) : [];
  return state.wishes.filter(({ person }) => whose === 'all' || person === whose).toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ id, kind, text, span, version: about }): readonly WishLine[] => {
    const hidden = room.hidden.has(id);
    if (hidden && !forHost && whose === 'all') return [];
    const line = span && about === version?.id ? lines.findIndex(({ start, end }) => start === span.start && end === span.end) : -1;
    return [{ id, kind, text: hidden && !forHost ? null : text, line: line < 0 ? null : line }];
  });
}

/** "What one change would help?" of the round before, once it was shown: it goes to who drafts, unnamed (CD8). */
function changesAsked(state: CommunityDefinitionState, room: RoomFacts, forHost: boolean): readonly WishLine[] {
  const before = state.ratings.get(room.step.pass - 1);
  if (!before?.shown) return [];
  return before.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => forHost || !room.hidden.has(id)).map(({ id, text }) => ({ id, kind: 'change', text, line: null }));
}

export function deskOf(state: CommunityDefinitionState, room: RoomFacts, forHost: boolean): DraftingDesk {
  const newest = newestVersion(state);
  return { newest: versionView(state, newest, room, forHost), stacked: stackedLines(state, room), wishes: [...changesAsked(state, room, forHost), ...wishLines(state, newest, room, 'all', forHost)] };
}

export const finalView = (state: CommunityDefinitionState, room: RoomFacts, forHost = false): VersionView | null => versionView(state, finalVersion(state), room, forHost);

/** People whose rating of a round is about words that changed since (K2): it stands, marked, until they rate again. */
export function ratedBefore(state: CommunityDefinitionState, pass: number): readonly ParticipantId[] {
  const now = finalVersion(state)?.id ?? null;
  if (state.ratings.get(pass)?.shown) return [];
  return [...(state.ratedOn.get(pass) ?? [])].flatMap(([person, version]) => (version === now ? [] : [person]));
}

export function marksLeft(state: CommunityDefinitionState, person: ParticipantId, room: RoomFacts, of: number): number {
  return Math.max(0, of - standingMarks(state, person, room).length);
}
