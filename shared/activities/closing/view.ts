import type { ParticipantId, RoomFacts, Viewer } from '../../kernel/activity.ts';
import { FEELINGS, type ClosingState, type Feeling } from './model.ts';
import type { ClosingView, PromiseLine } from './views.ts';

/** Under so many answers the host sees no distribution. */
const FEWEST_ANSWERS = 5;
/** Promises a wall page can hold. */
const PAGE = 4;

export function viewClosing(state: ClosingState, viewer: Viewer, room: RoomFacts): ClosingView {
  if (room.step.stage === 'promises') return viewPromises(state, viewer, room);
  switch (viewer.face) {
    case 'phone':
      return { face: 'phone', stage: 'checkin', mine: state.feelings.get(viewer.id) ?? null };
    case 'screen':
      return { face: 'screen', stage: 'checkin' };
    case 'console': {
      const counts = viewer.authority === 'host' ? countFeelings(state) : null;
      return { face: 'console', stage: 'checkin', ...waitingFor(state, room), counts };
    }
  }
}

function viewPromises(state: ClosingState, viewer: Viewer, room: RoomFacts): ClosingView {
  const pages = pagesOf(room);
  const all = pages.flat();
  const page = Math.min(state.page, Math.max(0, pages.length - 1));
  switch (viewer.face) {
    case 'phone':
      return { face: 'phone', stage: 'promises', promises: all };
    case 'screen':
      return { face: 'screen', stage: 'promises', promises: pages[page] ?? [], page, pages: pages.length };
    case 'console':
      return { face: 'console', stage: 'promises', promises: all, page, pages: pages.length };
  }
}

/** The promises that stand, as the wall pages them. */
export function pagesOf(room: RoomFacts): readonly (readonly PromiseLine[])[] {
  const lines = room.promises
    .filter((promise) => !promise.dropped)
    .map(({ id, what, who, by, work }) => ({ id, what, who, by, work }));
  return Array.from({ length: Math.ceil(lines.length / PAGE) }, (_, page) => lines.slice(page * PAGE, (page + 1) * PAGE));
}

/** Who has tapped or skipped, and who is still awaited; a table has spoken once one of it has (K9). */
export function waitingFor(state: ClosingState, room: RoomFacts): { answered: number; waiting: readonly ParticipantId[] } {
  const people = room.people.filter((one) => one.presence !== 'gone' && one.way !== 'room');
  const tables = new Set(people.filter((one) => one.way === 'table' && state.feelings.has(one.id)).map((one) => one.seat));
  const waiting = people
    .filter((one) => !state.feelings.has(one.id) && !(one.way === 'table' && tables.has(one.seat)))
    .map((one) => one.id);
  return { answered: people.length - waiting.length, waiting };
}

/** How many tapped each feeling; null under five answers (skips are no answers). */
export function countFeelings(state: ClosingState): Readonly<Record<Feeling, number>> | null {
  const answers = [...state.feelings.values()].filter((feelings) => feelings.length > 0);
  if (answers.length < FEWEST_ANSWERS) return null;
  const counts = FEELINGS.map((feeling) => [feeling, answers.filter((list) => list.includes(feeling)).length] as const);
  return Object.fromEntries(counts) as Record<Feeling, number>;
}
