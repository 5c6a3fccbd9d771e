import type { CommonGroundResult } from './result.ts';

/** All of it was on the wall; of few people not how many sat in a group (AS6). */
export function shownResult(result: CommonGroundResult, few: boolean): CommonGroundResult {
  return few ? { ...result, groups: result.groups.map((group) => ({ ...group, size: null })) } : result;
}
