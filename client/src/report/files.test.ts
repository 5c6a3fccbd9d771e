import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAUGHTY } from '../../../shared/testing-data/naughty.ts';
import { csvOf } from './csv.ts';
import { docxBytes } from './docx.ts';
import { markdownOf } from './markdown.ts';
import { staffReport } from './report.ts';
import { parseCsv } from './testing/parseCsv.ts';
import { fullSource, withWords } from './testing/full-source.ts';
import { unzip } from './testing/unzip.ts';

const short = NAUGHTY.filter(({ text }) => text.length < 5_000);

describe('Markdown', () => {
  it('has a heading for each section, lists and tables', async () => {
    const words = markdownOf(await staffReport(fullSource()));
    expect(words.startsWith('# Our Community\n\nMain Street Library')).toBe(true);
    expect(words).toContain('\n## Community Definition: Our words\n\n> **People who know your name and help you carry things.**\n');
    expect(words).toMatch(/\n\| Text \| Words \| Went into \|\n\| --- \| --- \| --- \|\n\| all of us \| 8 \|/);
    expect(words).toContain('Planned, not played: Question card.');
    expect(words).toContain('\n> Open the hall on Sundays\\\n> — The friends of the library · June\n');
  });
  it('typed words are only words: no heading, list, link, picture, table or HTML', async () => {
    const spiteful = '# head\n- list\n1. one\n> quote\n[link](http://evil.example) ![pic](x) <img src=x> `code` **bold** | cell | https://evil.example www.evil.example me@evil.example ~~x~~ &lt;\n---\n===\n+ plus';
    const plain = markdownOf(await staffReport(withWords(fullSource(), 'plain')));
    const lines = markdownOf(await staffReport(withWords(fullSource(), spiteful))).split('\n');
    expect(lines.filter((line) => /^#{1,6} /.test(line))).toHaveLength(plain.split('\n').filter((line) => /^#{1,6} /.test(line)).length);
    expect(lines.filter((line) => /^\|/.test(line))).toHaveLength(plain.split('\n').filter((line) => /^\|/.test(line)).length);
    for (const line of lines) expect(line).not.toMatch(/(?<!\\)[[<`]|[^\\]\]\(|^\s*\d+[.)]\s|^\s*\+|https?:\/\/|www\.|[^\\]@/);
    expect(lines.filter((line) => line === '---')).toHaveLength(1);
  });
  it.each(short)('$what', async ({ text }) => {
    // eslint-disable-next-line no-control-regex
    expect(markdownOf(await staffReport(withWords(fullSource(), text)))).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|(?<!\\)</);
  });
});

describe('CSV', () => {
  const cell = (text: string): string => parseCsv(csvOf(['Words'], [[text]]))[1]?.[0] ?? '';
  it('starts with a byte order mark, quotes every cell and ends rows with CRLF', () => {
    expect(csvOf(['A', 'B'], [['x "y"', 3], [null, true]])).toBe('\uFEFF"A","B"\r\n"x ""y""","3"\r\n"","true"\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\n=1', '\uFF1D1', '\uFF0B1', '\uFF0D1', '\uFF20x', '\u200B=1', ' =cmd|x', '\u3000@x', '\uFEFF=1'])('no cell starts a formula: %j', (text) => {
    expect(cell(text).startsWith("'")).toBe(true);
  });
  it.each(['a;=1+1;b', 'a\n=1+1', 'a; @x', 'a;\uFF1D1', 'a;\u200B+1', 'a\t-1', 'a\r\n=1'])('nor does a part of one, where cells are parted by a semicolon: %j', (text) => {
    for (const part of cell(text).split(/[;\t\r\n]+/)) expect(part).not.toMatch(/^[\s\u200B]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
  });
  it('figures stay figures, words stay words', () => {
    expect([cell('a = b; c-d ;-)'), cell("it's"), parseCsv(csvOf(['n'], [[-5]]))[1]]).toEqual(['a = b; c-d ;-)', "it's", ['-5']]);
  });
  it('comes back as it was, whatever it holds, but for what no file can hold', () => {
    const rows = short.map(({ text }) => [text, 'next']);
    const back = parseCsv(csvOf(['Words', 'Column'], rows)).slice(1);
    expect(back).toHaveLength(rows.length);
    expect(back.every((row) => row.length === 2 && row[1] === 'next')).toBe(true);
    // eslint-disable-next-line no-control-regex
    expect(back.filter(([text = '']) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text))).toEqual([]);
  });
});

describe('Word', () => {
  const xmlOf = async (words?: string): Promise<string> => unzip(new Uint8Array(await docxBytes(await staffReport(words === undefined ? fullSource() : withWords(fullSource(), words))))).get('word/document.xml') ?? '';
  it('has real headings, lists and tables with head rows, in Word’s own way', async () => {
    const xml = await xmlOf();
    const styles = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
    expect(styles.filter((style) => style === 'Title')).toHaveLength(1);
    expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThanOrEqual(7);
    expect(styles.filter((style) => style === 'Heading2').length).toBeGreaterThanOrEqual(8);
    expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThanOrEqual(5);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
    expect(xml).toContain('<w:numPr>');
    expect(xml).toContain('People who know your name and help you carry things.');
    expect(xml).not.toContain('undefined');
  });
  it('lines of large letters stand apart: they are spaced by their own height', async () => {
    const styles = unzip(new Uint8Array(await docxBytes(await staffReport(fullSource())))).get('word/styles.xml') ?? '';
    expect(styles.match(/<w:spacing [^>]*w:line="\d+"[^>]*>/g)?.every((spacing) => spacing.includes('w:lineRule="auto"'))).toBe(true);
  });
  it('words that run from the right do so in Word', async () => {
    expect(await xmlOf('نحب القراءة معًا')).toMatch(/<w:bidi\/>[\s\S]*<w:rtl\/>/);
    expect(await xmlOf()).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  });
  it('holds no sign that XML has no place for, and no typed markup', async () => {
    for (const { what, text } of short) {
      const xml = await xmlOf(text);
      // eslint-disable-next-line no-control-regex
      expect(xml, what).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
      expect(xml.replace(/<\/?[a-z0-9]+:[A-Za-z0-9]+(?: [a-zA-Z0-9:]+="[^"<]*")*\/?>|<\?xml[^>]*\?>/g, ''), what).not.toMatch(/<|&(?!amp;|lt;|gt;|quot;|apos;|#)/);
    }
  });
  const office = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name))).find(existsSync);
  it.skipIf(office === undefined)(`opens in LibreOffice${office === undefined ? ' (not installed here: the file itself was read above)' : ''}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'third-place-docx-'));
    try {
      writeFileSync(join(folder, 'report.docx'), new Uint8Array(await docxBytes(await staffReport(fullSource()))));
      execFileSync(office ?? '', ['--headless', '--convert-to', 'html', '--outdir', folder, join(folder, 'report.docx')], { timeout: 120_000, env: { ...process.env, HOME: folder } });
      const html = readFileSync(join(folder, 'report.html'), 'utf8');
      expect(html).toMatch(/<h1[^>]*>[\s\S]*Community Definition/);
      expect(html.match(/<table/g)?.length).toBeGreaterThanOrEqual(5);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 130_000);
});
