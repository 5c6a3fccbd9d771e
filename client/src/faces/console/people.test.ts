import { describe, expect, test } from 'vitest';
import type { ConsolePerson } from '../../../../shared/kernel/views.ts';
import { hereCount, personNames, unnamedWaiting, waitingFor, waitingIn } from './people.ts';

const person = (id: string, over: Partial<ConsolePerson> = {}): ConsolePerson => ({
  id,
  name: null,
  way: 'phone',
  presence: 'here',
  seat: `seat-${id}`,
  table: null,
  group: null,
  pretend: false,
  ...over,
});
const people = [person('a', { name: 'Rosa' }), person('b', { way: 'paper' }), person('c', { presence: 'asleep' }), person('d', { presence: 'gone' })];

describe('the people of a room', () => {
  test('[K7] gone people are not here; asleep ones are', () => {
    expect(hereCount(people)).toEqual({ here: 3, paper: 1, asleep: 1 });
  });
  test('people without a name keep their number when others leave', () => {
    const names = personNames(people, (number) => `Person ${number}`);
    expect([...names.values()]).toEqual(['Rosa', 'Person 2', 'Person 3', 'Person 4']);
  });
  test('[K7] waiting are the sleepers and whom the exercise still waits for, never who left', () => {
    expect(waitingFor(people, null).map((one) => one.id)).toEqual(['c']);
    expect(waitingFor(people, new Set(['a', 'd'])).map((one) => one.id)).toEqual(['a', 'c']);
  });
  test('reads the waiting list of a console view that has one', () => {
    expect(waitingIn({ stage: 'checkin', waiting: ['a', 3] })).toEqual(new Set(['a']));
    expect(waitingIn({ stage: 'agreement', rating: { waiting: ['c'] } })).toEqual(new Set(['c']));
    expect(waitingIn({ stage: 'agreement', rating: null })).toBeNull();
    expect(waitingIn({ stage: 'race' })).toBeNull();
    expect(waitingIn(null)).toBeNull();
  });
  test('[QC1] without a list, only how many are awaited is told', () => {
    expect(unnamedWaiting({ done: 6, of: 8, unit: 'people' }, null)).toBe(2);
    expect(unnamedWaiting({ done: 6, of: 8, unit: 'people' }, new Set(['a', 'b']))).toBe(0);
    expect(unnamedWaiting({ done: 1, of: 2, unit: 'groups' }, null)).toBe(0);
    expect(unnamedWaiting(null, null)).toBe(0);
  });
});
