import type { CommunityDefinitionResult } from './result.ts';

/** All of it was on the wall; of few people nothing that counts them (AS6). */
export function shownResult(result: CommunityDefinitionResult, few: boolean): CommunityDefinitionResult {
  return few ? { ...result, people: null, selves: null, flow: null, agreement: null } : result;
}
