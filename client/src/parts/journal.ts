import { pageFile, type PageSection } from '../files/pageFile.ts';

/** A person's page: parts in their order, each with what was filled in or kept. */
export type JournalPage = { readonly title: string; readonly sections: readonly PageSection[] };

/** The longest address that mail programs on phones and computers are known to take. */
const LONGEST_MAIL = 1_900;

/** The parts that hold something. */
export function filled(sections: readonly PageSection[]): readonly PageSection[] {
  return sections.map((section) => ({ ...section, lines: section.lines.map((words) => words.trim()).filter((words) => words !== '') })).filter(({ lines }) => lines.length > 0);
}

/** The page as one HTML file that opens anywhere. Typed words are escaped. */
export function journalFile(page: JournalPage, language: string): string {
  return pageFile({ title: page.title, language, sections: page.sections });
}

/**
 * An address that opens the phone's own mail program with the page as plain text, to nobody yet. What would make it longer than programs take is
 * cut, between signs, and `cutNote` stands in its place.
 */
export function journalMail(page: JournalPage, cutNote: string): string {
  const body = page.sections.map(({ title, lines, list }) => [title, ...lines.map((words) => (list ? `- ${words}` : words))].join('\n')).join('\n\n');
  const head = `mailto:?subject=${encode(page.title)}&body=`;
  const whole = encode(body);
  if (head.length + whole.length <= LONGEST_MAIL) return head + whole;
  const end = encode(cutNote);
  let room = LONGEST_MAIL - head.length - end.length;
  let kept = '';
  for (const sign of body) {
    const encoded = encode(sign);
    room -= encoded.length;
    if (room < 0) break;
    kept += encoded;
  }
  return head + kept + end;
}

/** Line breaks as mail programs want them; half of a sign, which cannot be encoded, becomes a mark. */
const encode = (words: string): string => encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r?\n/g, '\r\n'));
