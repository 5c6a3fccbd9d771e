import { describe, expect, it } from 'vitest';
import { flowTree } from './flowTree.ts';

describe('where words flowed, as a list', () => {
  it('goes from the room back to people, most words first, people counted and not listed', () => {
    const tree = flowTree({
      columns: [
        { stage: 'people', nodes: [{ id: 'p1', group: null, words: 2 }, { id: 'p2', group: null, words: 1 }, { id: 'p3', group: null, words: 4 }] },
        { stage: 'pairs', nodes: [{ id: 'a', group: 1, words: 3 }, { id: 'b', group: 2, words: 4 }] },
        { stage: 'room', nodes: [{ id: 'room', group: null, words: 7 }] },
      ],
      links: [
        { from: 'p1', to: 'a', words: 2 }, { from: 'p2', to: 'a', words: 1 }, { from: 'p3', to: 'b', words: 4 },
        { from: 'a', to: 'room', words: 3 }, { from: 'b', to: 'room', words: 4 },
      ],
      fresh: 2,
    });
    expect(tree).toMatchObject({
      stage: 'room', words: 7,
      from: [
        { stage: 'pairs', group: 2, words: 4, from: [{ stage: 'people', people: 1, words: 4 }] },
        { stage: 'pairs', group: 1, words: 3, from: [{ stage: 'people', people: 2, words: 3 }] },
      ],
    });
    expect(JSON.stringify(tree)).not.toContain('"p1"');
  });
  it('is nothing when nothing flowed', () => {
    expect(flowTree({ columns: [], links: [], fresh: 4 })).toBeNull();
  });
});
