import { text } from '../text/en/report.ts';
import { shapePath } from '../ui/groups.ts';
import type { Block, Count, Document, Quote, Table } from './document.ts';
import { escapeHtml } from '../files/escapeHtml.ts';
import { GROUP_FILL, INK } from './groupSign.ts';
import { storyPages, type StoryPage } from './pages.ts';
import { storyScript, storyScriptHash } from './story-script.ts';
import { storyStyle } from './story-style.ts';
import { sizeOf } from './weight.ts';

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${storyScriptHash}'; base-uri 'none'; form-action 'none'`;

/** The Story as one HTML file: it asks nothing of any server, opens from a USB stick or a mail, and prints a page per page. */
export function storyFile(document: Document): string {
  const inside = storyPages(document);
  const pages = [cover(document, chaptersOf(inside)), ...inside.map((page) => ({ name: page.sections[0]?.title ?? '', kind: page.sections.length > 1 ? 'beside' : 'alone', body: pageBody(page) }))];
  const made = pages.map(({ name, kind, body }, index) => pageOf(name, kind, body, index + 1, pages.length, document.foot));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeHtml(document.title)}</title><style>${storyStyle}</style>`;
  return `<!doctype html><html lang="${escapeHtml(document.language)}"><head>${head}</head><body><main>${made.join('')}</main><script>${storyScript}</script></body></html>`;
}

type Page = { readonly name: string; readonly kind: string; readonly body: string };

type Chapter = { readonly name: string; readonly page: number };

/** Where each exercise begins; the cover is page 1. */
function chaptersOf(pages: readonly StoryPage[]): readonly Chapter[] {
  const begun = pages.flatMap(({ sections }, at) => sections.map(({ above }) => ({ name: above, page: at + 2 })));
  return begun.filter(({ name }, at) => name !== '' && begun.findIndex((one) => one.name === name) === at);
}

function cover({ title, about }: Document, chapters: readonly Chapter[]): Page {
  const list = chapters.length < 2 ? '' : `<nav aria-label="${text.chapters}"><ol>${chapters.map(({ name, page }) => `<li><a href="#p${page}">${escapeHtml(name)}<span>${page}</span></a></li>`).join('')}</ol></nav>`;
  const signs = GROUP_FILL.map((fill, index) => `<svg viewBox="-1 -1 26 26"><path d="${shapePath(index + 1)}" fill="${fill}" stroke="${INK}" stroke-width="1.6"/></svg>`).join('');
  return { name: title, kind: 'cover', body: `<div class="signs" aria-hidden="true">${signs}</div><h1 dir="auto">${escapeHtml(title)}</h1><p class="about" dir="auto">${escapeHtml(about)}</p>${list}<p class="keys">${text.keys}</p>` };
}

function pageOf(name: string, kind: string, body: string, number: number, of: number, foot: string): string {
  const back = number > 1 ? `<a href="#p${number - 1}">${text.back}</a>` : '<span></span>';
  const next = number < of ? `<a href="#p${number + 1}">${text.next}</a>` : '<span></span>';
  const label = escapeHtml(text.pageName(name, number, of));
  return `<section class="page ${kind}" id="p${number}" tabindex="-1" aria-label="${label}"><div class="body">${body}</div><footer><p>${escapeHtml(foot)}</p><p class="turn">${back}<span class="num">${text.page(number, of)}</span>${next}</p></footer></section>`;
}

/** Sections beside each other, each under its title; the exercise's name above the first of it. */
function pageBody({ sections }: StoryPage): string {
  const made = sections.map((section, index) => {
    const kicker = section.above === '' || (index > 0 && sections[index - 1]?.above === section.above) ? '' : `<p class="kicker" dir="auto">${escapeHtml(section.above)}</p>`;
    return { kicker, own: `<h2 dir="auto">${escapeHtml(section.title)}</h2>${section.blocks.map(blockOf).join('')}` };
  });
  const [only] = made;
  if (made.length === 1 && only) return `${only.kicker}${only.own}`;
  const same = sections.every(({ above }) => above === sections[0]?.above);
  return `${same ? made[0]?.kicker ?? '' : ''}<div class="columns">${made.map(({ kicker, own }) => `<div class="part">${same ? '' : kicker}${own}</div>`).join('')}</div>`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'lead': return `<p class="lead ${sizeOf(block.text)}" dir="auto">${lines(block.text)}</p>`;
    case 'paragraph': return `<p dir="auto">${lines(block.text)}</p>`;
    case 'quotes': return `<ul class="cards">${block.quotes.map(quoteOf).join('')}</ul>`;
    case 'list': return `<ul class="plain">${block.items.map((item) => `<li dir="auto">${lines(item)}</li>`).join('')}</ul>`;
    case 'numbers': return `<ul class="numbers">${block.numbers.map(numberOf).join('')}</ul>`;
    case 'table': return tableOf(block.table);
    case 'bars': return barsOf(block.table, block.values);
    case 'figure': return `<figure><div class="drawn" tabindex="0" role="group" aria-label="${escapeHtml(block.table.caption)}">${block.svg}</div><figcaption><details><summary>${text.more}</summary>${tableOf(block.table)}</details></figcaption></figure>`;
  }
}

const lines = (words: string): string => escapeHtml(words).replaceAll('\n', '<br>');
const numberOf = ({ value, label }: Count): string => `<li><strong>${escapeHtml(value)}</strong> ${escapeHtml(label)}</li>`;
const quoteOf = ({ text: words, note }: Quote): string => `<li><p dir="auto">${lines(words)}</p>${note === null ? '' : `<p class="note" dir="auto">${escapeHtml(note)}</p>`}</li>`;

function tableOf({ caption, head, rows }: Table): string {
  const cells = (row: readonly string[]): string => row.map((cell, index) => (index === 0 ? `<th scope="row" dir="auto">${escapeHtml(cell)}</th>` : `<td dir="auto">${escapeHtml(cell)}</td>`)).join('');
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

/** The last column with a bar beside its number. */
function barsOf(table: Table, values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const row = (cells: readonly string[], index: number): string => {
    const width = Math.round((100 * (values[index] ?? 0)) / most);
    const [name = '', ...rest] = cells;
    const last = rest.at(-1) ?? '';
    const middle = rest.slice(0, -1).map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row" dir="auto">${escapeHtml(name)}</th>${middle}<td class="bar"><span>${escapeHtml(last)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"/></svg></td></tr>`;
  };
  return `<table class="bars"><caption>${escapeHtml(table.caption)}</caption><thead><tr>${table.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${table.rows.map(row).join('')}</tbody></table>`;
}
