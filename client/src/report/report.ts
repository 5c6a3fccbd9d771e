import { loadWords } from '../room/activities.ts';
import { longDay } from '../ui/format.ts';
import { text } from '../text/en/report.ts';
import { againSections } from './again.ts';
import type { Document, Section } from './document.ts';
import { loadReport } from './exercise.ts';
import { openingSections } from './opening.ts';
import { promiseSections } from './promises.ts';
import type { ReportSource } from './source.ts';
import { staffSections } from './staff.ts';

/** Everything staff may hand on: what the room made, what became of it, how it went. No names; no counts with fewer than five people (AS6). */
export async function staffReport(source: ReportSource): Promise<Document> {
  const sections = [...(await exerciseSections(source)), ...promiseSections(source, 'report'), ...(await staffSections(source))];
  return documentOf(source, sections.filter(({ where }) => where !== 'story'));
}

/** Only what the wall showed, for everybody: what was done, what each exercise made, what was promised, how to do it again. */
export async function storyReport(source: ReportSource): Promise<Document> {
  const [opening, own, again] = await Promise.all([openingSections(source), exerciseSections(source), againSections(source)]);
  const sections = [...opening, ...own, ...promiseSections(source, 'story'), ...again];
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
