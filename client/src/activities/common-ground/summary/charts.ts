import type { CommonGroundSummary } from '../../../../../shared/activities/common-ground/summary.ts';
import { minutesSeconds } from '../../../ui/format.ts';
import type { StepLine } from '../../../ui/stepLines.ts';
import { FEWEST_FOR_PATTERN, type StripRow } from '../../../ui/strip.ts';
import { timeColumns } from '../times.ts';
import { text } from '../text/en/summary.ts';

type Group = CommonGroundSummary['groups'][number];

/** Lines that one picture still tells apart. */
const LINES = 12;

/** The target of a round; one for all of its groups. */
export const targetOf = (groups: readonly Group[], pass: number): number => groups.find((one) => one.pass === pass)?.target ?? 0;
export const passesOf = (groups: readonly Group[]): readonly number[] => [...new Set(groups.map(({ pass }) => pass))];

/** Pictures of finds over time: one, or several where a round has many groups. */
export function stepPictures(groups: readonly Group[]): readonly { readonly caption: string; readonly steps: number; readonly lines: readonly StepLine[] }[] {
  return passesOf(groups).flatMap((pass) => {
    const lines = groups.filter((one) => one.pass === pass).map(({ group, times }) => ({ id: `${pass} ${group}`, label: text.group(group), group, times }));
    const caption = text.round(text.steps, pass);
    const steps = targetOf(groups, pass);
    const parts = Math.ceil(lines.length / LINES);
    const size = Math.ceil(lines.length / Math.max(1, parts));
    return Array.from({ length: parts }, (_, part) => {
      const here = lines.slice(part * size, (part + 1) * size);
      return { caption: parts === 1 ? caption : text.part(caption, here[0]?.group ?? 0, here.at(-1)?.group ?? 0), steps, lines: here };
    });
  });
}

/** A bar per group: its time to the target, or how far it came. */
export function timeBars(groups: readonly Group[], pass: number) {
  return groups.filter((one) => one.pass === pass).map(({ group, ms, found, target }) => ({ id: `${pass} ${group}`, label: text.group(group), group, value: ms, shown: ms === null ? text.stopped(found, target) : minutesSeconds(ms) }));
}

/** Times against group size in one round: rounds may have other targets. `few`: dots only, they are no pattern. */
export function sizeRows(all: readonly Group[], pass: number): { readonly rows: readonly StripRow[]; readonly few: boolean } {
  const rows = timeColumns(all.filter((one) => one.pass === pass)).filter(({ dots }) => dots.length > 0);
  return { rows: rows.map((row) => ({ ...row, dots: row.dots.map((dot) => ({ ...dot, label: text.group(dot.group) })) })), few: rows.reduce((sum, { dots }) => sum + dots.length, 0) < FEWEST_FOR_PATTERN };
}

/** How many finds were made by one group only, by two, and so on: in one round. */
export function repeatBars(groups: readonly Group[], pass: number) {
  const counts: number[] = [];
  for (const others of groups.filter((one) => one.pass === pass).flatMap(({ alsoIn }) => alsoIn)) counts[others] = (counts[others] ?? 0) + 1;
  return [...counts].flatMap((count, others) => (count === undefined ? [] : [{ id: String(others), label: text.foundBy(others + 1), value: count, shown: String(count) }]));
}

export function didTable(groups: readonly Group[], pass: number) {
  return {
    head: text.didHeads,
    rows: groups.filter((one) => one.pass === pass).map((one) => [
      text.group(one.group),
      String(one.size),
      String(one.proposed),
      String(one.confirmed),
      text.rate(one.hitRate),
      one.ms === null ? text.stopped(one.found, one.target) : minutesSeconds(one.ms),
      String(one.alsoIn.filter((others) => others > 0).length),
    ]),
  };
}
