import type { ScreenRoom } from '../../../../shared/kernel/views.ts';

/** Why Next asks once more [K4]: people who typed in the last 5 s, or who have not sent yet; `ready`: it asked, and nothing speaks against it any more. */
export type Doubt = { readonly kind: 'writing' | 'people' | 'groups' | 'ready'; readonly count: number };

/** How long the question stands before Next is itself again. */
export const DOUBT_MS = 4000;
const ENOUGH = 0.8;

/**
 * The 80 % question [K4]: asked when Next would leave the step while someone typed in the last 5 s or fewer than 80 % have
 * sent. Inner moves leave nobody's box, so they never ask.
 * @param writing how many people typed within the last 5 s
 */
export function doubtOf(room: Pick<ScreenRoom, 'phase' | 'progress' | 'nextLeaves'>, writing: number): Doubt | null {
  if (room.phase !== 'open' || !room.nextLeaves) return null;
  if (writing > 0) return { kind: 'writing', count: writing };
  const { progress } = room;
  if (!progress || progress.done >= ENOUGH * progress.of) return null;
  return { kind: progress.unit, count: progress.of - progress.done };
}
