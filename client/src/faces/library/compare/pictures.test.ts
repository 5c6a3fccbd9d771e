import { describe, expect, it } from 'vitest';
import type { ExerciseFigures, SessionFigures, StageFigures } from '../../../../../shared/kernel/summary/figures.ts';
import { markOf, type Compared } from './alike.ts';
import { agreement, shareTakingPart, stageDrift, timesAgainstSize, wordsKept, type Labels } from './pictures.ts';

const labels: Labels = { size: (people) => `size ${people}`, stage: (_, stage, pass) => `${stage} ${pass}`, kept: 'kept', agreed: 'agreed', dot: ({ mark }, group) => `${mark}${group ?? ''}` };
const stage: StageFigures = { run: 'r', activity: 'common-ground', stage: 'race', pass: 1, enteredAt: 0, plannedMs: 60_000, spentMs: 90_000, pausedMs: 0, pauses: 0, extraMinutes: 0, restarts: 0, visits: 1, present: 9, sent: { done: 3, of: 4, unit: 'people' }, late: 0, typedFor: 0, medianWords: null, moreTime: 0 };
const blank: SessionFigures = { version: 1, rev: 1, language: 'en', openedAt: 0, startedAt: 0, endedAt: 1, people: { all: 9, phone: 9, paper: 0, table: 0, room: 0 }, plannedMs: 0, spentMs: 0, stages: [], exercises: [], worked: { shown: 0, hidden: 0, overruled: 0, promises: { made: 0, told: 0 }, here: 9, sent: 9, skipped: 0, helped: 0, selves: null } };

const sessionsOf = (...all: readonly (readonly ExerciseFigures[])[]): readonly Compared[] => all.map((exercises, at) => ({ id: `s${at}`, mark: markOf(at), title: '', figures: { ...blank, exercises, stages: exercises.map(({ run, activity }) => ({ ...stage, run, activity })) } }));
const race = (sizes: readonly number[], more: Partial<ExerciseFigures> & { readonly target?: number } = {}): ExerciseFigures => ({
  run: 'r', activity: 'common-ground', version: 1, preset: '15', ...more,
  summary: { groups: sizes.map((size, at) => ({ pass: 1, group: at + 1, size, target: more.target ?? 5, ms: 60_000 * size })) },
});
const definition = (share: number | null, bars: readonly number[] | null, more: Partial<ExerciseFigures> = {}): ExerciseFigures => ({
  run: 'r', activity: 'community-definition', version: 1, preset: '30', ...more,
  summary: { convergence: share === null ? null : { words: 10, kept: 10 * share, share }, ratings: [{ kind: 'change', bars: [8, 0, 0, 0, 0, 0] }, { kind: 'agreed', bars }] },
});

describe('only like is set beside like', () => {
  it('times of the same version, settings and target stand in one picture, by size', () => {
    const { pictures } = timesAgainstSize(sessionsOf([race([4, 3])], [race([3])]), labels);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.rows.map(({ label, dots }) => [label, dots.map((dot) => [dot.label, dot.value])])).toEqual([['size 3', [['A2', 180], ['B1', 180]]], ['size 4', [['A1', 240]]]]);
  });
  it('another target, version or mode, or settings made by hand, are never mixed in', () => {
    const others = [race([3], { target: 3 }), race([3], { version: 2 }), race([3], { preset: 'bigger-20' }), race([3], { preset: null }), race([3], { preset: null })];
    const { pictures, alone } = timesAgainstSize(sessionsOf([race([3])], [race([4])], ...others.map((one) => [one])), labels);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.rows.flatMap(({ dots }) => dots.map(({ mark }) => mark))).toEqual(['A', 'B']);
    expect(alone.map(({ marks }) => marks.join())).toEqual(['C', 'D', 'E', 'F', 'G']);
  });
  it('the end of a session, which has no modes, is like any other of its version, however its plan was made', () => {
    const end = (more: Partial<ExerciseFigures> = {}): readonly ExerciseFigures[] => [{ run: 'c', activity: 'closing', version: 1, preset: null, summary: {}, ...more }];
    const { pictures, alone } = shareTakingPart(sessionsOf(end(), end({ preset: 'plain' }), end(), end({ version: 2 })), labels);
    expect(pictures.map(({ rows }) => rows.map(({ dots }) => dots.map(({ mark }) => mark)))).toEqual([[['A', 'B', 'C']]]);
    expect(pictures[0]?.out).toEqual([{ why: 'version', marks: ['D'] }]);
    expect(alone.map(({ marks }) => marks)).toEqual([['D']]);
  });
  it('says of every session that is left out why', () => {
    const { pictures } = wordsKept(sessionsOf([definition(0.5, null)], [definition(0.7, null)], [], [definition(0.5, null, { version: 2 })], [definition(0.5, null, { preset: '60' })], [definition(null, null)]), labels);
    expect(pictures[0]?.out).toEqual([{ why: 'notPlayed', marks: ['C'] }, { why: 'version', marks: ['D'] }, { why: 'settings', marks: ['E'] }, { why: 'noValue', marks: ['F'] }]);
  });
  it('a session looked at alone is drawn by its groups’ own signs', () => {
    const { pictures, alone } = timesAgainstSize(sessionsOf([race([4, 3])]), labels);
    expect(alone).toEqual([]);
    expect(pictures[0]?.rows.flatMap(({ dots }) => dots.map(({ group, mark }) => [group, mark]))).toEqual([[2, undefined], [1, undefined]]);
  });
  it('the same exercise played twice in one session is no comparison of sessions', () => {
    expect(timesAgainstSize(sessionsOf([race([3]), { ...race([4]), run: 'again' }], []), labels).pictures).toEqual([]);
  });
});

describe('too few to call a pattern', () => {
  it('four times are too few, five are not', () => {
    expect(timesAgainstSize(sessionsOf([race([3, 3])], [race([4, 4])]), labels).pictures[0]?.few).toBe(true);
    expect(timesAgainstSize(sessionsOf([race([3, 3, 3])], [race([4, 4])]), labels).pictures[0]?.few).toBe(false);
  });
  it('stages need five sessions, however many stages there are', () => {
    const four = Array.from({ length: 4 }, () => [race([3])]);
    expect(stageDrift(sessionsOf(...four), labels).pictures[0]?.few).toBe(true);
    expect(stageDrift(sessionsOf(...four, [race([3])]), labels).pictures[0]?.few).toBe(false);
  });
});

describe('what is compared', () => {
  it('drift in seconds and the share of people who sent, stage by stage', () => {
    const two = sessionsOf([race([3])], [race([3])]);
    expect(stageDrift(two, labels).pictures[0]?.rows).toMatchObject([{ label: 'race 1', dots: [{ value: 30 }, { value: 30 }] }]);
    expect(shareTakingPart(two, labels).pictures[0]?.rows).toMatchObject([{ label: 'race 1', dots: [{ value: 0.75 }, { value: 0.75 }] }]);
  });
  it('untimed stages have no drift, and groups that send are not counted as people', () => {
    const two = sessionsOf([race([3])], [race([3])]).map((one) => ({ ...one, figures: { ...one.figures, stages: [{ ...stage, plannedMs: null, sent: { done: 1, of: 2, unit: 'groups' as const } }] } }));
    expect([stageDrift(two, labels).pictures, shareTakingPart(two, labels).pictures]).toEqual([[], []]);
  });
  it('[CD7] agreement is of the last round shown, and needs eight numbers', () => {
    const { pictures } = agreement(sessionsOf([definition(1, [1, 0, 1, 2, 2, 2])], [definition(1, [0, 0, 0, 8, 0, 0])], [definition(1, null)]), labels);
    expect(pictures[0]?.rows[0]?.dots.map(({ value }) => value)).toEqual([0.75, 1]);
    expect(pictures[0]?.out).toEqual([{ why: 'noValue', marks: ['C'] }]);
  });
});
