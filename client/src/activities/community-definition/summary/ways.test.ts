import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../../../shared/activities/community-definition/views.ts';
import { flowTable } from './flowTable.ts';
import { waysOf } from './ways.ts';

describe('[CD10] the way of words on the page of a session', () => {
  it('names lines, pair, group and room in that order, and nobody', () => {
    const ways = waysOf('Wave back, daily', [
      { start: 0, end: 9, group: 1, people: 1, through: [{ stage: 'pairs', group: 4 }, { stage: 'groups', group: 1 }] },
      { start: 11, end: 16, group: null, people: 2, through: [] },
    ]);
    expect(ways.map(({ words, way }) => [words, way])).toEqual([
      ['Wave back', 'one person’s line → pair 4 → group 1 → all of us'],
      ['daily', 'lines of 2 people → all of us'],
    ]);
  });
  it('the table has a row for each band', () => {
    const flow: Flow = {
      columns: [{ stage: 'people', nodes: [{ id: 'p1', group: null, words: 3 }] }, { stage: 'pairs', nodes: [{ id: 'pairs:2', group: 2, words: 3 }] }, { stage: 'room', nodes: [{ id: 'room', group: null, words: 3 }] }],
      links: [{ from: 'p1', to: 'pairs:2', words: 3 }, { from: 'pairs:2', to: 'room', words: 3 }],
      fresh: 0,
    };
    expect(flowTable(flow).rows).toEqual([['Line 1', 'pair 2', '3'], ['pair 2', 'all of us', '3']]);
  });
});
