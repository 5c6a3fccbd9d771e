import type { ParticipantId, RoomFacts } from '../kernel/activity.ts';
import type { RatingState } from './agreement-model.ts';
import type { ConsoleRating, PhoneRating, RatingResult, ScreenRating } from './agreement-views.ts';
import { asksChange, entryOf, ratingProgress, ratingWaits, resultOf, turnoutOf } from './agreement.ts';
import { spokenFor } from './people.ts';

/** Above so many skips among those who are in, in percent, the host is told to ask why. */
const MANY = 20;

/** One person's own rating and note; of the others only the result, once shown (K10). A table's people see their table's. */
export function phoneRating(state: RatingState, person: ParticipantId, room: RoomFacts): PhoneRating {
  const entry = entryOf(state, person, room);
  const mine = state.ratings.get(entry);
  const change = state.changes.find((one) => one.person === entry);
  const hidden = change !== undefined && room.hidden.has(change.id);
  return {
    mine: mine ?? null,
    skipped: mine === null,
    asksChange: asksChange(state, entry),
    change: change ? { id: change.id, text: hidden ? null : change.text, hidden } : null,
    result: shownResult(state, room),
  };
}

/** The wall: how many are in, then what it came to. Nothing of anybody's. */
export function screenRating(state: RatingState, room: RoomFacts): ScreenRating {
  const { done, of } = ratingProgress(state, room);
  return { answered: done, of, result: shownResult(state, room) };
}

/** The console: who is missing; once shown also the notes, unnamed and sorted by their random ids (CD8, K10). */
export function consoleRating(state: RatingState, room: RoomFacts): ConsoleRating {
  const { done, of } = ratingProgress(state, room);
  const { numbers, skips } = turnoutOf(state, room);
  const changes = state.shown ? state.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : [];
  return {
    answered: done,
    of,
    waiting: ratingWaits(state, room),
    rateFor: state.shown ? [] : spokenFor(room).map(({ id }) => id),
    result: shownResult(state, room),
    manySkipped: state.shown && skips * 100 > (numbers + skips) * MANY,
    changes: changes.map(({ id, text }) => ({ id, text, hidden: room.hidden.has(id) })),
  };
}

function shownResult(state: RatingState, room: RoomFacts): RatingResult | null {
  return state.shown ? resultOf(state, room) : null;
}
