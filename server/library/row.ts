import type { RoomState } from '../../shared/kernel/model.ts';
import { LAST_EXERCISE } from '../../shared/last-exercise.ts';
import { plainLetters } from '../../shared/parts/plain-letters.ts';
import type { LibraryRow, RoomRecord } from '../ports.ts';

/** Languages that part words differently at an apostrophe: people look for `leau`, `l'eau` and `eau`. */
const FOLDS = ['en', 'fr'];

/** What the library tells of a session at a glance: who took part (pretend people left out), and what was played. */
export function rowOf(record: RoomRecord, state: RoomState): LibraryRow {
  const people = [...state.people.values()].filter(({ seat }) => seat === null || state.seats.get(seat)?.pretend !== true).length;
  const exercises = exercisesOf(state);
  return { room: record.id, people, exercises, startedAt: state.started[0]?.at ?? null, search: searchText(record, exercises) };
}

/** A row whose session has a new title or place. */
export function renamedRow(row: LibraryRow, record: RoomRecord): LibraryRow {
  return { ...row, search: searchText(record, row.exercises) };
}

export function sameRow(a: LibraryRow | undefined, b: LibraryRow): boolean {
  return a?.people === b.people && a.startedAt === b.startedAt && a.search === b.search && a.exercises.join() === b.exercises.join();
}

/** What was begun, in the order of the plan, each once; while nothing is, what is planned. */
function exercisesOf(state: RoomState): readonly string[] {
  const runs = state.plan.flatMap((id) => state.runs.get(id) ?? []).filter(({ activity }) => activity !== LAST_EXERCISE);
  const begun = runs.filter(({ started }) => started);
  return [...new Set((begun.length > 0 ? begun : runs).map(({ activity }) => activity))];
}

/** Title, place and the exercises' ids as words; an exercise's own name is told by the page that asks (`LibraryQuery.exercise`). */
function searchText({ title, place }: RoomRecord, exercises: readonly string[]): string {
  const whole = [title, place, ...exercises.map((id) => id.replaceAll('-', ' '))].join('\n');
  return [...new Set(FOLDS.map((language) => plainLetters(whole, language)))].join('\n');
}

/** The words somebody looks for, as `searchText` has them. */
export function searchWords(typed: string): readonly string[] {
  return plainLetters(typed, 'en').split(/\s+/).filter((word) => word !== '').slice(0, WORDS);
}

/** Nobody looks for more words than this at once. */
const WORDS = 12;
