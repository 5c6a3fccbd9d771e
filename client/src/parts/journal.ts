/** A filled-in line of the page, in the order of the questions. */
export type JournalLine = { readonly label: string; readonly words: string };
export type JournalPage = { readonly title: string; readonly lines: readonly JournalLine[]; readonly promises: readonly string[]; readonly promisesTitle: string };

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string): string => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** The page as one HTML file that opens anywhere. Typed words are escaped. */
export function journalFile(page: JournalPage, language: string): string {
  const lines = page.lines.map((line) => `<h2>${escape(line.label)}</h2><p>${escape(line.words).replaceAll('\n', '<br>')}</p>`);
  const promises = page.promises.length === 0 ? '' : `<h2>${escape(page.promisesTitle)}</h2><ul>${page.promises.map((words) => `<li>${escape(words)}</li>`).join('')}</ul>`;
  const style = 'body{font:1.1rem/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}';
  return `<!doctype html><html lang="${escape(language)}"><meta charset="utf-8"><title>${escape(page.title)}</title><style>${style}</style><h1>${escape(page.title)}</h1>${lines.join('')}${promises}</html>`;
}

/** The page as plain text, for the phone's own mail program. */
export function journalMail(page: JournalPage): string {
  const lines = page.lines.map((line) => `${line.label}\n${line.words}`);
  const promises = page.promises.length === 0 ? [] : [`${page.promisesTitle}\n${page.promises.map((words) => `- ${words}`).join('\n')}`];
  return `mailto:?subject=${encodeURIComponent(page.title)}&body=${encodeURIComponent([...lines, ...promises].join('\n\n'))}`;
}
