import { posterSize } from '../parts/posterSize.ts';
import type { Quote } from './document.ts';
import { storyReport } from './report.ts';
import type { ReportSource } from './source.ts';

/** What one sheet for the wall says. `leads`: the room's own texts; without one `lines` are what groups shared or told each other. */
export type PosterWords = { readonly title: string; readonly about: string; readonly leads: readonly string[]; readonly size: ReturnType<typeof posterSize>; readonly lines: readonly string[]; readonly promises: readonly Quote[] };

/** So many lines and promises fit one sheet of A4 or Letter paper below large words. */
const LEADS = 2;
const LINES = 6;
const PROMISES = 5;

/** The poster of a session, from what the Story may tell. */
export async function posterOf(source: ReportSource): Promise<PosterWords> {
  const { title, about, sections } = await storyReport(source);
  const blocks = sections.filter(({ above }) => above !== '').flatMap((section) => section.blocks);
  const leads = blocks.flatMap((block) => (block.kind === 'lead' && block.own ? [block.text] : [])).slice(0, LEADS);
  const lines = leads.length === 0 ? blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes.map((quote) => quote.text) : [])).slice(0, LINES) : [];
  const promises = sections.filter(({ above }) => above === '').flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : []))).slice(0, PROMISES);
  return { title, about, leads, size: posterSize(leads.join(' ')), lines, promises };
}
