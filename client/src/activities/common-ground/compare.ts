import type { CommonGroundSummary } from '../../../../shared/activities/common-ground/summary.ts';
import type { Comparable } from '../../room/contract.ts';

/** The groups' times to the target. */
export const compare: Comparable<CommonGroundSummary> = { times: ({ groups }) => groups };
