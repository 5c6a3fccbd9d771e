import type { AskSummary } from '../../../../shared/activities/ask/summary.ts';
import { shareAgreed } from '../../parts/shareAgreed.ts';
import type { Comparable } from '../../room/contract.ts';

/** Agreement with the text told back. */
export const compare: Comparable<AskSummary> = { agreed: ({ ringsTrue }) => shareAgreed(ringsTrue) };
