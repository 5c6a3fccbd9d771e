import type { PhoneClosing } from '../../../../../shared/activities/community-definition/views.ts';
import type { Card } from '../../../../../shared/protocol.ts';
import { pageFile, type PageSection } from '../../../files/pageFile.ts';
import { text } from '../text/en/phone.ts';
import { wordsAt } from './pieces.ts';

/** "My copy" as one HTML file: the final words, one's own line, and where it went. What is missing is left out. */
export function copyOf(view: PhoneClosing, card: Pick<Card, 'title' | 'place' | 'language'>): string {
  const final = view.final?.text ?? null;
  const { line, lived, made } = view.origins;
  const section = (title: string, lines: readonly (string | null | undefined)[], list = false): readonly PageSection[] => {
    const written = lines.filter((words): words is string => typeof words === 'string' && words !== '');
    return written.length === 0 ? [] : [{ title, lines: written, list }];
  };
  const ending = view.ending ? text.closing.endings[view.ending] : null;
  return pageFile({
    title: card.place === '' ? card.title : `${card.title} · ${card.place}`,
    language: card.language,
    sections: [
      ...section(text.copy.words, final === null ? [] : [final, ending, text.closing.people(view.people)]),
      ...section(text.copy.self, final === null ? [] : wordsAt(final, view.mine), true),
      ...section(text.copy.line, [line]),
      ...section(text.copy.lived, final === null ? [] : wordsAt(final, lived), true),
      ...made.flatMap(({ stage, text: words }) => section(text.copy.stage[stage], [words])),
    ],
  });
}
