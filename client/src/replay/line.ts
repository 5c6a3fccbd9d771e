import type { ReplayLine } from '../../../shared/http-replay.ts';
import type { MarkKind, ReplayBar } from '../../../shared/kernel/replay/line.ts';
import type { AllWords } from '../room/activities-host.ts';
import { tickOf, type Axis } from './axis.ts';

/** A visit to a stage on the line: where it begins and ends, in ms of shown time, and what it is called. */
export type StageBar = {
  readonly bar: ReplayBar;
  readonly from: number;
  readonly to: number;
  /** Where its planned time was over; null: it was not, or there was none. */
  readonly overFrom: number | null;
  readonly name: string;
  readonly exercise: string;
};
export type LineMark = { readonly rev: number; readonly x: number; readonly kind: MarkKind };
export type DrawnLine = { readonly bars: readonly StageBar[]; readonly marks: readonly LineMark[]; readonly length: number };

/** The session's line as it is drawn. Words come later than the line; until then a stage has its id. */
export function lineOf(axis: Axis, line: Pick<ReplayLine, 'bars' | 'marks'>, words: ReadonlyMap<string, Pick<AllWords, 'name' | 'stages'>>): DrawnLine {
  const xOf = (rev: number): number => axis.ticks[tickOf(axis, rev)]?.x ?? 0;
  return {
    length: axis.length,
    bars: line.bars.map((bar): StageBar => {
      const [from, to] = [xOf(bar.from), xOf(bar.to)];
      const over = bar.plannedMs !== null && bar.ranMs > bar.plannedMs ? to - ((bar.ranMs - bar.plannedMs) / Math.max(1, bar.endsAt - bar.startsAt)) * (to - from) : null;
      const own = words.get(bar.activity);
      return { bar, from, to, overFrom: over === null ? null : Math.max(from, over), name: own?.stages[bar.step.stage]?.name ?? bar.step.stage, exercise: own?.name ?? bar.activity };
    }),
    marks: line.marks.map(({ rev, kind }) => ({ rev, kind, x: xOf(rev) })),
  };
}

/** The stage at a place; null: before the first, between two, or after the end. */
export function stageAt({ bars }: DrawnLine, x: number): StageBar | null {
  return bars.findLast(({ from, to }) => from <= x && x < to) ?? null;
}
