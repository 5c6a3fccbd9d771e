import type { Glow } from '../../../../../shared/activities/community-definition/views.ts';

/** How bright a marked line shines: 1 to 3, against the line that was tapped most. */
export function glowLevel(glow: Pick<Glow, 'count'>, most: number): 1 | 2 | 3 {
  const share = glow.count / Math.max(1, most);
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}

/** Taps of the line that was tapped most; 0 of none. */
export function mostTaps(glows: readonly Pick<Glow, 'count'>[]): number {
  return Math.max(0, ...glows.map(({ count }) => count));
}
