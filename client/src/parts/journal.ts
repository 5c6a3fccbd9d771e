import { pageFile } from './page-file.ts';

/** A filled-in line of the page, in the order of the questions. */
export type JournalLine = { readonly label: string; readonly words: string };
export type JournalPage = { readonly title: string; readonly lines: readonly JournalLine[]; readonly promises: readonly string[]; readonly promisesTitle: string };

/** The page as one HTML file that opens anywhere. Typed words are escaped. */
export function journalFile(page: JournalPage, language: string): string {
  const lines = page.lines.map(({ label, words }) => ({ title: label, lines: [words] }));
  const promises = page.promises.length === 0 ? [] : [{ title: page.promisesTitle, lines: page.promises, list: true }];
  return pageFile({ title: page.title, language, sections: [...lines, ...promises] });
}

/** The page as plain text, for the phone's own mail program. */
export function journalMail(page: JournalPage): string {
  const lines = page.lines.map((line) => `${line.label}\n${line.words}`);
  const promises = page.promises.length === 0 ? [] : [`${page.promisesTitle}\n${page.promises.map((words) => `- ${words}`).join('\n')}`];
  return `mailto:?subject=${encodeURIComponent(page.title)}&body=${encodeURIComponent([...lines, ...promises].join('\n\n'))}`;
}
