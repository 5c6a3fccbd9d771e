import { describe, expect, it } from 'vitest';
import { keepRows } from './rows.ts';

type Row = { readonly id: string; readonly words: string };
const rows = (count: number, words: string): Row[] => Array.from({ length: count }, (_, at) => ({ id: `p${at}`, words: `${words} `.repeat(40) + at }));

describe('long lists', () => {
  it('keep the old objects of equal rows, also when rows moved or went', () => {
    const before = { room: { people: rows(100, 'same') } };
    const people = structuredClone(before.room.people).toReversed();
    people[0] = { id: 'p99', words: 'changed' };
    people.pop();
    const next = { room: { people } };
    const kept = keepRows(before, next);
    expect(kept).toEqual(next);
    expect(kept.room.people[0]).not.toBe(before.room.people[99]);
    expect(kept.room.people[1]).toBe(before.room.people[98]);
  });

  it('are left as they came while they are short, small, without keys or new', () => {
    const few = { people: rows(10, 'long') };
    const unkeyed = { people: rows(100, 'long').map(({ words }) => ({ words })) };
    const small = { people: Array.from({ length: 60 }, (_, at) => ({ id: `p${at}` })) };
    for (const before of [few, unkeyed, small]) {
      const next = structuredClone(before);
      expect(keepRows(before, next).people[0]).toBe(next.people[0]);
    }
    const first = { people: rows(100, 'new') };
    expect(keepRows(null, first)).toBe(first);
  });

  it('never mix what came with what went', () => {
    const next = { rev: 2, view: null, list: [1, 2, 3], nested: { gone: undefined } };
    expect(keepRows({ rev: 1, view: { stage: 'race' }, list: rows(100, 'x') }, next)).toEqual(next);
  });
});
