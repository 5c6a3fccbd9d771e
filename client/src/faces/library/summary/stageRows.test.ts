import { describe, expect, it } from 'vitest';
import type { StageFigures } from '../../../../../shared/kernel/summary/figures.ts';
import { driftWords, partRows, planRows, type NameOf } from './stageRows.ts';

const stage: StageFigures = {
  run: 'a', activity: 'x', stage: 'solo', pass: 1, enteredAt: 0, plannedMs: 120_000, spentMs: 150_000, pausedMs: 0, pauses: 0, extraMinutes: 0, restarts: 0,
  visits: 1, present: 9, sent: { done: 7, of: 9, unit: 'people' }, late: 0, typedFor: 0, medianWords: null, moreTime: 0,
};
const names: NameOf = { stage: ({ stage: id, pass }) => `${id} ${pass}`, exercise: (run) => `Exercise ${run}` };

describe('plan against actual', () => {
  it('says what was planned, what it took, and how far apart the two are', () => {
    const { rows, table } = planRows([stage], names);
    expect(rows[0]).toMatchObject({ name: 'solo 1', shown: '2:30 of 2:00, 0:30 over', note: '', frame: 120_000, fill: 150_000 });
    expect(rows[0]?.above).toBeUndefined();
    expect(table.rows[0]).toEqual(['solo 1', '2:00', '2:30', '0:30 over', '0:00', '0', '0']);
  });
  it('tells pauses, extra minutes and Back', () => {
    const { rows } = planRows([{ ...stage, pauses: 2, pausedMs: 30_000, extraMinutes: 1, restarts: 1, visits: 3 }], names);
    expect(rows[0]?.note).toBe('paused twice (0:30) · 1 extra minute · clock started again once · came back twice');
  });
  it('an untimed stage has no plan and no drift', () => {
    const { rows, table } = planRows([{ ...stage, plannedMs: null }], names);
    expect(rows[0]).toMatchObject({ shown: '2:30, no clock', frame: null });
    expect(table.rows[0]?.slice(1, 4)).toEqual(['–', '2:30', '–']);
  });
  it('names the exercise above its first stage where there are several', () => {
    const { rows } = planRows([stage, { ...stage, stage: 'pairs' }, { ...stage, run: 'b' }], names);
    expect(rows.map(({ above }) => above)).toEqual(['Exercise a', undefined, 'Exercise b']);
  });
  it('less than a second off is on time', () => {
    expect([driftWords(999), driftWords(-999), driftWords(61_000), driftWords(-5_000)]).toEqual(['on time', 'on time', '1:01 over', '0:05 under']);
  });
});

describe('taking part', () => {
  it('counts people or groups, and never says who', () => {
    const { rows, table } = partRows([stage, { ...stage, stage: 'race', sent: { done: 1, of: 1, unit: 'groups' }, late: 2, typedFor: 1, medianWords: 6.5, moreTime: 1 }], names);
    expect(rows.map(({ shown }) => shown)).toEqual(['7 of 9 people', '1 of 1 group']);
    expect(rows[1]?.note).toBe('2 late · 1 typed for somebody · middle length: 7 words · 1 phone asked for more time');
    expect(table.rows[1]).toEqual(['race 1', '9', '1', '1', '2', '1', '7', '1']);
  });
  it('leaves out stages where nothing is sent', () => {
    expect(partRows([{ ...stage, sent: null }], names).rows).toEqual([]);
  });
});
