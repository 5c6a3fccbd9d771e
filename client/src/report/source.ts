import type { HowWeWorked, StageFigures } from '../../../shared/kernel/summary/figures.ts';
import type { RunResult } from '../../../shared/kernel/summary/played-runs.ts';
import type { ShownStep } from '../../../shared/kernel/summary/shown-steps.ts';
import type { Note, RoomPromise } from '../../../shared/kernel/model.ts';

/** What a report is made of, from a staff summary or from a share. */
export type ReportSource = {
  readonly title: string;
  readonly place: string;
  readonly language: string;
  readonly heldAt: number;
  /** null with fewer than five (AS6): then there are no counts at all. */
  readonly people: number | null;
  /** In the order in which they were begun. */
  readonly steps: readonly ShownStep[];
  readonly results: readonly RunResult[];
  /** Those that stand. `promisesShown`: the wall has read them back. */
  readonly promises: readonly RoomPromise[];
  readonly promisesShown: boolean;
  /** Only staff's own report has this. */
  readonly staff: { readonly worked: HowWeWorked; readonly stages: readonly StageFigures[]; readonly notPlayed: readonly { readonly activity: string }[]; readonly notes: readonly Note[] } | null;
};
