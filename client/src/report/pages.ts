import { text } from '../text/en/report.ts';
import type { Block, Document, Section } from './document.ts';

/** One page of the Story: one section, or two short ones of one exercise. */
export type StoryPage = { readonly above: string; readonly sections: readonly Section[] };

/** A Story people read to its end has so many pages, the cover among them. */
const MOST = 10;
const FEWEST = 8;
/** A list is cut in two only when each half still has so many lines. */
const HALF = 2;

/** Sections as pages: long lists are cut while there are few pages, short neighbours share one while there are many. */
export function storyPages({ sections }: Document): readonly StoryPage[] {
  let pages = sections.map((section): StoryPage => ({ above: section.above, sections: [section] }));
  while (pages.length + 1 < FEWEST) {
    const longest = pages.reduce((best, page, at) => (linesOf(page) > linesOf(pages[best]) ? at : best), 0);
    const halves = pages[longest] && cut(pages[longest]);
    if (!halves) break;
    pages = [...pages.slice(0, longest), ...halves, ...pages.slice(longest + 1)];
  }
  while (pages.length + 1 > MOST) {
    const cost = (at: number): number => weightOf(pages[at]) + weightOf(pages[at + 1]) + (pages[at]?.above === pages[at + 1]?.above ? 0 : 1_000);
    const first = pages.slice(1).reduce((best, _, at) => (cost(at) < cost(best) ? at : best), 0);
    const [one, other] = [pages[first], pages[first + 1]];
    if (!one || !other) break;
    pages = [...pages.slice(0, first), { above: one.above === other.above ? one.above : '', sections: [...one.sections, ...other.sections] }, ...pages.slice(first + 2)];
  }
  return numbered(pages);
}

const quotesOf = (block: Block): number => (block.kind === 'quotes' ? block.quotes.length : 0);
/** Lines of the page's one list, where it has one that can be cut. */
const linesOf = (page: StoryPage | undefined): number => (page?.sections.length === 1 ? Math.max(0, ...(page.sections[0]?.blocks ?? []).map(quotesOf)) : 0);

/** How much there is on a page, in lines about. */
const weightOf = (page: StoryPage | undefined): number => (page?.sections ?? []).flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + weigh(block), 0);

function weigh(block: Block): number {
  switch (block.kind) {
    case 'lead': case 'figure': return 10;
    case 'paragraph': return 2;
    case 'quotes': return 2 * block.quotes.length;
    case 'list': return block.items.length;
    case 'table': case 'bars': return block.table.rows.length + 1;
  }
}

function cut(page: StoryPage): readonly StoryPage[] | null {
  const [section] = page.sections;
  const long = section?.blocks.find((block) => quotesOf(block) >= 2 * HALF);
  if (!section || long?.kind !== 'quotes') return null;
  const at = section.blocks.indexOf(long);
  const middle = Math.ceil(long.quotes.length / 2);
  const lead = section.blocks.slice(0, at);
  const half = (quotes: typeof long.quotes, rest: readonly Block[]): StoryPage => ({ ...page, sections: [{ ...section, blocks: [...lead, { kind: 'quotes', quotes }, ...rest] }] });
  return [half(long.quotes.slice(0, middle), []), half(long.quotes.slice(middle), section.blocks.slice(at + 1))];
}

/** Pages that go on under one title say which they are. */
function numbered(pages: readonly StoryPage[]): readonly StoryPage[] {
  const alike = (page: StoryPage): readonly StoryPage[] => pages.filter((other) => other.sections.length === 1 && page.sections.length === 1 && other.above === page.above && other.sections[0]?.title === page.sections[0]?.title);
  return pages.map((page) => {
    const same = alike(page);
    return same.length < 2 ? page : { ...page, sections: page.sections.map((section) => ({ ...section, title: text.part(section.title, same.indexOf(page) + 1, same.length) })) };
  });
}
