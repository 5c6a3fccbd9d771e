import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { formByTable } from './by-table.ts';

type Taps = Readonly<Record<string, number>>;
const form = (
  people: string,
  taps: Taps,
  together: readonly (readonly string[])[] = [],
  awake: string = people,
): ReturnType<typeof formByTable> =>
  formByTable({
    people: [...people],
    tableOf: new Map(Object.entries(taps)),
    together,
    awake: new Set(awake),
    random: seededRandom(3),
  });
const seen = (groups: ReturnType<typeof formByTable>): string[] =>
  groups.map(({ number, members }) => `${number}:${members.toSorted().join('')}`);

describe('groups by table', () => {
  test('[K5] a group is who tapped its shape, under its number', () => {
    expect(seen(form('abcdefg', { a: 4, b: 4, c: 2, d: 2, e: 2, f: 7, g: 7 }))).toEqual(['2:cde', '4:ab', '7:fg']);
  });

  test('[K5] has no cap', () => {
    const everybody = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at)).join('');
    const groups = form(everybody, Object.fromEntries([...everybody].map((id, at) => [id, at < 2 ? 1 : 2])));
    expect(groups.map(({ members }) => members.length)).toEqual([2, 24]);
  });

  test('[K5] who has tapped none joins the smallest', () => {
    expect(seen(form('abcdex', { a: 1, b: 1, c: 1, d: 2, e: 2 }))).toEqual(['1:abc', '2:dex']);
  });

  test('[K5] who has tapped none and is awake first joins a table with no phone awake', () => {
    expect(seen(form('abcdex', { a: 1, b: 1, c: 1, d: 2, e: 2 }, [], 'dx'))).toEqual(['1:abcx', '2:de']);
  });

  test('[K5] a table of one joins another', () => {
    expect(seen(form('abcd', { a: 1, b: 2, c: 3, d: 3 }))).toEqual(['2:ab', '3:cd']);
    expect(seen(form('abcdef', { a: 1, b: 2, c: 2, d: 2, e: 3, f: 3 }))).toEqual(['2:bcd', '3:aef']);
    expect(seen(form('abx', { a: 5, b: 5 }))).toEqual(['5:abx']);
  });

  test('[K5] people of one phone and keep-together links sit where most of them tapped', () => {
    expect(seen(form('abcdefg', { a: 1, b: 1, c: 2, d: 2, e: 2, f: 1 }, [['c', 'f', 'd', 'g']]))).toEqual([
      '1:ab',
      '2:cdefg',
    ]);
    expect(seen(form('abcdef', { a: 2, b: 1, c: 1, d: 1, e: 2, f: 2 }, [['a', 'b']]))).toEqual(['1:abcd', '2:ef']);
  });

  test('[K5] with no table tapped everybody is one group; with nobody there is none', () => {
    expect(seen(form('abc', {}))).toEqual(['1:abc']);
    expect(form('', {})).toEqual([]);
  });

  test('[K5] everybody is in exactly one group, nobody alone, links whole, taps obeyed', () => {
    const names = Array.from({ length: 60 }, (_, at) => `p${at}`);
    fc.assert(
      fc.property(
        fc.subarray(names, { minLength: 2 }),
        fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 })),
        fc.array(fc.subarray(names, { maxLength: 4 }), { maxLength: 5 }),
        fc.integer(),
        (people, taps, together, seed) => {
          const tableOf = new Map(Object.entries(taps));
          const awake = new Set(people);
          const groups = formByTable({ people, tableOf, together, awake, random: seededRandom(seed) });
          expect(groups.flatMap(({ members }) => members).toSorted()).toEqual(people.toSorted());
          for (const { number, members } of groups) {
            expect(members.length).toBeGreaterThanOrEqual(2);
            if (tableOf.size > 0 && people.some((id) => tableOf.has(id)))
              expect([...tableOf.values()]).toContain(number);
          }
          expect(new Set(groups.map(({ number }) => number)).size).toBe(groups.length);
          for (const link of together.map((ids) => ids.filter((id) => people.includes(id)))) {
            if (link.length > 0)
              expect(groups.some(({ members }) => link.every((id) => members.includes(id)))).toBe(true);
          }
        },
      ),
    );
  });
});
