/** A part of a page people keep: a heading, lines they wrote or read, and perhaps a list. */
export type PageSection = { readonly title: string; readonly lines: readonly string[]; readonly list?: boolean };
export type Page = { readonly title: string; readonly language: string; readonly sections: readonly PageSection[] };

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string): string => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const STYLE = 'body{font:1.1rem/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1,h2{line-height:1.2}';

/** A page as one HTML file that opens anywhere, also without a link. Typed words are escaped, and stand in their own direction. */
export function pageFile({ title, language, sections }: Page): string {
  const body = sections.map((section) => {
    const lines = section.lines.map((words) => `<${section.list ? 'li' : 'p'} dir="auto">${escape(words).replaceAll('\n', '<br>')}</${section.list ? 'li' : 'p'}>`).join('');
    return `<h2>${escape(section.title)}</h2>${section.list ? `<ul>${lines}</ul>` : lines}`;
  });
  return `<!doctype html><html lang="${escape(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style><h1 dir="auto">${escape(title)}</h1>${body.join('')}</html>`;
}

/** Hands a file to this device; nothing is sent. Works on plain HTTP. `name` without its ending. */
export function saveFile(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

/** Slow phones ask before they save. */
const KEEP_MS = 60_000;
