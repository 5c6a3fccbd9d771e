import type { ConsolePerson, ConsoleRoom } from '../../../../shared/kernel/views.ts';

/** How many are here, and how many of those are on paper or at a phone that sleeps. */
export type HereCount = { readonly here: number; readonly paper: number; readonly asleep: number };

export function hereCount(people: readonly ConsolePerson[]): HereCount {
  const present = people.filter((person) => person.presence !== 'gone');
  return {
    here: present.length,
    paper: present.filter((person) => person.way === 'paper').length,
    asleep: present.filter((person) => person.presence === 'asleep').length,
  };
}

/**
 * What the console calls each person: the name they gave, else "Person 3" by the order in which people came, so that the
 * number never changes while someone else leaves.
 */
export function personNames(people: readonly ConsolePerson[], unnamed: (number: number) => string): ReadonlyMap<string, string> {
  return new Map(people.map((person, index) => [person.id, person.name ?? unnamed(index + 1)]));
}

/** People the host may still wait for: those whose phone sleeps and those the activity says have not sent. */
export function waitingFor(people: readonly ConsolePerson[], waiting: ReadonlySet<string> | null): readonly ConsolePerson[] {
  return people.filter((person) => person.presence !== 'gone' && (person.presence === 'asleep' || (waiting?.has(person.id) ?? false)));
}

/** Ids a console view, or the rating in it, calls `waiting`; null when it has no such list, as where answers have no names (QC1). */
export function waitingIn(view: unknown): ReadonlySet<string> | null {
  if (!isObject(view)) return null;
  const list = listIn(view) ?? ('rating' in view ? listIn(view.rating) : null);
  return list && new Set(list.filter((id): id is string => typeof id === 'string'));
}

function listIn(value: unknown): readonly unknown[] | null {
  return isObject(value) && 'waiting' in value && Array.isArray(value.waiting) ? value.waiting : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** How many are still awaited where nobody may be told who; 0 where there is a list, or people are not counted. */
export function unnamedWaiting(progress: ConsoleRoom['progress'], waiting: ReadonlySet<string> | null): number {
  return waiting === null && progress?.unit === 'people' ? Math.max(0, progress.of - progress.done) : 0;
}
