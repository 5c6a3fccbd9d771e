import type { AskResult } from './result.ts';

/** Themes and quotes that were read back, and the text told back if it was shown; what else the room heard stays with the room (K10, AS3); of few people themes by name alone (AS6). */
export function shownResult(result: AskResult, few: boolean): AskResult {
  const { themes, narrative, narrativeShown, alsoHeard } = result;
  return {
    ...result,
    themes: themes.filter(({ shown }) => shown).map((theme) => ({ ...theme, quotes: theme.quotesShown, ...(few ? { strength: null, dots: null } : {}) })),
    alsoHeard: few ? null : alsoHeard,
    narrative: narrativeShown ? narrative : [],
    ringsTrue: few ? null : result.ringsTrue,
  };
}
