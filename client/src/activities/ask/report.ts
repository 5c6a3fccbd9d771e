import type { AskResult } from '../../../../shared/activities/ask/result.ts';
import { agreementBlocks } from '../../report/agreement.ts';
import type { Block } from '../../report/document.ts';
import type { ExerciseReport, OwnSection } from '../../report/exercise.ts';
import { text as wall } from './text/en/screen.ts';
import { scale } from './scale.ts';
import { text as paper } from './text/en/report.ts';
import { text } from './text/en/story.ts';

type Themes = AskResult['themes'];

/** Ask: the text told back, the themes, the words behind them. The Story has what was shown; staff's report all themes, and every quote with a yes (AS3). */
export const report: ExerciseReport<unknown> = (input) => sections(input as { result: AskResult; counts: boolean });

function sections({ result, counts }: { readonly result: AskResult; readonly counts: boolean }): readonly OwnSection[] {
  const told = result.narrative.map(({ slot, text: words }) => `${wall.slots[slot]} ${words}`).join('\n');
  const shown = result.themes.filter((theme) => theme.shown);
  const also = counts && result.alsoHeard !== null && result.alsoHeard > 0 ? [{ kind: 'paragraph' as const, text: paper.also(result.alsoHeard) }] : [];
  return [
    { title: text.asked, where: 'both', blocks: [{ kind: 'list', items: result.questions }] },
    { title: paper.title, where: result.narrativeShown ? 'both' : 'report', blocks: told === '' ? [] : [{ kind: 'lead', text: told, own: true }] },
    { title: text.rings, where: 'both', blocks: agreementBlocks(result.ringsTrue, counts, scale) },
    { title: text.themes, where: 'story', blocks: [...themesBlock(shown, counts), ...(shown.length > 0 ? also : [])] },
    { title: text.quotes, where: 'story', blocks: quotesBlock(shown, ({ quotesShown }) => quotesShown) },
    { title: text.themes, where: 'report', blocks: [...themesBlock(result.themes, counts), ...also] },
    { title: text.quotes, where: 'report', blocks: quotesBlock(result.themes, ({ quotes }) => quotes) },
    { title: text.next, where: 'both', blocks: result.promises.length === 0 ? [] : [{ kind: 'quotes', quotes: result.promises.map((words) => ({ text: words, note: null })) }] },
    { title: text.after, where: 'report', blocks: [{ kind: 'paragraph', text: paper.credit }] },
  ];
}

/** How many people said it, as bars; without counts their names alone. */
function themesBlock(themes: Themes, counts: boolean): readonly Block[] {
  const named = themes.flatMap(({ name, strength, dots }) => (name === null ? [] : [{ name, strength, dots }]));
  if (named.length === 0) return [];
  if (!counts || named.some(({ strength }) => strength === null)) return [{ kind: 'list', items: named.map(({ name }) => name) }];
  const values = named.map(({ strength }) => strength ?? 0);
  return [{ kind: 'bars', values, table: { caption: text.table, head: [text.heads.theme, text.heads.dots, text.heads.people], rows: named.map(({ name, dots }, index) => [name, String(dots ?? 0), String(values[index] ?? 0)]) } }];
}

function quotesBlock(themes: Themes, of: (theme: Themes[number]) => readonly string[]): readonly Block[] {
  const quotes = themes.flatMap((theme) => of(theme).map((words) => ({ text: words, note: theme.name })));
  return quotes.length === 0 ? [] : [{ kind: 'quotes', quotes }, { kind: 'paragraph', text: paper.quotes }];
}
