import { text } from '../text/en/report.ts';
import type { Quote, Section } from './document.ts';
import type { ReportSource } from './source.ts';

/** What was promised, by whom and when as the room wrote it, and what became of it: "You said, we did". */
export function promiseSections({ promises, promisesShown }: ReportSource, into: 'story' | 'report'): readonly Section[] {
  if (into === 'story' && !promisesShown) return [];
  const open = promises.filter(({ what, did }) => what !== null && !did);
  const told = promises.filter(({ what, did }) => what !== null && did);
  const line = (words: string, parts: readonly (string | null)[]): Quote => ({ text: words, note: parts.filter((part) => part !== null && part !== '').join(' · ') || null });
  return [
    { above: '', title: text.promised, where: 'both', blocks: open.length === 0 ? [] : [{ kind: 'quotes', quotes: open.map(({ what, who, by }) => line(what ?? '', [who, by])) }] },
    { above: '', title: text.youSaid, where: 'both', blocks: told.length === 0 ? [] : [{ kind: 'quotes', quotes: told.map(({ what, did }) => line(what ?? '', [text.weDid(did ?? '')])) }] },
  ];
}
