import type { AskResult } from './result.ts';

/** Themes and quotes that were read back, and the text told back if it was shown; what else the room heard stays with the room (K10, AS3). */
export function shownResult(result: AskResult): AskResult {
  const { themes, narrative, narrativeShown } = result;
  return {
    ...result,
    themes: themes.filter(({ shown }) => shown).map((theme) => ({ ...theme, quotes: theme.quotesShown })),
    narrative: narrativeShown ? narrative : [],
  };
}
