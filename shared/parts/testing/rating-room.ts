import * as v from 'valibot';
import type { Activity, ParticipantId } from '../../kernel/activity.ts';
import { factsOf } from '../../kernel/facts.ts';
import { HOST, phoneOf, tryRoom, type Raw, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { Outcome } from '../../kernel/testing/log.ts';
import { ratingCommands, ratingEventShapes, ratingSecret, ratingWords, type RatingCommand, type RatingEvent, type RatingState } from '../agreement-model.ts';
import { consoleRating, phoneRating, screenRating } from '../agreement-view.ts';
import type { ConsoleRating, PhoneRating, RatingSummary, ScreenRating } from '../agreement-views.ts';
import { decideRating, evolveRating, findChange, newRating, ratingProgress, reactRating, undoRating } from '../agreement.ts';
import { summariseRating } from '../agreement-summary.ts';
import { ratingSummary } from '../summary-schemas.ts';
import { rateAsBot } from '../agreement-bot.ts';

type RatingView = { readonly stage: string } & ({ readonly face: 'phone'; readonly rating: PhoneRating } | { readonly face: 'screen'; readonly rating: ScreenRating } | { readonly face: 'console'; readonly rating: ConsoleRating });

/** An exercise that is one rating and nothing else, then a stage without anything: the part in a real room. */
const rateOnly: Activity<null, RatingState, RatingCommand, RatingEvent, RatingView, RatingSummary, RatingSummary> = {
  id: 'rate-only',
  version: 1,
  configSchema: v.null(),
  presets: [{ id: 'plain', config: null }],
  commands: ratingCommands,
  eventSchema: v.variant('type', [...ratingEventShapes]),
  words: ratingWords,
  secret: ratingSecret,
  stages: () => ['agreement', 'after'].map((id) => ({ id, minutes: 3, writing: false, groups: 'none' as const })),
  initialState: newRating,
  enter: () => [],
  react: (state, fact, room) => (room.step.stage === 'agreement' ? reactRating(state, fact, room) : []),
  decide: decideRating,
  evolve: evolveRating,
  view: (state, viewer, room) => {
    const { stage } = room.step;
    switch (viewer.face) {
      case 'phone': return { stage, face: 'phone', rating: phoneRating(state, viewer.id, room) };
      case 'screen': return { stage, face: 'screen', rating: screenRating(state, room) };
      case 'console': return { stage, face: 'console', rating: consoleRating(state, room) };
    }
  },
  next: () => null,
  progress: ratingProgress,
  deadline: () => null,
  undo: undoRating,
  textOf: (state, id) => {
    const change = findChange(state, id);
    return change && { text: change.text, group: null, author: change.person };
  },
  summary: summariseRating,
  summarySchema: ratingSummary,
  result: summariseRating,
  lasting: () => new Set(),
  tables: () => [],
  worked: (state) => ({ shown: new Set(), spoke: new Set(state.ratings.keys()), overruled: 0, skipped: 0, selves: null }),
  bot: (view, memory, random) => ({ afterMs: 1_000 + random.int(5_000), command: view.face === 'phone' ? rateAsBot(view.rating, random) : null, memory }),
};

/** A room in which `count` phones (seat1, seat2 …) rate. `setUp` may bring in others before. */
export function ratingRoom(count: number, setUp?: (room: TryRoom) => void): TryRoom {
  const room = tryRoom(new Map([[rateOnly.id, rateOnly]]), [{ run: 'r', activity: rateOnly.id, version: 1, preset: null, config: null }]);
  room.join(count);
  setUp?.(room);
  room.next();
  return room;
}

export const peopleOf = (room: TryRoom): readonly ParticipantId[] => [...room.state().people.keys()];
export const seatOf = (room: TryRoom, person: ParticipantId): string => room.state().people.get(person)?.seat ?? '';
export const say = (room: TryRoom, person: ParticipantId, command: Raw): Outcome => room.act(phoneOf(seatOf(room, person)), command, person);
export const rate = (room: TryRoom, person: ParticipantId, value: number | null): Outcome => say(room, person, value === null ? { type: 'skipRating' } : { type: 'rate', value });
/** The first people of the room rate, one after the other. */
export const rateAll = (room: TryRoom, ...values: readonly (number | null)[]): void => values.forEach((value, index) => void rate(room, peopleOf(room)[index] ?? '', value));
export const show = (room: TryRoom): Outcome => room.act(HOST, { type: 'showRatings' }, null);

const stateOf = (room: TryRoom): RatingState => room.state().runs.get('r')?.state as RatingState;
const factsIn = (room: TryRoom) => factsOf(room.state(), { run: 'r', stage: 'agreement', pass: 1 });
export const phone = (room: TryRoom, person: ParticipantId): PhoneRating => phoneRating(stateOf(room), person, factsIn(room));
export const wall = (room: TryRoom): ScreenRating => screenRating(stateOf(room), factsIn(room));
export const desk = (room: TryRoom): ConsoleRating => consoleRating(stateOf(room), factsIn(room));
export const summary = (room: TryRoom): RatingSummary => summariseRating(stateOf(room), factsIn(room));
