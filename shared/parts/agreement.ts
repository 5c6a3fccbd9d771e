import type { Context, Fact, ParticipantId, Progress, RoomFacts, TextId } from '../kernel/activity.ts';
import { reject, type Decision } from '../kernel/decision.ts';
import type { Change, RatingCommand, RatingEvent, RatingState, Turnout } from './agreement-model.ts';
import type { RatingResult } from './agreement-views.ts';

/** A private rating of the room's text, 0 to 5, shown together (CD7), over a slice of an activity's state. */

/** Below this a change may be suggested, and one such number is enough for `change`. */
const LIVE_WITH = 3;
/** Of those not gone, in percent, so many must have given a number. */
const ENOUGH = 80;
/** Under so many ratings no bars: they would tell who gave which. */
const BARS_FROM = 8;

/** A slice for one round. */
export function newRating(): RatingState {
  return { ratings: new Map(), changes: [], shown: false, turnout: null };
}

/** A suggested change by id. */
export function findChange(state: RatingState, id: TextId): Change | undefined {
  return state.changes.find((change) => change.id === id);
}

/** Whose entry a person's rating is: a table has one, under whichever of its people gave it first (K9). */
export function entryOf(state: RatingState, person: ParticipantId, room: RoomFacts): ParticipantId {
  const fact = room.person(person);
  if (fact?.way !== 'table' || state.ratings.has(person)) return person;
  return room.people.find((one) => one.way === 'table' && one.seat === fact.seat && state.ratings.has(one.id))?.id ?? person;
}

/** Each person not gone with their number; null: skipped, undefined: not in yet. */
function asked(state: RatingState, room: RoomFacts): readonly { readonly id: ParticipantId; readonly value: number | null | undefined }[] {
  const tables = new Map(room.people.filter((one) => one.way === 'table' && state.ratings.has(one.id)).map((one) => [one.seat, one.id]));
  return room.people
    .filter((one) => one.presence !== 'gone')
    .map(({ id, way, seat }) => ({ id, value: state.ratings.get(state.ratings.has(id) || way !== 'table' ? id : (tables.get(seat) ?? id)) }));
}

/** Who has neither rated nor skipped; nobody once it is shown. People without phones are waited for too: the host taps for them. */
export function ratingWaits(state: RatingState, room: RoomFacts): readonly ParticipantId[] {
  return state.shown ? [] : asked(state, room).filter(({ value }) => value === undefined).map(({ id }) => id);
}

/** The turnout: of now, or of the moment the ratings were shown. */
export function turnoutOf(state: RatingState, room: RoomFacts): Turnout {
  if (state.turnout) return state.turnout;
  const people = asked(state, room);
  const skips = people.filter(({ value }) => value === null).length;
  return { numbers: people.filter(({ value }) => typeof value === 'number').length, skips, of: people.length };
}

/** How many people are in: a number or a skip. */
export function ratingProgress(state: RatingState, room: RoomFacts): Progress {
  const { numbers, skips, of } = turnoutOf(state, room);
  return { done: numbers + skips, of, unit: 'people' };
}

/**
 * What the round comes to now (CD7), whether shown or not. Numbers of people who left stay: what they said was said, and a result that
 * changed as somebody walks out would tell on them.
 */
export function resultOf(state: RatingState, room: RoomFacts): RatingResult {
  const bars = barsOf(state);
  const { numbers, of } = turnoutOf(state, room);
  const given = [...state.ratings.values()].filter((value) => value !== null);
  if (given.some((value) => value < LIVE_WITH)) return { kind: 'change', bars };
  return { kind: numbers > 0 && numbers * 100 >= of * ENOUGH ? 'agreed' : 'notYet', bars };
}

/** How many ratings of 0 to 5; a table's counts once here, or its height would give the table away. Null under 8. */
function barsOf(state: RatingState): readonly number[] | null {
  const bars = [0, 0, 0, 0, 0, 0];
  for (const value of state.ratings.values()) if (value !== null) bars[value] = (bars[value] ?? 0) + 1;
  return bars.reduce((sum, bar) => sum + bar, 0) < BARS_FROM ? null : bars;
}

/** Whether this person rated below 3. */
export function asksChange(state: RatingState, entry: ParticipantId): boolean {
  const value = state.ratings.get(entry);
  return typeof value === 'number' && value < LIVE_WITH;
}

/**
 * Codes: `not_allowed` (nobody spoken for), `rating_closed` (shown already), `no_change_asked` (a change from someone who gave no number
 * below 3). With the last missing rating all of them are shown. A suggestion may still come after that.
 */
export function decideRating(state: RatingState, command: RatingCommand, room: RoomFacts, ctx: Context): Decision<RatingEvent> {
  if (command.type === 'showRatings') return state.shown ? [] : [ratingsShown(state, room)];
  if (ctx.actor.person === null) return reject('not_allowed');
  const person = entryOf(state, ctx.actor.person, room);
  switch (command.type) {
    case 'rate':
      return rated(state, person, command.value, room);
    case 'skipRating':
      return rated(state, person, null, room);
    case 'suggestChange': {
      if (!asksChange(state, person)) return reject('no_change_asked');
      const same = state.changes.some((change) => change.person === person && change.text === command.text);
      return same ? [] : [{ type: 'changeSuggested', id: ctx.random.id(), person, text: command.text }];
    }
  }
}

function rated(state: RatingState, person: ParticipantId, value: number | null, room: RoomFacts): Decision<RatingEvent> {
  if (state.shown) return reject('rating_closed');
  if (state.ratings.get(person) === value) return [];
  const event: RatingEvent = { type: 'rated', person, value };
  const after = evolveRating(state, event);
  return ratingWaits(after, room).length === 0 ? [event, ratingsShown(after, room)] : [event];
}

/** The event that shows the ratings, with the turnout of now; for the host's Next too. */
export function ratingsShown(state: RatingState, room: RoomFacts): RatingEvent {
  return { type: 'ratingsShown', shown: true, turnout: turnoutOf(state, room) };
}

/** Shows the ratings when the last person who was waited for has left. */
export function reactRating(state: RatingState, fact: Fact, room: RoomFacts): readonly RatingEvent[] {
  if (fact.type !== 'gone' || state.shown || state.ratings.size === 0) return [];
  return ratingWaits(state, room).length === 0 ? [ratingsShown(state, room)] : [];
}

/** Folds one event of the slice. Who comes up to 3, or skips, asks for no change any more. */
export function evolveRating(state: RatingState, event: RatingEvent): RatingState {
  switch (event.type) {
    case 'rated': {
      const keeps = event.value !== null && event.value < LIVE_WITH;
      const changes = keeps ? state.changes : state.changes.filter((change) => change.person !== event.person);
      return { ...state, ratings: new Map(state.ratings).set(event.person, event.value), changes };
    }
    case 'changeSuggested': {
      const { id, person, text } = event;
      return { ...state, changes: [...state.changes.filter((change) => change.person !== person), { id, person, text }] };
    }
    case 'changeWithdrawn':
      return { ...state, changes: state.changes.filter((change) => change.id !== event.id) };
    case 'ratingsShown':
      return { ...state, shown: event.shown, turnout: event.turnout };
  }
}

/**
 * Takes back what a console did: a note typed for someone, and showing the ratings while somebody was missing. What is in when all are
 * in stays shown; a rating stays (it can be changed).
 */
export function undoRating(state: RatingState, event: RatingEvent, room: RoomFacts): readonly RatingEvent[] | null {
  switch (event.type) {
    case 'ratingsShown': {
      const live = ratingWaits({ ...state, shown: false }, room);
      return event.shown && live.length > 0 ? [{ type: 'ratingsShown', shown: false, turnout: null }] : null;
    }
    case 'changeSuggested':
      return [{ type: 'changeWithdrawn', id: event.id }];
    case 'rated':
    case 'changeWithdrawn':
      return null;
  }
}
