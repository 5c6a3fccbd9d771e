import type { RoomFacts } from '../../kernel/activity.ts';
import { summariseRating } from '../../parts/agreement-summary.ts';
import type { RatingSummary } from '../../parts/agreement-views.ts';
import { changedSpans } from '../../parts/lineage/changes.ts';
import { wordsOf } from '../../parts/phrases.ts';
import { MERGES, type CommunityDefinitionState, type Ending, type GroupWork, type MergeKey } from './model.ts';
import { coveredBy, originsOf } from './origins.ts';
import { finalVersion, hiddenWording } from './texts.ts';

/** One group stage in figures. `words`: of all its texts together. */
type MergeSummary = {
  readonly stage: MergeKey;
  readonly texts: number;
  readonly agreed: number;
  readonly takenByHost: number;
  readonly split: number;
  /** Groups that wrote nothing and handed on what they had (CD5). */
  readonly empty: number;
  readonly revisions: number;
  readonly words: number;
};
export type CommunityDefinitionSummary = {
  readonly lines: number;
  readonly skipped: number;
  readonly late: number;
  readonly merges: readonly MergeSummary[];
  readonly shown: number;
  readonly hidden: number;
  readonly marks: number;
  readonly versions: number;
  readonly missing: number;
  readonly notForMe: number;
  /** Agreement by round. */
  readonly ratings: readonly RatingSummary[];
  readonly ending: Ending | null;
  /** Kept although the last round came to something else (transparency). */
  readonly overruled: boolean;
  /** Words of the final text, those that stand in an earlier one, and their share; null without a final text. */
  readonly convergence: { readonly words: number; readonly kept: number; readonly share: number } | null;
  /** People whose words live on or who see themselves in it, of everybody. */
  readonly coverage: { readonly people: number; readonly of: number };
  readonly selves: number;
  /** How far the room's text moved: for each version the room saw after the first, the share of its words that are new since the one before. */
  readonly drift: readonly number[];
};

/** Everything under "Measured": convergence, coverage, agreement per round, drift. Figures only, no words and nobody's name. */
export function summarise(state: CommunityDefinitionState, room: RoomFacts): CommunityDefinitionSummary {
  const origins = originsOf(state, room);
  const ratings = [...state.ratings].toSorted(([a], [b]) => a - b).map(([, rating]) => summariseRating(rating, room));
  const last = ratings.findLast(({ kind }) => kind !== null);
  const ending = state.ending?.how ?? null;
  return {
    lines: state.lines.size,
    skipped: state.skipped.size,
    late: [...state.lines.values()].filter(({ late }) => late).length,
    merges: MERGES.flatMap((key) => {
      const work = state.work.get(key);
      return work ? [mergeSummary(key, [...work.values()].filter(({ joinedTo }) => joinedTo === null), room.language)] : [];
    }),
    shown: state.revealed.length,
    hidden: [...state.lines.values()].filter((line) => hiddenWording(line, room) !== null).length,
    marks: [...state.marks.values()].reduce((sum, marks) => sum + marks.length, 0),
    versions: state.versions.length,
    missing: state.wishes.filter(({ kind }) => kind === 'missing').length,
    notForMe: state.wishes.filter(({ kind }) => kind === 'notForMe').length,
    ratings,
    ending,
    overruled: ending !== null && ending !== 'parked' && last !== undefined && last.kind !== 'agreed',
    convergence: origins.words === 0 ? null : { words: origins.words, kept: origins.kept, share: origins.kept / origins.words },
    coverage: { people: finalVersion(state) ? coveredBy(state, origins, room.people.map(({ id }) => id)) : 0, of: room.people.length },
    selves: [...state.selves.values()].filter((marks) => marks.length > 0).length,
    drift: driftOf(state, room.language),
  };
}

function driftOf(state: CommunityDefinitionState, language: string): readonly number[] {
  const shown = state.versions.flatMap(({ shown: seen, text }) => (seen && text !== null ? [text] : []));
  return shown.slice(1).map((text, index) => {
    const fresh = changedSpans(shown[index] ?? '', text, language);
    const words = wordsOf(text, language);
    return words.length === 0 ? 0 : words.filter(({ start }) => fresh.some((span) => span.start <= start && start < span.end)).length / words.length;
  });
}

function mergeSummary(stage: MergeKey, works: readonly GroupWork[], language: string): MergeSummary {
  const drafts = works.flatMap((work) => work.drafts).filter(({ text }) => text !== '');
  return {
    stage,
    texts: drafts.length,
    agreed: works.filter(({ sending }) => sending.kind === 'sent' && sending.how === 'agreed').length,
    takenByHost: works.filter(({ sending }) => sending.kind === 'sent' && sending.how === 'host').length,
    split: works.filter((work) => work.drafts.length === 2).length,
    empty: works.filter((work) => work.drafts.every(({ text }) => text === '')).length,
    revisions: works.flatMap((work) => work.drafts).reduce((sum, { version }) => sum + version, 0),
    words: drafts.reduce((sum, { text }) => sum + (text === null ? 0 : wordsOf(text, language).length), 0),
  };
}
