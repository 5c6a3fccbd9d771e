import type { StageFigures } from '../../../../../shared/kernel/summary/figures.ts';
import { minutesSeconds } from '../../../ui/format.ts';
import { text } from '../../../text/en/summary.ts';
import { driftOf } from './drift.ts';

/** Names of a stage and of its exercise, as people read them. */
export type NameOf = { readonly stage: (figures: StageFigures) => string; readonly exercise: (run: string) => string };

/** Such as "1:20 over"; less than a second is on time. */
export function driftWords(ms: number): string {
  if (Math.abs(ms) < 1000) return text.plan.even;
  return ms > 0 ? text.plan.over(ms) : text.plan.under(-ms);
}

const idOf = (stage: StageFigures): string => `${stage.run} ${stage.stage} ${stage.pass}`;
/** The exercise's name above its first stage, where there are several exercises. */
function aboveOf(stages: readonly StageFigures[], at: number, names: NameOf): string | undefined {
  const several = new Set(stages.map(({ run }) => run)).size > 1;
  const run = stages[at]?.run;
  return several && run !== undefined && stages[at - 1]?.run !== run ? names.exercise(run) : undefined;
}

/** Rows and table of plan against actual. */
export function planRows(stages: readonly StageFigures[], names: NameOf) {
  const rows = stages.map((stage, at) => {
    const drift = driftOf(stage);
    const planned = stage.plannedMs === null ? null : minutesSeconds(stage.plannedMs);
    const note = [
      ...(stage.pauses > 0 ? [text.plan.paused(stage.pauses, minutesSeconds(stage.pausedMs))] : []),
      ...(stage.extraMinutes > 0 ? [text.plan.extra(stage.extraMinutes)] : []),
      ...(stage.restarts > 0 ? [text.plan.restarts(stage.restarts)] : []),
      ...(stage.visits > 1 ? [text.plan.back(stage.visits - 1)] : []),
    ];
    return { id: idOf(stage), above: aboveOf(stages, at, names), name: names.stage(stage), shown: text.plan.of(minutesSeconds(stage.spentMs), planned, driftWords(drift ?? 0)), note: note.join(' · '), frame: stage.plannedMs, fill: stage.spentMs, hatch: Math.min(stage.pausedMs, stage.spentMs) };
  });
  const cells = (stage: StageFigures): readonly string[] => {
    const drift = driftOf(stage);
    return [names.stage(stage), stage.plannedMs === null ? '–' : minutesSeconds(stage.plannedMs), minutesSeconds(stage.spentMs), drift === null ? '–' : driftWords(drift), minutesSeconds(stage.pausedMs), String(stage.extraMinutes), String(stage.visits - 1)];
  };
  return { rows, table: { head: text.plan.heads, rows: stages.map(cells) } };
}

/** Rows and table of taking part: counts of people or groups, never who. Stages where nothing is sent have no row. */
export function partRows(all: readonly StageFigures[], names: NameOf) {
  const stages = all.filter(({ sent }) => sent !== null);
  const rows = stages.flatMap((stage, at) => {
    if (stage.sent === null) return [];
    const { done, of, unit } = stage.sent;
    const note = [
      ...(stage.late > 0 ? [text.part.late(stage.late)] : []),
      ...(stage.typedFor > 0 ? [text.part.typedFor(stage.typedFor)] : []),
      ...(stage.medianWords === null ? [] : [text.part.words(stage.medianWords)]),
      ...(stage.moreTime > 0 ? [text.part.moreTime(stage.moreTime)] : []),
    ];
    return [{ id: idOf(stage), above: aboveOf(stages, at, names), name: names.stage(stage), shown: text.part[unit](done, of), note: note.join(' · '), frame: of, fill: done }];
  });
  const cells = (stage: StageFigures): readonly string[] => [names.stage(stage), String(stage.present), String(stage.sent?.done ?? 0), String(stage.sent?.of ?? 0), String(stage.late), String(stage.typedFor), stage.medianWords === null ? '–' : String(Math.round(stage.medianWords)), String(stage.moreTime)];
  return { rows, table: { head: text.part.heads, rows: stages.map(cells) } };
}
