import { loadWords } from '../room/activities.ts';
import { longDay } from '../ui/format.ts';
import { text } from '../text/en/report.ts';
import type { Document, Section } from './document.ts';
import { loadReport } from './exercise.ts';
import { promiseSections } from './promises.ts';
import type { ReportSource } from './source.ts';
import { staffSections } from './staff.ts';

/** Everything staff may hand on: what the room made, what became of it, how it went. No names; no counts with fewer than five people (AS6). */
export async function staffReport(source: ReportSource): Promise<Document> {
  const sections = [...(await exerciseSections(source)), ...promiseSections(source, 'report'), ...(await staffSections(source))];
  return documentOf(source, sections.filter(({ where }) => where !== 'story'));
}

/** Only what the wall showed, for everybody. */
export async function storyReport(source: ReportSource): Promise<Document> {
  const sections = [...(await exerciseSections(source)), ...promiseSections(source, 'story')];
  return documentOf(source, sections.filter(({ where }) => where !== 'report'));
}

function documentOf(source: ReportSource, sections: readonly Section[]): Document {
  const { title, place, language, heldAt, people } = source;
  const about = [place, longDay(heldAt, language), people === null ? '' : text.people(people)].filter((part) => part !== '').join(' · ');
  return { title, about, language, foot: text.foot, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

async function exerciseSections({ results, people }: ReportSource): Promise<readonly Section[]> {
  const made = await Promise.all(results.map(async ({ activity, result }) => {
    const [report, { name }] = await Promise.all([loadReport(activity), loadWords(activity)]);
    return report({ result, counts: people !== null }).map((section): Section => ({ ...section, above: name }));
  }));
  return made.flat();
}
