import { escapeHtml } from './escapeHtml.ts';

/** A part of a page people keep: a heading, lines they wrote or read, and perhaps a list. */
export type PageSection = { readonly title: string; readonly lines: readonly string[]; readonly list?: boolean };
export type Page = { readonly title: string; readonly language: string; readonly sections: readonly PageSection[] };

const STYLE = 'body{font:1.1rem/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1,h2{line-height:1.2}';

/** A page as one HTML file that opens anywhere, also without a link. Typed words are escaped, and stand in their own direction. */
export function pageFile({ title, language, sections }: Page): string {
  const body = sections.map((section) => {
    const lines = section.lines.map((words) => `<${section.list ? 'li' : 'p'} dir="auto">${escapeHtml(words).replaceAll('\n', '<br>')}</${section.list ? 'li' : 'p'}>`).join('');
    return `<h2>${escapeHtml(section.title)}</h2>${section.list ? `<ul>${lines}</ul>` : lines}`;
  });
  return `<!doctype html><html lang="${escapeHtml(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style><h1 dir="auto">${escapeHtml(title)}</h1>${body.join('')}</html>`;
}
