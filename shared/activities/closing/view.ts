import type { RoomFacts, Viewer } from '../../kernel/activity.ts';
import { awaited } from '../../parts/awaited.ts';
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
      const { of, waiting } = awaited((id) => state.feelings.has(id), room);
      // Never who: the latest name to go would own the latest count.
      return { face: 'console', stage: 'checkin', answered: of - waiting.length, counts };
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

/** How many tapped each feeling; null under five answers (skips are no answers). */
export function countFeelings(state: ClosingState): Readonly<Record<Feeling, number>> | null {
  const answers = [...state.feelings.values()].filter((feelings) => feelings.length > 0);
  if (answers.length < FEWEST_ANSWERS) return null;
  const counts = FEELINGS.map((feeling) => [feeling, answers.filter((list) => list.includes(feeling)).length] as const);
  return Object.fromEntries(counts) as Record<Feeling, number>;
}
