import { fetchChunk } from '../room/chunk.ts';
import type { Section } from './document.ts';

/** What an exercise makes its sections of. `counts`: false with fewer than five people (AS6). */
export type ExerciseInput<Result> = { readonly result: Result; readonly counts: boolean };
/** `above` is filled in by the report. */
export type OwnSection = Omit<Section, 'above'>;
export type ExerciseReport<Result> = (input: ExerciseInput<Result>) => readonly OwnSection[];

const files = import.meta.glob<{ report: ExerciseReport<unknown> }>('../activities/*/report.ts');

/** An exercise's part of the report, fetched once it is needed. */
export async function loadReport(id: string): Promise<ExerciseReport<unknown>> {
  const open = files[`../activities/${id}/report.ts`];
  if (!open) throw new Error(`No report for the activity ${id}.`);
  return (await fetchChunk(open)).report;
}
