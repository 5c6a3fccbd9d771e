import type { Block, Quote, Section } from './document.ts';

/** Letters of a line across the page, in a card, and in large letters; how tall a line, a card's frame and a picture are. All in lines of the page. */
const ACROSS = 95;
const CARD = 30;
const LARGE = { short: 44, middle: 58, long: 76 } as const;
const CARDS = 3;
const FRAME = 1.4;
const PICTURE = 11;
const HEAD = 2.6;

/** How large the page's one text is written. */
export const sizeOf = (words: string): keyof typeof LARGE => (words.length <= 90 ? 'short' : words.length <= 200 ? 'middle' : 'long');

/** How tall sections are below each other on a page of 16:9, in lines of its letters, about. Some 14 fit without smaller letters. */
export const weightOf = (sections: readonly Section[]): number => sections.reduce((sum, { blocks }) => sum + HEAD + blocks.reduce((tall, block) => tall + weigh(block), 0), 0);

const rowsOf = (words: string, letters: number): number => words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
const quoteTall = ({ text, note }: Quote): number => FRAME + rowsOf(text, CARD) + (note === null ? 0 : rowsOf(note, CARD));

function weigh(block: Block): number {
  switch (block.kind) {
    case 'lead': return 2 + (rowsOf(block.text, LARGE[sizeOf(block.text)]) * ACROSS) / LARGE[sizeOf(block.text)] * 0.9;
    case 'paragraph': return 0.6 + rowsOf(block.text, ACROSS);
    case 'quotes': return Math.max(...block.quotes.map(quoteTall), block.quotes.reduce((sum, quote) => sum + quoteTall(quote) + 0.5, 0) / CARDS);
    case 'list': return block.items.reduce((sum, item) => sum + 0.5 + rowsOf(item, ACROSS), 0);
    case 'numbers': return 4;
    case 'figure': return PICTURE + 2;
    case 'table': case 'bars': return 2.4 + block.table.rows.reduce((sum, row) => sum + 0.6 + Math.max(...row.map((cell) => rowsOf(cell, (ACROSS * 0.9) / row.length))), 0);
  }
}
