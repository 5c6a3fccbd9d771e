import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../../../shared/activities/community-definition/views.ts';
import { layOutFlow, MOST } from './flow.ts';

const STAGES = ['people', 'pairs', 'groups', 'groupsTwice', 'room'] as const;

/** Any number of people, groups of them, and so on to the room: everybody's words go to one bar of the next column. */
const flows = fc.record({ sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }), seed: fc.integer({ min: 1, max: 1000 }) }).map(({ sizes, seed }): Flow => {
  const counts = [...sizes, 1];
  const columns = counts.map((count, column) => ({
    stage: column === counts.length - 1 ? 'room' as const : STAGES[column] ?? 'people',
    nodes: Array.from({ length: count }, (_, index) => ({ id: `${column}:${index}`, group: column === 0 || column === counts.length - 1 ? null : index + 1, words: 1 + ((index * seed) % 9) })),
  }));
  const links = columns.slice(0, -1).flatMap(({ nodes }, column) => nodes.map(({ id, words }, index) => ({ from: id, to: `${column + 1}:${(index * seed) % (counts[column + 1] ?? 1)}`, words })));
  return { columns, links, fresh: seed % 3 };
});

describe('where words flowed, as a picture', () => {
  it('is nothing when nothing flowed', () => {
    expect(layOutFlow({ columns: [], links: [], fresh: 5 })).toEqual({ bars: [], ribbons: [], fresh: null });
  });
  it('stands from people on the left to the room on the right, on one scale', () => {
    const { bars, ribbons } = layOutFlow({
      columns: [
        { stage: 'people', nodes: [{ id: 'p1', group: null, words: 2 }, { id: 'p2', group: null, words: 6 }] },
        { stage: 'pairs', nodes: [{ id: 'pair', group: 1, words: 8 }] },
        { stage: 'room', nodes: [{ id: 'room', group: null, words: 8 }] },
      ],
      links: [{ from: 'p1', to: 'pair', words: 2 }, { from: 'p2', to: 'pair', words: 6 }, { from: 'pair', to: 'room', words: 8 }],
      fresh: 0,
    });
    expect(bars.map(({ id }) => id)).toEqual(['p1', 'p2', 'pair', 'room']);
    expect(bars.map(({ left }) => left)).toEqual([0, 0, 49.3, 98.6]);
    const height = (id: string): number => bars.find((bar) => bar.id === id)?.height ?? 0;
    expect(height('p2') / height('p1')).toBeCloseTo(3);
    expect(height('pair')).toBeCloseTo(height('room'));
    expect(ribbons.map(({ group }) => group)).toEqual([1, 1, 1]);
  });
  it('new words stand below the room\'s bar, on the same scale', () => {
    const { bars, fresh } = layOutFlow({
      columns: [{ stage: 'people', nodes: [{ id: 'p', group: null, words: 8 }] }, { stage: 'room', nodes: [{ id: 'room', group: null, words: 8 }] }],
      links: [{ from: 'p', to: 'room', words: 8 }],
      fresh: 4,
    });
    const room = bars.find(({ id }) => id === 'room');
    expect(fresh?.top).toBeCloseTo((room?.top ?? 0) + (room?.height ?? 0));
    expect((room?.height ?? 0) / (fresh?.height ?? 1)).toBeCloseTo(2);
  });
  it('puts bars beside where their words go, so that ribbons do not cross needlessly', () => {
    const { bars } = layOutFlow({
      columns: [
        { stage: 'pairs', nodes: [{ id: 'a', group: 1, words: 3 }, { id: 'b', group: 2, words: 3 }] },
        { stage: 'groups', nodes: [{ id: 'x', group: 1, words: 3 }, { id: 'y', group: 2, words: 3 }] },
        { stage: 'room', nodes: [{ id: 'room', group: null, words: 6 }] },
      ],
      links: [{ from: 'a', to: 'y', words: 3 }, { from: 'b', to: 'x', words: 3 }, { from: 'x', to: 'room', words: 3 }, { from: 'y', to: 'room', words: 3 }],
      fresh: 0,
    });
    expect(bars.filter(({ stage }) => stage === 'pairs').map(({ id }) => id)).toEqual(['b', 'a']);
  });
  it('a column of many shows those with the most words and one bar for the others', () => {
    const nodes = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, group: null, words: index < 5 ? 9 : 1 }));
    const { bars, ribbons } = layOutFlow({
      columns: [{ stage: 'people', nodes }, { stage: 'room', nodes: [{ id: 'room', group: null, words: 80 }] }],
      links: nodes.map(({ id, words }) => ({ from: id, to: 'room', words })),
      fresh: 0,
    });
    const people = bars.filter(({ stage }) => stage === 'people');
    expect(people).toHaveLength(MOST);
    expect(people.at(-1)).toMatchObject({ id: 'others-people', others: 33, words: 33 });
    expect(people.slice(0, 5).every(({ words }) => words === 9)).toBe(true);
    expect(ribbons).toHaveLength(MOST);
  });
  it('whatever flowed: few bars, all inside, none over another, no word lost, and the same each time', () => {
    fc.assert(fc.property(flows, (flow) => {
      const { bars, ribbons, fresh } = layOutFlow(flow);
      for (const { stage, nodes } of flow.columns) {
        const here = bars.filter((bar) => bar.stage === stage).toSorted((a, b) => a.top - b.top);
        expect(here.length).toBe(Math.min(MOST, nodes.length));
        expect(here.reduce((sum, bar) => sum + bar.words, 0)).toBe(nodes.reduce((sum, node) => sum + node.words, 0));
        here.forEach((bar, index) => {
          expect(bar.top).toBeGreaterThanOrEqual(-0.001);
          expect(bar.top + bar.height).toBeLessThanOrEqual(100.001);
          const next = here[index + 1];
          if (next) expect(bar.top + bar.height).toBeLessThanOrEqual(next.top + 0.001);
        });
      }
      expect(new Set(ribbons.map(({ id }) => id)).size).toBe(ribbons.length);
      for (const { path } of ribbons) expect(path).toMatch(/^M[\d. ]+C[\d. -]+L[\d. -]+C[\d. -]+Z$/);
      expect(layOutFlow(flow)).toEqual({ bars, ribbons, fresh });
      expect(fresh !== null).toBe(flow.fresh > 0);
      if (fresh) expect(fresh.top + fresh.height).toBeLessThanOrEqual(100.001);
    }));
  });
});
