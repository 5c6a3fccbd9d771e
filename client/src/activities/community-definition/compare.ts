import type { CommunityDefinitionSummary } from '../../../../shared/activities/community-definition/summary.ts';
import { shareAgreed } from '../../parts/shareAgreed.ts';
import type { Comparable } from '../../room/contract.ts';

/** Words kept, and agreement in the last round shown. */
export const compare: Comparable<CommunityDefinitionSummary> = {
  kept: ({ convergence }) => convergence?.share ?? null,
  agreed: ({ ratings }) => shareAgreed(ratings.findLast(({ kind }) => kind !== null) ?? null),
};
