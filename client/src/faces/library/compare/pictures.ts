import type { StageFigures } from '../../../../../shared/kernel/summary/figures.ts';
import { comparables } from '../../../room/activities-compare.ts';
import type { Comparable } from '../../../room/contract.ts';
import { FEWEST_FOR_PATTERN, type StripRow, type StripUnit } from '../../../ui/strip.ts';
import { driftOf } from '../summary/drift.ts';
import { kindsOf, leftOut, worthDrawing, type Compared, type Kind, type LeftOut, type Playing } from './alike.ts';

/** A dot before it has words. `group`: of a session's race. */
type Point = { readonly row: string; readonly playing: Playing; readonly value: number; readonly group?: number };
/** `few`: too few points to call a pattern, dots only. `rows` are labelled by the caller's words. */
export type Picture = { readonly id: string; readonly kind: Kind; readonly rows: readonly StripRow[]; readonly unit: StripUnit; readonly few: boolean; readonly out: readonly LeftOut[]; readonly pass?: number; readonly target?: number };
/** Kinds that stand in one session only, so that nothing can be set beside them. */
export type Alone = { readonly kind: Kind; readonly marks: readonly string[]; readonly pass?: number; readonly target?: number };
export type Drawn = { readonly pictures: readonly Picture[]; readonly alone: readonly Alone[] };

/** Words for rows and dots. */
export type Labels = {
  readonly size: (people: number) => string;
  readonly stage: (activity: string, stage: string, pass: number) => string;
  /** A row of its own for the words kept, and for who could live with them. */
  readonly kept: string;
  readonly agreed: string;
  readonly dot: (session: Compared, group?: number) => string;
};

/** Time to the target against group size: same version, mode, round and target. A session alone shows its groups' own signs. */
export function timesAgainstSize(sessions: readonly Compared[], labels: Labels): Drawn {
  return drawnOf(sessions, measured(sessions, 'times').flatMap(({ kind, valueOf }) => racesOf(kind, valueOf, labels)), labels);
}

/** Kinds of the exercises that measure this, with how they read it from their figures. */
function measured<Key extends keyof Measures>(sessions: readonly Compared[], key: Key): readonly { readonly kind: Kind; readonly valueOf: Measures[Key] }[] {
  return comparables.flatMap(([activity, compare]) => {
    const valueOf = (compare as Partial<Measures>)[key];
    return valueOf ? kindsOf(sessions, activity).map((kind) => ({ kind, valueOf })) : [];
  });
}

function racesOf(kind: Kind, times: Measures['times'], labels: Labels): readonly Sketch[] {
  const all = kind.playings.flatMap((playing) => times(playing.exercise.summary).flatMap(({ pass, target, size, group, ms }) => (ms === null ? [] : [{ pass, target, size, point: { row: String(size), playing, value: Math.round(ms / 1000), group } }])));
  const races = [...new Set(all.map(({ pass, target }) => JSON.stringify([pass, target])))];
  return races.map((race) => {
    const [pass, target] = JSON.parse(race) as [number, number];
    const points = all.filter((one) => one.pass === pass && one.target === target).toSorted((a, b) => a.size - b.size).map(({ point }) => point);
    return { kind, pass, target, points, unit: 'time' as const, label: (row: string) => labels.size(Number(row)), few: points.length < FEWEST_FOR_PATTERN };
  });
}

/** Seconds over or under the plan, stage by stage. Stages without a clock are left out. */
export function stageDrift(sessions: readonly Compared[], labels: Labels): Drawn {
  return byStage(sessions, labels, 'over', (stage) => {
    const drift = driftOf(stage);
    return drift === null ? null : Math.round(drift / 1000);
  });
}

/** Share of those asked who sent, stage by stage; where groups send, people cannot be counted. */
export function shareTakingPart(sessions: readonly Compared[], labels: Labels): Drawn {
  return byStage(sessions, labels, 'share', ({ sent }) => (sent === null || sent.unit !== 'people' || sent.of === 0 ? null : Math.min(1, sent.done / sent.of)));
}

/** Words of the final text that stood in an earlier one, as a share. */
export function wordsKept(sessions: readonly Compared[], labels: Labels): Drawn {
  return byPlaying(sessions, 'kept', labels);
}

/** Share of all who gave a number in the last round shown that can live with the words. Under eight numbers nothing is told (CD7). */
export function agreement(sessions: readonly Compared[], labels: Labels): Drawn {
  return byPlaying(sessions, 'agreed', labels);
}

type Measures = Required<Comparable<unknown>>;
type Sketch = { readonly kind: Kind; readonly points: readonly Point[]; readonly unit: StripUnit; readonly few: boolean; readonly label: (row: string) => string; readonly pass?: number; readonly target?: number };

function byStage(sessions: readonly Compared[], labels: Labels, unit: StripUnit, valueOf: (stage: StageFigures) => number | null): Drawn {
  const activities = [...new Set(sessions.flatMap(({ figures }) => figures.exercises.map(({ activity }) => activity)))];
  return drawnOf(sessions, activities.flatMap((activity) => kindsOf(sessions, activity)).map((kind) => {
    const points = kind.playings.flatMap((playing) => playing.session.figures.stages.filter(({ run }) => run === playing.exercise.run).flatMap((stage) => {
      const value = valueOf(stage);
      return value === null ? [] : [{ row: JSON.stringify([stage.stage, stage.pass]), playing, value }];
    }));
    const label = (row: string): string => labels.stage(kind.activity, ...(JSON.parse(row) as [string, number]));
    return { kind, points, unit, label, few: kind.playings.length < FEWEST_FOR_PATTERN };
  }), labels);
}

function byPlaying(sessions: readonly Compared[], share: 'kept' | 'agreed', labels: Labels): Drawn {
  return drawnOf(sessions, measured(sessions, share).map(({ kind, valueOf }) => {
    const points = kind.playings.flatMap((playing) => {
      const value = valueOf(playing.exercise.summary);
      return value === null ? [] : [{ row: 'all', playing, value }];
    });
    return { kind, points, unit: 'share' as const, label: () => labels[share], few: points.length < FEWEST_FOR_PATTERN };
  }), labels);
}

function drawnOf(sessions: readonly Compared[], sketches: readonly Sketch[], labels: Labels): Drawn {
  const filled = sketches.filter(({ points }) => points.length > 0).map((sketch) => ({ ...sketch, shown: new Set(sketch.points.map(({ playing }) => playing.session.id)) }));
  const race = ({ pass, target }: Sketch) => ({ ...(pass === undefined ? {} : { pass }), ...(target === undefined ? {} : { target }) });
  return {
    pictures: filled.filter(({ shown }) => worthDrawing(sessions, shown)).map((sketch) => ({
      id: `${sketch.kind.key} ${sketch.pass ?? ''} ${sketch.target ?? ''}`, kind: sketch.kind, unit: sketch.unit, few: sketch.few, ...race(sketch),
      rows: rowsOf(sketch, sessions.length > 1, labels), out: leftOut(sessions, sketch.kind, sketch.shown),
    })),
    alone: filled.filter(({ shown }) => !worthDrawing(sessions, shown)).map((sketch) => ({ kind: sketch.kind, marks: [...new Set(sketch.points.map(({ playing }) => playing.session.mark))], ...race(sketch) })),
  };
}

function rowsOf({ points, label }: Sketch, several: boolean, labels: Labels): readonly StripRow[] {
  return [...new Set(points.map(({ row }) => row))].map((row) => ({
    id: row,
    label: label(row),
    dots: points.filter((point) => point.row === row).map(({ playing: { session, exercise }, value, group }) => ({
      id: `${session.id} ${exercise.run} ${group ?? ''}`, value, label: labels.dot(session, group), ...(several || group === undefined ? { mark: session.mark } : { group }),
    })),
  }));
}
