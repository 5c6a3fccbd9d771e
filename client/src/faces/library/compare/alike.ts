import type { ExerciseFigures, SessionFigures } from '../../../../../shared/kernel/summary/figures.ts';
import { LAST_EXERCISE } from '../../../../../shared/last-exercise.ts';

/** A session on the page: its letter, and its figures. */
export type Compared = { readonly id: string; readonly mark: string; readonly title: string; readonly figures: SessionFigures };
/** One playing of an exercise in one of the sessions. */
export type Playing = { readonly session: Compared; readonly exercise: ExerciseFigures };
/** Playings that are alike: the same exercise in the same version and mode. `preset` null: set up by hand, alike to nothing but itself; or there is but one mode (`oneMode`). */
export type Kind = { readonly key: string; readonly activity: string; readonly version: number; readonly preset: string | null; readonly playings: readonly Playing[] };

/** Why a session has no dot in a picture. */
export type Why = 'notPlayed' | 'version' | 'settings' | 'noValue';
export type LeftOut = { readonly why: Why; readonly marks: readonly string[] };

/** Letters for sessions: A, B, C …; a page compares at most `MOST_COMPARED`. */
export const markOf = (index: number): string => String.fromCharCode(65 + index);

/** The end of a session is played in one way only, however long it is. */
export const oneMode = (activity: string): boolean => activity === LAST_EXERCISE;

/** All playings of an exercise, put together by what is alike. A second playing in one session is compared too. */
export function kindsOf(sessions: readonly Compared[], activity: string): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const session of sessions) {
    for (const exercise of session.figures.exercises.filter((one) => one.activity === activity)) {
      const { version } = exercise;
      const preset = oneMode(activity) ? null : exercise.preset;
      const key = JSON.stringify([activity, version, preset ?? (oneMode(activity) ? null : [session.id, exercise.run])]);
      const kind = kinds.get(key) ?? { key, activity, version, preset, playings: [] };
      kinds.set(key, { ...kind, playings: [...kind.playings, { session, exercise }] });
    }
  }
  return [...kinds.values()];
}

/** Sessions that `shown` leaves out of a picture of this kind, with the reason that goes furthest. */
export function leftOut(sessions: readonly Compared[], kind: Kind, shown: ReadonlySet<string>): readonly LeftOut[] {
  const found = new Map<Why, string[]>();
  for (const session of sessions.filter(({ id }) => !shown.has(id))) {
    const why = whyOut(session, kind);
    found.set(why, [...(found.get(why) ?? []), session.mark]);
  }
  return [...found].map(([why, marks]) => ({ why, marks }));
}

function whyOut(session: Compared, kind: Kind): Why {
  const played = session.figures.exercises.filter(({ activity }) => activity === kind.activity);
  if (played.length === 0) return 'notPlayed';
  if (played.every(({ version }) => version !== kind.version)) return 'version';
  return played.some((one) => kind.playings.some(({ session: { id }, exercise }) => id === session.id && exercise.run === one.run)) ? 'noValue' : 'settings';
}

/** True for a picture that sets sessions beside each other, or stands alone because only one session is looked at. */
export const worthDrawing = (sessions: readonly Compared[], shown: ReadonlySet<string>): boolean => shown.size > (sessions.length > 1 ? 1 : 0);
