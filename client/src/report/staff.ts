import type { StageFigures } from '../../../shared/kernel/summary/figures.ts';
import { loadWords } from '../room/activities.ts';
import { text } from '../text/en/report.ts';
import { minutesSeconds } from '../ui/format.ts';
import type { Block, Section } from './document.ts';
import type { ReportSource } from './source.ts';

/** What only staff's own report has: planned and real time, how we worked, the host's notes. */
export async function staffSections({ staff, people }: ReportSource): Promise<readonly Section[]> {
  if (!staff) return [];
  const notes = staff.notes.flatMap(({ text: words }) => words ?? []);
  return [
    { above: '', title: text.worked, where: 'report', blocks: people === null ? [] : [workedTable(staff.worked)] },
    { above: '', title: text.time, where: 'report', blocks: [...(await timeTable(staff.stages)), ...(await notPlayedLine(staff.notPlayed))] },
    { above: '', title: text.notes, where: 'report', blocks: notes.length === 0 ? [] : [{ kind: 'list', items: notes }] },
  ];
}

function workedTable(worked: NonNullable<ReportSource['staff']>['worked']): Block {
  const { here, sent, helped, skipped, shown, hidden, overruled, promises, selves } = worked;
  const rows = [
    [text.lines.here, here], [text.lines.sent, sent], [text.lines.helped, helped], [text.lines.skipped, skipped], [text.lines.shown, shown], [text.lines.hidden, hidden],
    [text.lines.overruled, overruled], [text.lines.made, promises.made], [text.lines.told, promises.told], ...(selves ? [[text.lines.selves, selves.people] as const] : []),
  ] as const;
  return { kind: 'table', table: { caption: text.worked, head: text.workedHead, rows: rows.map(([what, count]) => [what, String(count)]) } };
}

async function timeTable(stages: readonly StageFigures[]): Promise<readonly Block[]> {
  if (stages.length === 0) return [];
  const rows = await Promise.all(stages.map(async ({ activity, stage, pass, plannedMs, spentMs, visits }) => {
    const words = await loadWords(activity);
    const name = words.stages[stage]?.name ?? stage;
    return [words.name, text.round(name, pass), plannedMs === null ? '' : minutesSeconds(plannedMs), minutesSeconds(spentMs), String(visits)];
  }));
  return [{ kind: 'table', table: { caption: text.time, head: text.timeHead, rows } }];
}

async function notPlayedLine(exercises: readonly { readonly activity: string }[]): Promise<readonly Block[]> {
  if (exercises.length === 0) return [];
  const names = await Promise.all(exercises.map(async ({ activity }) => (await loadWords(activity)).name));
  return [{ kind: 'paragraph', text: text.notPlayed(names) }];
}
