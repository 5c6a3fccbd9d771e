import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { formGroups } from './form.ts';
import { groupCap, groupCount, groupSizes, type GroupSize } from './sizes.ts';
import { unitsOf } from './units.ts';

type Blocks = readonly (readonly string[])[];
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at}`);
const draw = (count: number, size: GroupSize, together: Blocks = [], awake = names(count), seed = 1): Blocks =>
  formGroups({ people: names(count), size, together, awake: new Set(awake), random: seededRandom(seed) });
const sizes = (groups: Blocks): number[] => groups.map((group) => group.length);

/** A room: people, links that may overlap, name strangers or be empty, and who is awake. */
const rooms = (most: number): fc.Arbitrary<{ count: number; together: Blocks; awake: string[]; seed: number }> =>
  fc.integer({ min: 2, max: most }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      together: fc.array(fc.array(fc.constantFrom(...names(count), 'stranger'), { maxLength: 6 }), { maxLength: 25 }),
      awake: fc.subarray(names(count)),
      seed: fc.integer(),
    }),
  );
const size = fc.integer({ min: 2, max: 8 });

describe('groups at random', () => {
  test('[K5] without links the sizes are exactly those of the rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), size, fc.integer(), (count, k, seed) => {
        expect(sizes(draw(count, k, [], [], seed))).toEqual(groupSizes(count, k));
      }),
    );
  });

  test('[K5] the same seed draws the same groups, another seed others', () => {
    expect(draw(40, 4)).toEqual(draw(40, 4));
    expect(draw(40, 4, [], names(40), 2)).not.toEqual(draw(40, 4));
  });

  test('[K5] everybody may meet everybody', () => {
    const met = new Set<string>();
    for (let seed = 0; seed < 400; seed += 1) {
      for (const group of draw(9, 2, [], names(5), seed))
        for (const other of group) if (group.includes('p0')) met.add(other);
    }
    expect([...met].toSorted()).toEqual(names(9));
  });

  test('[K5] people of one phone and keep-together links stay together, overlapping links too', () => {
    const groups = draw(12, 2, [
      ['p0', 'p1'],
      ['p1', 'p2'],
      ['p5', 'p9'],
    ]);
    expect(groups.filter((group) => group.includes('p0'))).toEqual([expect.arrayContaining(['p0', 'p1', 'p2'])]);
    expect(groups.filter((group) => group.includes('p5'))).toEqual([expect.arrayContaining(['p5', 'p9'])]);
    expect(sizes(groups)).toEqual([2, 2, 2, 3, 3]);
  });

  test('[K5] links larger than the cap are groups of their own', () => {
    const groups = draw(13, 2, [['p0', 'p1', 'p2', 'p3', 'p4']]);
    expect(groups.at(-1)?.toSorted()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(sizes(groups)).toEqual([2, 2, 2, 2, 5]);
    expect(sizes(draw(12, 3, [names(5)]))).toEqual([3, 4, 5]);
  });

  test('[K5] who is left over beside large links joins a group', () => {
    expect(sizes(draw(6, 2, [names(5)]))).toEqual([6]);
    expect(
      sizes(
        draw(7, 2, [
          ['p0', 'p1', 'p2'],
          ['p3', 'p4', 'p5'],
        ]),
      ),
    ).toEqual([3, 4]);
  });

  test('[K5] links that do not fit the number of groups make more groups, not fuller ones', () => {
    const trios = [names(3), ['p3', 'p4', 'p5'], ['p6', 'p7', 'p8'], ['p9', 'p10', 'p11']];
    expect(sizes(draw(12, 4, trios))).toEqual([3, 3, 3, 3]);
  });

  test('[K5] sizes are made even by swapping links', () => {
    const links = [names(3), ['p3', 'p4', 'p5'], ['p6', 'p7'], ['p8', 'p9'], ['p10', 'p11']];
    expect(sizes(draw(12, 6, links))).toEqual([6, 6]);
  });

  test('[K5] every group has a phone awake while there are enough', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const awake = ['p1', 'p4', 'p9', 'p11', 'p17'];
      for (const group of draw(
        20,
        4,
        [
          ['p2', 'p3'],
          ['p5', 'p6', 'p7'],
        ],
        awake,
        seed,
      )) {
        expect(group.some((id) => awake.includes(id))).toBe(true);
      }
    }
  });

  test('[K5] one group for the whole room, for up to seven, and for a rehearsal', () => {
    expect(sizes(draw(60, 'all', [['p1', 'p2']]))).toEqual([60]);
    expect(sizes(draw(7, 3, [names(5)]))).toEqual([7]);
    expect(sizes(draw(1, 2))).toEqual([1]);
    expect(draw(0, 2)).toEqual([]);
  });
});

describe('groups with any links and any sleepers', () => {
  test('[K5] everybody is in exactly one group, nobody alone, links whole', () => {
    fc.assert(
      fc.property(rooms(400), size, ({ count, together, awake, seed }, k) => {
        const groups = draw(count, k, together, awake, seed);
        expect(groups.flat().toSorted()).toEqual(names(count).toSorted());
        expect(Math.min(...sizes(groups))).toBeGreaterThanOrEqual(2);
        for (const link of together) {
          const known = link.filter((id) => id !== 'stranger');
          if (known.length > 0) expect(groups.some((group) => known.every((id) => group.includes(id)))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[K5] as many groups as possible have a phone awake', () => {
    fc.assert(
      fc.property(rooms(120), size, ({ count, together, awake, seed }, k) => {
        const groups = draw(count, k, together, awake, seed);
        const units = unitsOf(names(count), together, new Set(awake));
        const tooLarge = (unit: { people: readonly string[] }): boolean => unit.people.length > groupCap(k);
        if (groupCount(count, k) > 1 && units.some(tooLarge)) return;
        const lit = groups.filter((group) => group.some((id) => awake.includes(id))).length;
        expect(lit).toBe(Math.min(groups.length, units.filter((unit) => unit.awake).length));
      }),
      { numRuns: 500 },
    );
  });

  test('[K5] no move of one link from a larger to a smaller group would make sizes more even', () => {
    fc.assert(
      fc.property(rooms(60), size, ({ count, together, seed }, k) => {
        const groups = draw(count, k, together, names(count), seed);
        const units = unitsOf(names(count), together, new Set()).map((unit) => unit.people);
        for (const large of groups) {
          for (const small of groups) {
            const movable = units.filter((unit) => large.includes(unit[0] ?? '') && unit.length < large.length);
            if (movable.some((unit) => unit.length < large.length - small.length))
              expect([large, small]).toBe('more even');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
