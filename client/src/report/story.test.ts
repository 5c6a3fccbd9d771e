import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../../../shared/activities/index.ts';
import { NAUGHTY } from '../../../shared/testing-data/naughty.ts';
import { GROUP_FILL, GROUP_ON } from './groupSign.ts';
import { markdownOf } from './markdown.ts';
import { storyPages } from './pages.ts';
import { posterOf } from './poster.ts';
import { staffReport, storyReport } from './report.ts';
import { storyFile } from './story.ts';
import { storyScript, storyScriptHash } from './story-script.ts';
import { fullSource, withWords } from './testing/full-source.ts';
import { weightOf } from './weight.ts';

const pagesIn = (html: string): number => html.match(/<section class="page/g)?.length ?? 0;
/** Counts, sizes and times of the full source. */
const COUNTED = /\b13\b|\d of \d|\d people|"People"|\d groups?\b|4:05|5:01|How today felt/;
/** What a browser reads between the tags. */
const wordsIn = (html: string): string => html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');

describe('the Story', () => {
  it('has 8 to 10 pages when there is enough to tell', async () => {
    const html = storyFile(await storyReport(fullSource()));
    expect(pagesIn(html)).toBeGreaterThanOrEqual(8);
    expect(pagesIn(html)).toBeLessThanOrEqual(10);
    expect(html).toContain('<h1 dir="auto">Our Community</h1>');
    for (const words of ['We have all fallen off a bike.', 'People who know your name and help you carry things.', 'safe streets and a place to meet', 'I want to cross the road.', 'More benches.', 'Mend the bench', 'It stands again since March.', 'The friends of the library']) expect(wordsIn(html), words).toContain(words);
  });

  it('one exercise fills pages of its own, many share them; nothing of it gets lost', async () => {
    const { results } = fullSource();
    for (const chosen of [results.slice(0, 1), results.slice(1, 2), results, [...results, ...results, ...results]]) {
      const document = await storyReport(fullSource({ results: chosen }));
      const pages = storyPages(document);
      // Fifteen exercises take more pages than ten: each page still fits a screen.
      expect(pages.length + 1).toBeLessThanOrEqual(chosen.length > 5 ? 24 : 10);
      expect(Math.max(...pages.map((page) => weightOf(page.sections)))).toBeLessThanOrEqual(46);
      const quotes = (sections: typeof document.sections) => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : [])));
      expect(quotes(pages.flatMap(({ sections }) => sections))).toEqual(quotes(document.sections));
    }
    const empty = storyFile(await storyReport(fullSource({ results: [], promises: [] })));
    expect(pagesIn(empty)).toBe(1);
  });

  it('[K10] [AS3] holds only what the wall showed: no theme, quote, note or promise that was not', async () => {
    const html = storyFile(await storyReport(fullSource()));
    expect(html).not.toContain('Canary');
    expect(html).not.toContain('How today felt');
    expect(html).not.toContain('How we worked');
    const unread = storyFile(await storyReport(fullSource({ promisesShown: false })));
    expect(unread).not.toContain('Mend the bench');
    const report = JSON.stringify(await staffReport(fullSource()));
    for (const canary of ['Canary-quote-not-shown', 'Canary-theme-not-shown', 'Canary-note-of-the-host', 'How we worked']) expect(report).toContain(canary);
  });

  it('[AS6] tells no counts of fewer than five people, nor sizes and times of groups, whether its source still holds them or not', async () => {
    const { results } = fullSource();
    const uncounted = results.map((one) => ({ ...one, result: (registry.get(one.activity)?.shownResult?.(one.result, true) as unknown) ?? one.result }));
    const few = [fullSource({ people: null }), fullSource({ people: null, results: uncounted })];
    const counted = JSON.stringify(await staffReport(fullSource()));
    for (const count of ['4:05', '5:01', '2 groups', '13 people', 'How today felt']) expect(counted).toContain(count);
    expect(JSON.stringify(await Promise.all(few.map(posterOf)))).not.toMatch(COUNTED);
    for (const document of (await Promise.all(few.map(async (source) => [await storyReport(source), await staffReport(source)]))).flat()) {
      // How long each step was counts nobody.
      const kinds = new Set(document.sections.filter(({ title }) => title !== 'How it went').flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
      expect(kinds.has('bars') || kinds.has('figure')).toBe(false);
      expect(JSON.stringify(document)).not.toMatch(COUNTED);
      expect(markdownOf(document)).not.toMatch(COUNTED);
    }
  });

  it('asks nothing of any server: no address in it but its own pages; its one script is the one its policy allows', async () => {
    const html = storyFile(await storyReport(fullSource()));
    expect([...html.matchAll(/(?:href|src|srcset|action|url)\s*[=(]\s*["']?([^"')\s>]+)/g)].map(([, to]) => to).filter((to) => !/^#p\d+$/.test(to ?? ''))).toEqual([]);
    expect(html).not.toMatch(/@import|<link|<img|<iframe|fetch\(|XMLHttpRequest|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(`sha256-${createHash('sha256').update(storyScript).digest('base64')}`).toBe(storyScriptHash);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`script-src '${storyScriptHash}'`);
  });

  it('typed words are only words, whatever they hold', async () => {
    for (const { what, text } of NAUGHTY.filter((one) => one.text.length < 5_000)) {
      const html = storyFile(await storyReport(withWords(fullSource(), text)));
      expect(html.match(/<script/g), what).toHaveLength(1);
      expect(html.replace(storyScript, ''), what).not.toMatch(/<(?!\/?(?:html|head|meta|title|style|body|main|section|div|p|h1|h2|ul|ol|li|strong|a|span|nav|footer|br|svg|path|g|rect|circle|text|table|caption|thead|tbody|tr|th|td|figure|figcaption|details|summary|script)\b|!doctype)/);
      // eslint-disable-next-line no-control-regex
      expect(html, what).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/);
    }
  });

  it('[K6] groups have the colours of the product', () => {
    const tokens = readFileSync(resolve(import.meta.dirname, '../ui/tokens.css'), 'utf8');
    GROUP_FILL.forEach((fill, index) => expect(tokens).toContain(`--g${index + 1}:${fill}; --g${index + 1}-on:${GROUP_ON[index] ?? ''};`));
  });
});
