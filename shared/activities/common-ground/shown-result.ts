import type { CommonGroundResult } from './result.ts';

/**
 * All of it was on the wall. Of few people no size, time or number, and nothing that tells groups apart: two of them are four people (AS6). So
 * the finds of a round stand in one list, in which those that several groups share are already.
 */
export function shownResult(result: CommonGroundResult, few: boolean): CommonGroundResult {
  if (!few) return result;
  const rounds = [...new Set(result.groups.map(({ pass }) => pass))].map((pass) => {
    const own = result.groups.filter((group) => group.pass === pass);
    const finds = [...new Set([...own.flatMap(({ favourite }) => favourite ?? []), ...own.flatMap((group) => group.finds)])];
    return { pass, group: null, size: null, favourite: null, finds, found: null, ms: null, times: [] };
  });
  return { ...result, groups: rounds.filter(({ finds }) => finds.length > 0), shared: [] };
}
