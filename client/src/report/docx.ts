import { AlignmentType, BorderStyle, Document as WordDocument, Footer, HeadingLevel, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, ShadingType, Table as WordTable, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block, Document, Quote, Section, Table } from './document.ts';
import { legalText } from '../files/legalText.ts';
import { barOf } from './wordBars.ts';
import { pictureOf, picturesOf, type Draw, type Pictures } from './wordPictures.ts';

/** Twentieths of a point. Text fits A4 and Letter alike. */
const MARGIN = 1_134;
const WIDTH = 9_600;
const GREEN = '0F5548';
const INDENT = 240;
const BULLETS = 'dots';
/** The first letter that has a direction runs from the right. */
const FROM_RIGHT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A report as a Word file with real headings, lists, pictures and tables. Heavy: fetch this module only when somebody asks for the file. */
export async function docxOf(document: Document, draw: Draw): Promise<Blob> {
  return Packer.toBlob(wordOf(document, await picturesOf(document, draw)));
}

/** The same as bytes, for tests outside of a browser: there is nothing to draw on, so tables only unless `draw` is given. */
export async function docxBytes(document: Document, draw?: Draw): Promise<ArrayBuffer> {
  return Packer.toArrayBuffer(wordOf(document, draw ? await picturesOf(document, draw) : new Map()));
}

function wordOf(document: Document, pictures: Pictures): WordDocument {
  const border = { style: BorderStyle.SINGLE, size: 12, color: GREEN, space: 4 };
  return new WordDocument({
    title: legalText(document.title), creator: 'Third Place', lastModifiedBy: 'Third Place', description: legalText(document.about),
    styles: {
      default: {
        document: { run: { font: 'Verdana', size: 22, language: { value: document.language } }, paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } } },
        title: { run: { font: 'Georgia', size: 52, bold: true, color: '221C14' }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { font: 'Georgia', size: 34, bold: true, color: GREEN }, paragraph: { spacing: { before: 360, after: 140 }, keepNext: true, border: { bottom: border } } },
        heading2: { run: { font: 'Georgia', size: 27, bold: true, color: '221C14' }, paragraph: { spacing: { before: 260, after: 100 }, keepNext: true } },
      },
      // A bar stays on its side of the page whichever way the words run: so there is one style for each way.
      paragraphStyles: (['left', 'right'] as const).flatMap((side) => [
        { id: sided('Lead', side), name: sided('Lead', side), basedOn: 'Normal', run: { font: 'Georgia', size: 34, bold: true }, paragraph: { spacing: { before: 120, after: 160 }, border: { [side]: { ...border, size: 36, color: 'F6C445', space: 10 } } } },
        { id: sided('Said', side), name: sided('Said', side), basedOn: 'Normal', paragraph: { indent: { start: INDENT }, border: { [side]: { ...border, space: 10 } }, keepLines: true } },
      ]),
    },
    numbering: { config: [{ reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { start: 400, hanging: 260 } } } }] }] },
    sections: [{
      properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: `${legalText(document.foot)} · `, size: 17 }), new TextRun({ children: [PageNumber.CURRENT], size: 17 })] })] }) },
      children: [
        paragraph(document.title, { heading: HeadingLevel.TITLE }),
        paragraph(document.about),
        ...document.sections.flatMap((section, index) => sectionOf(section, document.sections[index - 1], pictures)),
      ],
    }],
  });
}

/** The style with its bar where the words begin. */
const sided = (style: 'Lead' | 'Said', side: 'left' | 'right'): string => (side === 'left' ? style : `${style}FromRight`);

type Look = { readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]; readonly style?: 'Lead' | 'Said'; readonly bullet?: true; readonly note?: string | null; readonly with?: 'next' | 'touching' };

/** `with`: it stands on one page with what comes next, or is one with it. */
function paragraph(words: string, { heading, style, bullet, note = null, with: belongs }: Look = {}): Paragraph {
  const right = FROM_RIGHT.test(words);
  const runs = legalText(words).split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...(right ? { rightToLeft: true } : {}) }));
  return new Paragraph({
    children: [...runs, ...(note === null ? [] : [noteRun(note, 1)])], bidirectional: right,
    ...(heading && { heading }), ...(style && { style: sided(style, right ? 'right' : 'left') }), ...(bullet && { numbering: { reference: BULLETS, level: 0 } }),
    ...(belongs && { keepNext: true }), ...(belongs === 'touching' && { spacing: { after: 0 } }),
  });
}

/** A quote and the note on it. Where they run opposite ways each is a paragraph, or the note's words would change places; both lie on the quote's side. */
function said({ text, note }: Quote): readonly Paragraph[] {
  const right = FROM_RIGHT.test(text);
  if (note === null || FROM_RIGHT.test(note) === right) return [paragraph(text, { style: 'Said', note })];
  const below = new Paragraph({ style: sided('Said', right ? 'right' : 'left'), bidirectional: !right, alignment: AlignmentType.END, indent: { start: 0, end: INDENT }, children: [noteRun(note, 0)] });
  return [paragraph(text, { style: 'Said', with: 'touching' }), below];
}

/** `lines`: how far below what stands before it. */
const noteRun = (note: string, lines: number): TextRun => new TextRun({ text: legalText(note), break: lines, size: 18, color: '55493A', ...(FROM_RIGHT.test(note) ? { rightToLeft: true } : {}) });

/** One heading for each exercise, and below it one for each of its sections. */
function sectionOf(section: Section, before: Section | undefined, pictures: Pictures): readonly (Paragraph | WordTable)[] {
  const { above, title, blocks } = section;
  const opens = above !== '' && before?.above !== above ? [paragraph(above, { heading: HeadingLevel.HEADING_1 })] : [];
  return [...opens, paragraph(title, { heading: above === '' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }), ...blocks.flatMap((block, index) => blockOf(block, blocks[index + 1], pictures))];
}

function blockOf(block: Block, next: Block | undefined, pictures: Pictures): readonly (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'lead': return [paragraph(block.text, { style: 'Lead' })];
    case 'paragraph': return [paragraph(block.text, next?.kind === 'figure' ? { with: 'next' } : {})];
    case 'quotes': return block.quotes.flatMap(said);
    case 'list': return block.items.map((item) => paragraph(item, { bullet: true }));
    case 'numbers': return block.numbers.map(({ value, label }) => paragraph(`${value} ${label}`, { bullet: true }));
    case 'figure': return [...pictureOf(block, pictures), ...tableOf(block.table)];
    case 'bars': return tableOf(block.table, block.values);
    case 'table': return tableOf(block.table);
  }
}

/** `values`: the last column's numbers, to be drawn as bars too. */
function tableOf({ caption, head, rows }: Table, values?: readonly number[]): readonly (Paragraph | WordTable)[] {
  const width = Math.floor(WIDTH / head.length);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '7D7261' };
  const most = Math.max(1, ...(values ?? []));
  const inside = (words: string, row: number, column: number): Paragraph => (values && column === head.length - 1 ? barOf(words, (values[row] ?? 0) / most, width) : paragraph(words));
  const cell = (child: Paragraph, first: boolean): TableCell => new TableCell({
    children: [child], width: { size: width, type: WidthType.DXA }, margins: { top: 60, bottom: 20, left: 100, right: 100 },
    ...(first ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'DCEEE7' } } : {}),
  });
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: legalText(caption), italics: true })] }),
    new WordTable({
      width: { size: WIDTH, type: WidthType.DXA }, columnWidths: head.map(() => width), borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words) => cell(paragraph(words), true)) }), ...rows.map((row, at) => new TableRow({ cantSplit: true, children: row.map((words, column) => cell(inside(words, at, column), false)) }))],
    }),
    new Paragraph({ children: [] }),
  ];
}
