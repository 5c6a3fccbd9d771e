import type { SessionFigures } from '../../../../../shared/kernel/summary/figures.ts';
import type { ActivityWords } from '../../../room/contract.ts';
import { text } from '../../../text/en/summary.ts';

export type WordsOf = ReadonlyMap<string, ActivityWords>;

/** An exercise's name; its id for one this build does not know. */
export const exerciseName = (words: WordsOf, activity: string): string => words.get(activity)?.name ?? activity;

/** A stage's name, with its round from the second on. */
export function stageName(words: WordsOf, activity: string, stage: string, pass: number): string {
  return text.round(words.get(activity)?.stages[stage]?.name ?? stage, pass);
}

/** Names of a session's exercises by run; one that comes several times is numbered. */
export function runNames(figures: SessionFigures, words: WordsOf): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  const many = (activity: string): boolean => figures.exercises.filter((one) => one.activity === activity).length > 1;
  for (const { run, activity } of figures.exercises) {
    const number = (seen.get(activity) ?? 0) + 1;
    seen.set(activity, number);
    names.set(run, many(activity) ? `${exerciseName(words, activity)} ${number}` : exerciseName(words, activity));
  }
  return names;
}
