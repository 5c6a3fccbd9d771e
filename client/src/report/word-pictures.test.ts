import { describe, expect, it } from 'vitest';
import { docxBytes } from './docx.ts';
import type { Document } from './document.ts';
import { staffReport } from './report.ts';
import { fullSource, withWords } from './testing/full-source.ts';
import { unzip, unzipBytes } from './testing/unzip.ts';
import { sizeOfSvg } from './svg.ts';
import type { Draw } from './wordPictures.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** Bytes of their own for each drawing. */
const draw: Draw = (svg) => Promise.resolve(Buffer.concat([PNG, Buffer.from(svg)]));
const figures = ({ sections }: Document) => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])));
const filesOf = async (document: Document, drawer?: Draw): Promise<ReadonlyMap<string, Buffer>> => unzipBytes(new Uint8Array(await docxBytes(document, drawer)));
/** What was drawn: all but the one dot that bars are made of. */
const pngs = (files: ReadonlyMap<string, Buffer>): readonly Buffer[] => [...files].filter(([name, bytes]) => /^word\/media\/.*\.png$/.test(name) && bytes.includes(PNG)).map(([, bytes]) => bytes);
const EXTENT = /<wp:extent cx="(\d+)" cy="(\d+)"\/>(?:(?!<wp:docPr).)*<wp:docPr ([^>]*)>/g;
const shownIn = (xml: string) => [...xml.matchAll(EXTENT)].map(([, across, down, words = '']) => ({ across: Number(across), down: Number(down), told: words.includes('descr="') }));
const xmlOf = (files: ReadonlyMap<string, Buffer>): string => String(files.get('word/document.xml'));

describe('Pictures in the Word file', () => {
  it('every drawing is in it as a PNG, told in words, with its table below', async () => {
    const document = await staffReport(fullSource());
    const drawn = figures(document);
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    const files = await filesOf(document, draw);
    expect(pngs(files).map(String).toSorted()).toEqual(drawn.map(({ svg }) => `${String(PNG)}${svg}`).toSorted());
    const xml = xmlOf(files);
    expect([...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words)).toEqual(drawn.map(({ table }) => table.caption));
    for (const { table } of drawn) expect(xml).toMatch(new RegExp(`descr="${table.caption.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}"(?:(?!<w:tbl>).)*<w:tbl>`, 's'));
  });
  it('stands on the page in its own proportions: as wide as the text, never taller than a page', async () => {
    const document = await staffReport(fullSource());
    const sizes = figures(document).map(({ svg }) => sizeOfSvg(svg));
    const shown = shownIn(xmlOf(await filesOf(document, draw))).filter(({ told }) => told);
    expect(shown).toHaveLength(sizes.length);
    shown.forEach(({ across, down }, at) => {
      expect(across / down).toBeCloseTo((sizes[at]?.width ?? 0) / (sizes[at]?.height ?? 1), 1);
      expect(across).toBeLessThanOrEqual(640 * 9_525);
      expect(down).toBeLessThanOrEqual(760 * 9_525);
    });
    const [section] = document.sections;
    if (!section) throw new Error('The report is empty.');
    const tall: Document = { ...document, sections: [{ ...section, blocks: [{ kind: 'figure', svg: '<svg viewBox="0 0 1000 4000"></svg>', table: { caption: 'Tall', head: ['A'], rows: [['1']] } }] }] };
    expect(xmlOf(await filesOf(tall, draw))).toContain(`<wp:extent cx="${190 * 9_525}" cy="${760 * 9_525}"/>`);
  });
  it('words that lead up to a picture stand on its page', async () => {
    const xml = xmlOf(await filesOf(await staffReport(fullSource()), draw));
    expect(xml).toMatch(/<w:p><w:pPr><w:keepNext\/>(?:(?!<\/w:pPr>).)*<\/w:pPr><w:r>(?:(?!<\/w:p>).)*One line for each group\./);
    expect(xml).not.toMatch(/<w:p><w:pPr><w:keepNext\/>(?:(?!<\/w:pPr>).)*<\/w:pPr><w:r>(?:(?!<\/w:p>).)*13 of us made this\./);
  });
  it('where nothing or not all can be drawn, the file is made with the tables alone', async () => {
    const document = await staffReport(fullSource());
    const [first] = figures(document);
    const without = await filesOf(document);
    const failed = await filesOf(document, () => Promise.reject(new Error('No canvas.')));
    expect([pngs(without), pngs(failed)]).toEqual([[], []]);
    // Pictures are numbered on from one file to the next.
    const [one, other] = [failed, without].map((file) => xmlOf(file).replaceAll(/ id="\d+"/g, ''));
    expect(one === other).toBe(true);
    expect(shownIn(xmlOf(without)).filter(({ told }) => told)).toEqual([]);
    const some = await filesOf(document, (svg, size) => (svg === first?.svg ? Promise.reject(new Error('Too large.')) : draw(svg, size)));
    expect(pngs(some)).toHaveLength(figures(document).length - 1);
    expect(xmlOf(some).match(/<w:tbl>/g)).toEqual(xmlOf(without).match(/<w:tbl>/g));
  });
  it('numbers that are bars on the page are bars here too, as long as they are large, and read as numbers alone', async () => {
    const document = await staffReport(fullSource());
    const values = document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'bars' ? [block.values] : [])));
    const xml = xmlOf(await filesOf(document));
    const bars = shownIn(xml);
    expect(bars).toHaveLength(values.flat().filter((value) => value > 0).length);
    expect(xml.match(/<[a-z0-9]+:decorative [^>]*val="1"/g)).toHaveLength(bars.length);
    const [first = []] = values;
    const drawn = first.filter((value) => value > 0);
    const largest = bars[drawn.indexOf(Math.max(...drawn))]?.across ?? 0;
    drawn.forEach((value, at) => { expect((bars[at]?.across ?? 0) / largest).toBeCloseTo(value / Math.max(...drawn), 1); });
  });
  it('[AS3] what is drawn holds none of the words people typed', async () => {
    const drawn: string[] = [];
    await docxBytes(await staffReport(withWords(fullSource(), 'Canary')), (svg) => { drawn.push(svg); return Promise.resolve(PNG); });
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    expect(drawn.filter((svg) => svg.includes('Canary'))).toEqual([]);
  });
});

describe('Words from the right in the Word file', () => {
  const files = async (words: string): Promise<ReadonlyMap<string, string>> => unzip(new Uint8Array(await docxBytes(await staffReport(withWords(fullSource(), words)))));
  it('the bar stands where they begin', async () => {
    const xml = (await files('נרות ולחם')).get('word/document.xml') ?? '';
    expect(xml).toMatch(/<w:pStyle w:val="SaidFromRight"\/>/);
    expect(xml).toMatch(/<w:pStyle w:val="LeadFromRight"\/>/);
    const styles = (await files('')).get('word/styles.xml') ?? '';
    const bars = ['Said', 'SaidFromRight', 'Lead', 'LeadFromRight'].map((id) => /<w:pBdr><w:(\w+) /.exec(styles.slice(styles.indexOf(`w:styleId="${id}"`)))?.[1]);
    expect(bars).toEqual(['left', 'right', 'left', 'right']);
    expect((await files('Candles')).get('word/document.xml')).not.toContain('FromRight');
  });
  it('a note that runs the other way is a paragraph of its own, on the quote’s side', async () => {
    const note = (words: string): RegExp => new RegExp(`<w:p><w:pPr>((?:(?!</w:pPr>).)*)</w:pPr><w:r>(?:(?!</w:r>).)*>${words}</w:t></w:r></w:p>`);
    const xml = (await files('נרות ולחם')).get('word/document.xml') ?? '';
    const properties = note('2 groups').exec(xml)?.[1] ?? '';
    expect(properties).toContain('<w:pStyle w:val="SaidFromRight"/>');
    expect(properties).toContain('<w:jc w:val="end"/>');
    expect(properties).not.toMatch(/<w:bidi\/>|<w:bidi w:val="true"\/>/);
    expect((await files('Candles')).get('word/document.xml')).not.toMatch(note('2 groups'));
  });
});
