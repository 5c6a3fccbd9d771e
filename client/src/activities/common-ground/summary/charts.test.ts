import { describe, expect, it } from 'vitest';
import type { CommonGroundSummary } from '../../../../../shared/activities/common-ground/summary.ts';
import { didTable, repeatBars, sizeRows, stepPictures, timeBars } from './charts.ts';

type Group = CommonGroundSummary['groups'][number];
const group = (number: number, more: Partial<Group> = {}): Group => ({ pass: 1, group: number, size: 4, target: 5, found: 5, ms: 200_000, held: 0, brought: 0, times: [10_000, 200_000], proposed: 4, confirmed: 2, hitRate: 0.5, alsoIn: [0, 2], ...more });

describe('[CG9] [CG10] what the page draws of Common Ground', () => {
  it('one line a group, a picture a round, and several pictures where a round has many groups', () => {
    const many = Array.from({ length: 30 }, (_, at) => group(at + 1));
    expect(stepPictures(many).map(({ lines }) => lines.length)).toEqual([10, 10, 10]);
    expect(stepPictures([group(1), group(1, { pass: 2 })]).map(({ caption }) => caption)).toEqual(['How the finds came', 'How the finds came, round 2']);
  });
  it('a group that stopped early has no bar and says how far it came', () => {
    expect(timeBars([group(1), group(2, { ms: null, found: 3 })], 1).map(({ value, shown }) => [value, shown])).toEqual([[200_000, '3:20'], [null, '3 of 5']]);
  });
  it('fewer than five times are no pattern', () => {
    const four = [1, 2, 3, 4].map((one) => group(one));
    expect(sizeRows([...four, group(5, { ms: null })], 1).few).toBe(true);
    expect(sizeRows([...four, group(5), group(1, { pass: 2 })], 1).few).toBe(false);
    expect(sizeRows([group(1), group(2, { size: 3 }), group(1, { pass: 2, size: 8 })], 1).rows.map(({ label }) => label)).toEqual(['3 people', '4 people']);
  });
  it('counts how many groups made each find', () => {
    expect(repeatBars([group(1), group(2, { alsoIn: [0, 0] })], 1).map(({ label, shown }) => [label, shown])).toEqual([['1 group only', '3'], ['3 groups', '1']]);
  });
  it('the table has what each group did in that round only', () => {
    expect(didTable([group(1), group(1, { pass: 2 })], 1).rows).toEqual([['1 Circle', '4', '4', '2', '50%', '3:20', '1']]);
  });
});
