import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { joinInTwos } from './join.ts';

describe('joining groups in twos', () => {
  test('[CG10] each joined group says which groups it came from', () => {
    expect(joinInTwos([['a', 'b'], ['c'], ['d', 'e'], ['f']])).toEqual([
      { from: [0, 1], people: ['a', 'b', 'c'] },
      { from: [2, 3], people: ['d', 'e', 'f'] },
    ]);
  });

  test('[CG10] with an odd number the last is a trio of groups', () => {
    expect(joinInTwos([['a'], ['b'], ['c'], ['d'], ['e']]).map(({ from }) => from)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    expect(joinInTwos([['a'], ['b'], ['c']])).toEqual([{ from: [0, 1, 2], people: ['a', 'b', 'c'] }]);
  });

  test('[CG10] one group stays, none stay none', () => {
    expect(joinInTwos([['a', 'b']])).toEqual([{ from: [0], people: ['a', 'b'] }]);
    expect(joinInTwos([])).toEqual([]);
  });

  test('[CG10] nobody is lost or doubled, drawn or in order', () => {
    const groups = fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), { maxLength: 130 });
    fc.assert(
      fc.property(groups, fc.option(fc.integer()), (sizes, seed) => {
        const given = sizes.map((members, group) => members.map((_, at) => `g${group}p${at}`));
        const joined = seed === null ? joinInTwos(given) : joinInTwos(given, seededRandom(seed));
        expect(joined.flatMap(({ people }) => people).toSorted()).toEqual(given.flat().toSorted());
        expect(joined.flatMap(({ from }) => from).toSorted((a, b) => a - b)).toEqual([...given.keys()]);
        for (const { from, people } of joined) expect(people).toEqual(from.flatMap((index) => given[index] ?? []));
        expect(joined.slice(0, -1).every(({ from }) => from.length === 2)).toBe(true);
        expect(joined.at(-1)?.from.length ?? 0).toBe(given.length < 2 ? given.length : 2 + (given.length % 2));
      }),
    );
  });
});
