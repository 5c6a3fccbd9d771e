import type { InnerMove, Progress, RoomFacts } from '../../kernel/activity.ts';
import { newRating, ratingProgress, ratingsShown, undoRating } from '../../parts/agreement.ts';
import { peopleProgress } from '../../parts/awaited.ts';
import { livingGroups } from '../../parts/people.ts';
import { standingMarks } from './decide/marks.ts';
import type { CommunityDefinitionEvent } from './events.ts';
import { CLOSING_PAGES, type CommunityDefinitionState } from './model.ts';
import { finalVersion, galleryTexts, isHidden, mergeKeyOf, newestVersion, numberOf, workAt, type Handed } from './texts.ts';

type Move = InnerMove<CommunityDefinitionEvent>;

/** Presses of Next that bring all texts of a gallery to the wall, at the most. */
const REVEALS = 8;

/** Next inside a stage: more texts, the newest version, the ratings, the closing's pages. */
export function next(state: CommunityDefinitionState, room: RoomFacts): Move | null {
  switch (room.step.stage) {
    case 'gallery': return revealMore(state, room);
    case 'drafting': {
      const newest = newestVersion(state);
      return newest && !newest.shown ? { move: 'showVersion', params: { number: numberOf(state, newest) }, events: [{ type: 'versionShown', id: newest.id, shown: true }] } : null;
    }
    case 'agreement': {
      const rating = state.ratings.get(room.step.pass);
      return rating && !rating.shown && rating.ratings.size > 0 ? { move: 'showRatings', events: [ratingsShown(rating, room)] } : null;
    }
    case 'closing': {
      const page = CLOSING_PAGES[CLOSING_PAGES.indexOf(state.page) + 1];
      if (!page || page === 'words' || !finalVersion(state)) return null;
      const moves = { made: 'showMade', origins: 'showOrigins', flow: 'showFlow' } as const;
      return { move: moves[page], events: [{ type: 'pageTurned', page, was: state.page }] };
    }
    default: return null;
  }
}

/** Texts of the gallery that may be on the wall, those that are and those still to come. */
export function reveals(state: CommunityDefinitionState, room: RoomFacts): { readonly shown: readonly Handed[]; readonly ahead: readonly Handed[] } {
  const texts = galleryTexts(state, room).filter((handed) => !isHidden(handed, room));
  const shown = state.revealed.flatMap((id) => texts.filter((handed) => handed.id === id));
  return { shown, ahead: texts.filter(({ id }) => !state.revealed.includes(id)) };
}

function revealMore(state: CommunityDefinitionState, room: RoomFacts): Move | null {
  const { shown, ahead } = reveals(state, room);
  const count = Math.ceil((shown.length + ahead.length) / REVEALS);
  const texts = ahead.slice(0, count).map(({ id }) => id);
  if (texts.length === 0) return null;
  return { move: 'revealTexts', params: { count: texts.length, number: shown.length + texts.length, of: shown.length + ahead.length }, events: [{ type: 'textsRevealed', texts, shown: true }] };
}

/** Lines and taps count people, texts count groups. */
export function progress(state: CommunityDefinitionState, room: RoomFacts): Progress | null {
  const key = mergeKeyOf(room.step);
  if (key !== null) {
    const groups = livingGroups(room);
    return { done: groups.filter(({ number }) => workAt(state, key, number)?.sending.kind === 'sent').length, of: groups.length, unit: 'groups' };
  }
  switch (room.step.stage) {
    case 'solo': return peopleProgress((id) => state.lines.has(id) || state.skipped.has(id), room);
    case 'gallery': return peopleProgress((id) => standingMarks(state, id, room).length > 0, room);
    case 'agreement': return ratingProgress(state.ratings.get(room.step.pass) ?? newRating(), room);
    default: return null;
  }
}

/** What takes a console's event back on today's state (K2); null: it stands. */
export function undo(state: CommunityDefinitionState, event: CommunityDefinitionEvent, room: RoomFacts): readonly CommunityDefinitionEvent[] | null {
  switch (event.type) {
    case 'lineWritten': return state.lines.get(event.person)?.id === event.id ? [{ type: 'lineTakenBack', person: event.person }] : null;
    case 'textRevised': return takeBackRevision(state, event, room);
    case 'textsRevealed': return [{ ...event, shown: !event.shown }];
    case 'textSent': return event.how === 'host' ? [{ type: 'textReopened', group: event.group }] : null;
    case 'workJoined': return [{ type: 'workParted', from: event.from, into: event.into }];
    case 'drafterNamed': return [{ ...event, on: !event.on }];
    case 'versionShown': return [{ ...event, shown: !event.shown }];
    case 'lineMarked': case 'selfSeen': return [{ ...event, on: !event.on }];
    case 'wishSent': return [{ type: 'wishWithdrawn', id: event.id }];
    case 'endingChosen': return [{ ...event, how: event.was, was: event.how }];
    case 'pageTurned': return [{ ...event, page: event.was, was: event.page }];
    case 'rated': case 'changeSuggested': case 'changeWithdrawn': case 'ratingsShown':
      return undoRating(state.ratings.get(room.step.pass) ?? newRating(), event, room);
    case 'lineSkipped': case 'lineTakenBack': case 'workOpened': case 'penGiven': case 'penAsked': case 'textTakenBack': case 'textAgreed': case 'waitCalled':
    case 'textReopened': case 'textSplit': case 'splitEnded': case 'workParted': case 'versionSaved': case 'wishWithdrawn':
      return null;
  }
}

/** Words typed for somebody go back to those before, unless somebody has written on since. */
function takeBackRevision(state: CommunityDefinitionState, { group, draft, version, at }: Extract<CommunityDefinitionEvent, { type: 'textRevised' }>, room: RoomFacts): readonly CommunityDefinitionEvent[] | null {
  const key = mergeKeyOf(room.step);
  const newest = key !== null && workAt(state, key, group)?.drafts[draft]?.version === version;
  return newest ? [{ type: 'textTakenBack', group, draft, version: version + 1, at }] : null;
}
