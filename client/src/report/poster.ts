import { posterSize } from '../parts/posterSize.ts';
import type { Quote, Section } from './document.ts';
import { storyReport } from './report.ts';
import { fitting, heightOn, TALL } from './sheetFit.ts';
import type { ReportSource } from './source.ts';

/** Letters of the room's own texts, in points, from the largest; of what groups said. */
const LEAD_PT = { large: 54, middle: 40, small: 27, tiny: 21, least: 16 } as const;
const LINE_PT = { large: 24, middle: 19, small: 15 } as const;
type LeadSize = keyof typeof LEAD_PT;
type LineSize = keyof typeof LINE_PT;

/** Words said by several, under what was asked. */
export type PosterPart = { readonly title: string; readonly lines: readonly string[] };
/** What one sheet for the wall says. `leads`: the room's own texts; without one `parts` are what groups shared or told each other. */
export type PosterWords = {
  readonly title: string; readonly about: string; readonly leads: readonly string[]; readonly size: LeadSize; readonly parts: readonly PosterPart[]; readonly lineSize: LineSize; readonly promises: readonly Quote[];
};

const LEADS = 2;
const PARTS = 2;
const LINES = 6;
const PROMISES = 5;
/** Between what stands below each other, and inside a list. In mm. */
const GAP = 8;
const LIST_GAP = 4;

/** The poster of a session, from what the Story may tell: as large, and as much of it, as one sheet of A4 or Letter paper takes. */
export async function posterOf(source: ReportSource): Promise<PosterWords> {
  const { title, about, sections } = await storyReport(source);
  const own = sections.filter(({ above }) => above !== '');
  const promised = sections.filter(({ above }) => above === '').flatMap(quotesOf).slice(0, PROMISES);
  const room = TALL - heightOn(title, 22) - heightOn(about, 14) - 4 * GAP;
  const least = promised.slice(0, 1).reduce((sum, promise) => sum + promiseTall(promise) + 2 * GAP + heightOn('', 20), 0);
  const leads = leadsFor(own.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'lead' && block.own ? [block.text] : []))).slice(0, LEADS), room - least);
  const parts = leads.words.length === 0 ? partsFor(own, room - least) : { parts: [], lineSize: 'large' as const, tall: 0 };
  const left = room - leads.tall - parts.tall - 2 * GAP - heightOn('', 20);
  return { title, about, leads: leads.words, size: leads.size, parts: parts.parts, lineSize: parts.lineSize, promises: fitting(promised, left, LIST_GAP, promiseTall) };
}

const quotesOf = ({ blocks }: Section): readonly Quote[] => blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : []));
const promiseTall = ({ text, note }: Quote): number => heightOn(text, 17, 7) + (note === null ? 0 : heightOn(note, 13, 7));

/** The largest letters in which they fit; all but the first go where none are small enough. */
function leadsFor(words: readonly string[], room: number): { readonly words: readonly string[]; readonly size: LeadSize; readonly tall: number } {
  const sizes = Object.keys(LEAD_PT) as LeadSize[];
  const tall = (size: LeadSize): number => words.reduce((sum, one) => sum + heightOn(one, LEAD_PT[size]) + GAP, 0);
  const size = sizes.slice(sizes.indexOf(posterSize(words.join(' ')))).find((one) => tall(one) <= room);
  if (size === undefined && words.length > 1) return leadsFor(words.slice(0, 1), room);
  return { words, size: size ?? 'least', tall: tall(size ?? 'least') };
}

/** The first two of what was asked, each with as many different answers as there is room for. */
function partsFor(sections: readonly Section[], room: number): { readonly parts: readonly PosterPart[]; readonly lineSize: LineSize; readonly tall: number } {
  const asked = sections.filter((section) => quotesOf(section).length > 0).slice(0, PARTS);
  const all = asked.map((section): PosterPart => ({ title: section.title, lines: [...new Set(quotesOf(section).map(({ text }) => text))].slice(0, LINES / asked.length) }));
  const lineTall = (line: string, size: LineSize): number => heightOn(line, LINE_PT[size], 7);
  const tallOf = (parts: readonly PosterPart[], size: LineSize): number => parts.reduce((sum, { title, lines }) => sum + heightOn(title, 20) + 2 * GAP + lines.reduce((one, line) => one + lineTall(line, size) + LIST_GAP, 0), 0);
  const lineSize = (Object.keys(LINE_PT) as LineSize[]).find((size) => tallOf(all, size) <= room) ?? 'small';
  const each = room / Math.max(1, all.length);
  const parts = all.map(({ title, lines }) => ({ title, lines: fitting(lines, each - heightOn(title, 20) - 2 * GAP, LIST_GAP, (line) => lineTall(line, lineSize)) }));
  return { parts: tallOf(all, lineSize) <= room ? all : parts, lineSize, tall: tallOf(tallOf(all, lineSize) <= room ? all : parts, lineSize) };
}
