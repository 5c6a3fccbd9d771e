import type { CommonGroundResult } from './result.ts';

/** All of it was on the wall; of few people no size, time or number of finds of a group, and no group that has no words to show (AS6). */
export function shownResult(result: CommonGroundResult, few: boolean): CommonGroundResult {
  if (!few) return result;
  return {
    ...result,
    groups: result.groups.filter(({ favourite, finds }) => favourite !== null || finds.length > 0).map((group) => ({ ...group, size: null, found: null, ms: null })),
    shared: result.shared.map((find) => ({ ...find, groups: null })),
  };
}
