import { activityIds } from './activities.ts';
import type { Comparable } from './contract.ts';

const files = import.meta.glob<{ compare: Comparable<unknown> }>('../activities/*/compare.ts', { eager: true });

/** What each exercise has to be set beside other sessions, in the order hosts see them; those with nothing to compare are not in it. Only the comparison takes it in: few bytes, so at once. */
export const comparables: readonly (readonly [activity: string, compare: Comparable<unknown>])[] = activityIds.flatMap((id) => {
  const file = files[`../activities/${id}/compare.ts`];
  return file ? [[id, file.compare] as const] : [];
});
