import type { CommunityDefinitionState } from '../model.ts';

/** Words of a left step come once (K4), and not when the room has begun to write from them: nobody rewrites what a draft was made of. */
export function isTooLate(state: CommunityDefinitionState, words: { readonly late: boolean } | undefined): boolean {
  return words?.late === true || state.versions.length > 0;
}
