import { text } from '../text/en/report.ts';
import type { Block, Document, Section } from './document.ts';
import { weightOf } from './weight.ts';

/** One page of the Story: one section, or short ones beside each other. `above`: their exercise, '' where it is not one. */
export type StoryPage = { readonly above: string; readonly sections: readonly Section[] };

/** A Story people read to its end has so many pages, the cover among them. */
const MOST = 10;
const FEWEST = 8;
/** A list is cut in two only when each half still has so many lines. */
const HALF = 2;
/** What fits a screen, in lines, in letters that are still easy to read: of one section, and of some beside each other. */
const FULL = 26;
const SHARED = 46;
const BESIDE = 6;
/** What it costs to share a page: for the room's own text, which stands best alone, and for sections of two exercises. Each only where nothing cheaper is left. */
const ALONE = 30;
const ACROSS = 100;
/** Two exercises on one page must both be short. */
const SHORT = 40;

/**
 * Sections as pages that fit a screen. What is too long for one page is cut; long lists also while there are few pages; short neighbours share one
 * while there are many, first those of one exercise. Only where even full pages do not hold it all are there more than ten.
 */
export function storyPages({ sections }: Document): readonly StoryPage[] {
  let pages = sections.flatMap((section) => fitting({ above: section.above, sections: [section] }));
  while (pages.length + 1 < FEWEST) {
    const longest = pages.reduce((best, page, at) => (linesOf(page) > linesOf(pages[best]) ? at : best), 0);
    const halves = pages[longest] && cut(pages[longest], HALF);
    if (!halves) break;
    pages = [...pages.slice(0, longest), ...halves, ...pages.slice(longest + 1)];
  }
  while (pages.length + 1 > MOST) {
    const first = cheapest(pages);
    const [one, other] = first === null ? [] : [pages[first], pages[first + 1]];
    if (first === null || !one || !other) break;
    pages = [...pages.slice(0, first), joined(one, other), ...pages.slice(first + 2)];
  }
  return numbered(pages);
}

const joined = (one: StoryPage, other: StoryPage): StoryPage => ({ above: one.above === other.above ? one.above : '', sections: [...one.sections, ...other.sections] });

/** The first of the two neighbours that share a page at the least cost; null: no two fit. */
function cheapest(pages: readonly StoryPage[]): number | null {
  const costs = pages.slice(1).flatMap((next, at) => {
    const one = pages[at];
    const both = one && joined(one, next);
    const weight = both ? weightOf(both.sections) : Infinity;
    const same = one?.above === next.above;
    if (!both || both.sections.length > BESIDE || weight > (same ? SHARED : SHORT)) return [];
    return [{ at, cost: weight + (same ? 0 : ACROSS) + (both.sections.some(isOwn) ? ALONE : 0) }];
  });
  return costs.length === 0 ? null : costs.reduce((best, one) => (one.cost < best.cost ? one : best)).at;
}

const isOwn = ({ blocks }: Section): boolean => blocks.some((block) => block.kind === 'lead' && block.own === true);

/** A page, or as many as it takes until each fits or nothing of it can be cut. */
function fitting(page: StoryPage): readonly StoryPage[] {
  const halves = weightOf(page.sections) > FULL ? cut(page, 1) : null;
  return halves ? halves.flatMap(fitting) : [page];
}

const listOf = (block: Block): number => (block.kind === 'quotes' ? block.quotes.length : block.kind === 'list' ? block.items.length : 0);
/** Lines of the page's longest list, where it can be cut. */
const linesOf = (page: StoryPage | undefined): number => (page?.sections.length === 1 ? Math.max(0, ...(page.sections[0]?.blocks ?? []).map((block) => (block.kind === 'quotes' ? block.quotes.length : 0))) : 0);

/** A page of one section as two: its longest list in halves of `least` lines or more; what stands before the list is on both. */
function cut(page: StoryPage, least: number): readonly StoryPage[] | null {
  const [section] = page.sections;
  const long = section?.blocks.reduce<Block | undefined>((best, block) => (listOf(block) > (best ? listOf(best) : 0) ? block : best), undefined);
  if (!section || !long || listOf(long) < 2 * least) return null;
  const at = section.blocks.indexOf(long);
  const middle = Math.ceil(listOf(long) / 2);
  const half = (block: Block, rest: readonly Block[]): StoryPage => ({ ...page, sections: [{ ...section, blocks: [...section.blocks.slice(0, at).filter(({ kind }) => kind === 'paragraph'), block, ...rest] }] });
  const first = { ...page, sections: [{ ...section, blocks: [...section.blocks.slice(0, at), slice(long, 0, middle)] }] };
  return [first, half(slice(long, middle), section.blocks.slice(at + 1))];
}

const slice = (block: Block, from: number, to?: number): Block => (block.kind === 'quotes' ? { ...block, quotes: block.quotes.slice(from, to) } : block.kind === 'list' ? { ...block, items: block.items.slice(from, to) } : block);

/** Pages that go on under one title say which they are. */
function numbered(pages: readonly StoryPage[]): readonly StoryPage[] {
  const whole = pages.flatMap(({ sections }) => sections);
  const alike = (section: Section): readonly Section[] => whole.filter((other) => other.above === section.above && other.title === section.title);
  return pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => {
      const same = alike(section);
      return same.length < 2 ? section : { ...section, title: text.part(section.title, same.indexOf(section) + 1, same.length) };
    }),
  }));
}
