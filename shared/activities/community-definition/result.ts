import type { RoomFacts } from '../../kernel/activity.ts';
import type { Worked } from '../../kernel/summary/figures.ts';
import { shownRating, summariseRating } from '../../parts/agreement-summary.ts';
import type { RatingResult } from '../../parts/agreement-views.ts';
import type { CommunityDefinitionState, Ending } from './model.ts';
import { reveals } from './moves.ts';
import { originsOf } from './origins.ts';
import { summarise } from './summary.ts';
import { finalVersion } from './texts.ts';
import { glowOf } from './view/parts.ts';
import type { Flow, Glow, OriginRun } from './views.ts';

/** Where the words of `final` came from, as the wall draws it: its runs, the picture's columns, and where people see themselves. Spans point into `final`. */
export type FlowData = { readonly origins: readonly OriginRun[]; readonly flow: Flow; readonly glow: readonly Glow[] };
/** What the room made and the wall showed of Community Definition; nothing hidden or removed. */
export type CommunityDefinitionResult = {
  readonly prompt: string;
  /** The newest version the room saw; null: none, hidden or removed. */
  readonly final: string | null;
  readonly ending: Ending | null;
  /** Null, as `selves` and `flow`: few people, and the result leaves the house (AS6). */
  readonly people: number | null;
  readonly selves: { readonly people: number; readonly of: number } | null;
  /** Texts the gallery showed, in that order. */
  readonly gallery: readonly string[];
  /** Versions the room saw, oldest first; the last is `final`. */
  readonly versions: readonly string[];
  readonly flow: FlowData | null;
  /** What the last round that the wall showed came to (CD7); null: none, or few people. */
  readonly agreement: RatingResult | null;
};

export function resultOf(state: CommunityDefinitionState, room: RoomFacts): CommunityDefinitionResult {
  const version = finalVersion(state);
  const final = version && !room.hidden.has(version.id) ? version.text : null;
  const origins = originsOf(state, room);
  return {
    prompt: state.config.prompt,
    final,
    ending: state.ending?.how ?? null,
    people: room.people.length,
    selves: selvesOf(state, room),
    gallery: reveals(state, room).shown.flatMap(({ text }) => text ?? []),
    versions: state.versions.flatMap(({ id, text, shown }) => (shown && text !== null && !room.hidden.has(id) ? [text] : [])),
    flow: version && final !== null ? { origins: origins.runs, flow: origins.flow, glow: glowOf(state.selves.values(), version.id) } : null,
    agreement: shownRating([...state.ratings].toSorted(([a], [b]) => a - b).map(([, rating]) => rating), room),
  };
}

/** People who tapped where they see themselves, of everybody. */
function selvesOf(state: CommunityDefinitionState, room: RoomFacts): NonNullable<CommunityDefinitionResult['selves']> {
  return { people: [...state.selves.values()].filter((marks) => marks.length > 0).length, of: room.people.length };
}

export function worked(state: CommunityDefinitionState, room: RoomFacts): Worked {
  const ratings = [...state.ratings.values()];
  const asked = room.clockOf({ run: room.step.run, stage: 'closing', pass: 1 }) !== undefined;
  return {
    shown: new Set([...state.revealed, ...state.versions.flatMap(({ id, shown }) => (shown ? [id] : []))]),
    spoke: new Set([...state.lines.keys(), ...state.marks.keys(), ...state.selves.keys(), ...ratings.flatMap((rating) => given(rating.ratings)), ...state.wishes.flatMap(({ person }) => person ?? []), ...state.versions.flatMap(({ by }) => by ?? [])]),
    overruled: Number(summarise(state, room).overruled),
    skipped: state.skipped.size + ratings.reduce((sum, rating) => sum + summariseRating(rating, room).skips, 0),
    selves: asked ? selvesOf(state, room) : null,
  };
}

const given = (ratings: ReadonlyMap<string, number | null>): readonly string[] => [...ratings].flatMap(([person, value]) => (value === null ? [] : [person]));
