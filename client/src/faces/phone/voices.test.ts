import { describe, expect, it } from 'vitest';
import type { Mine } from '../../../../shared/kernel/views.ts';
import { voicesOf } from './voices.ts';

const one = (id: string, more: Partial<Mine> = {}): Mine => ({ id, name: null, way: 'phone', presence: 'here', group: null, view: null, ...more });

describe('[K9] who speaks through a phone', () => {
  it('is one person, several, or someone on paper beside it', () => {
    const voices = voicesOf([one('a', { name: 'Rosa' }), one('b'), one('c', { name: 'Sam', way: 'paper' })]);
    expect(voices.map(({ kind, label }) => [kind, label])).toEqual([
      ['person', 'Rosa'],
      ['person', 'Person 2'],
      ['paper', '\u200eSam (on paper)'],
    ]);
  });

  it('is a whole table as one voice, without those who left it', () => {
    const table = ['a', 'b', 'c', 'd'].map((id) => one(id, { way: 'table', presence: id === 'd' ? 'gone' : 'here' }));
    expect(voicesOf(table)).toMatchObject([{ id: 'a', kind: 'table', count: 3, label: 'Our table, 3 people' }]);
  });

  it('[K7] keeps a person who is said to have left, so that they can say that they are here', () => {
    expect(voicesOf([one('a', { presence: 'gone' }), one('b', { way: 'paper', presence: 'gone' })])).toMatchObject([{ id: 'a' }]);
  });
});
