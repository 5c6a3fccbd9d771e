import type { LibraryQuery } from '../../../../../shared/http-library.ts';

/** What somebody looks for. Dates as `<input type=date>` gives them (`2026-05-12`), '' for none. */
export type Search = { readonly words: string; readonly exercise: string; readonly from: string; readonly to: string };

export const NOTHING: Search = { words: '', exercise: '', from: '', to: '' };

export const isNothing = (search: Search): boolean => Object.values(search).every((value) => value.trim() === '');

/** The search an address of the library holds; `bin`: it is the bin's. */
export function searchIn(query: string): { readonly search: Search; readonly bin: boolean } {
  const params = new URLSearchParams(query);
  const of = (name: string): string => params.get(name) ?? '';
  return { search: { words: of('q'), exercise: of('exercise'), from: dayOf(of('from')), to: dayOf(of('to')) }, bin: params.has('bin') };
}

/** The address that holds a search, so that a reload or Back finds it again. */
export function addressOf(search: Search, bin: boolean): string {
  const params = new URLSearchParams(Object.entries({ q: search.words, exercise: search.exercise, from: search.from, to: search.to, bin: bin ? '1' : '' }).filter(([, value]) => value.trim() !== ''));
  return params.size === 0 ? '/sessions' : `/sessions?${params}`;
}

/** What the server is asked. Both days count whole, in this computer's time. */
export function requestOf({ words, exercise, from, to }: Search, bin: boolean, skip: number): string {
  const asked: { [Name in keyof LibraryQuery]: LibraryQuery[Name] | undefined } = {
    q: words.trim().slice(0, 200) || undefined, exercise: exercise || undefined,
    from: midnight(from, 0), to: midnight(to, 1), bin: bin ? '1' : undefined, skip: skip || undefined,
  };
  const params = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  return params.size === 0 ? '/api/library' : `/api/library?${params}`;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const dayOf = (text: string): string => (DAY.test(text) ? text : '');

/** When a day begins here, `later` days on. */
function midnight(day: string, later: number): number | undefined {
  const [year = NaN, month = NaN, date = NaN] = dayOf(day).split('-').map(Number);
  const at = new Date(year, month - 1, date + later).getTime();
  return Number.isNaN(at) || at < 0 ? undefined : at;
}
