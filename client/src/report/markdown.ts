import type { Block, Document, Table } from './document.ts';
import { legalText } from '../files/legalText.ts';

/** A report as Markdown (CommonMark with tables). Typed words are only words: no link, picture, heading or HTML comes out of them. */
export function markdownOf(document: Document): string {
  const head = [`# ${line(document.title)}`, line(document.about)];
  const sections = document.sections.flatMap((section) => [`## ${line(section.above === '' ? section.title : `${section.above}: ${section.title}`)}`, ...section.blocks.map(blockOf)]);
  return `${[...head, ...sections, '---', line(document.foot)].filter((part) => part !== '').join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'lead': return `> **${lines(block.text, '> ')}**`;
    case 'paragraph': return lines(block.text, '');
    case 'quotes': return block.quotes.map(({ text, note }) => `> ${lines(text, '> ')}${note === null ? '' : `\\\n> — ${line(note)}`}`).join('\n\n');
    case 'list': return block.items.map((item) => `- ${lines(item, '  ')}`).join('\n');
    case 'numbers': return block.numbers.map(({ value, label }) => `- **${line(value)}** ${line(label)}`).join('\n');
    case 'table': case 'bars': case 'figure': return tableOf(block.table);
  }
}

function tableOf({ caption, head, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => line(cell)).join(' | ')} |`;
  return [`**${line(caption)}**`, '', row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

/** In one line. */
const line = (text: string): string => escape(legalText(text).replace(/\s+/g, ' ').trim());

/** Line breaks stay as breaks; `indent` leads each further line, so that it stays inside its quote or item. */
const lines = (text: string, indent: string): string => legalText(text).split('\n').map((part) => escape(part.trim())).filter((part) => part !== '').join(`\\\n${indent}`);

/** Every sign that means something to Markdown, and what some readers make a link of by themselves. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$^=]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
