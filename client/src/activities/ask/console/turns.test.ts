import { describe, expect, it } from 'vitest';
import type { ConsolePerson, ConsoleRoom } from '../../../../../shared/kernel/views.ts';
import { nextAsked } from './turns.ts';

const person = (id: string, presence: ConsolePerson['presence'] = 'here'): ConsolePerson => ({ id, name: null, way: 'phone', presence, seat: id, table: null, group: 1, pretend: false });
const roomOf = (people: readonly ConsolePerson[]): Pick<ConsoleRoom, 'people' | 'memberGroups'> => ({ people, memberGroups: [{ number: 1, members: people.map(({ id }) => id) }] });

describe('who of a group is asked next', () => {
  it('goes round in the order of its members, past those who have left', () => {
    const room = roomOf([person('a'), person('b', 'gone'), person('c')]);
    expect(nextAsked(1, 'a', room)).toBe('c');
    expect(nextAsked(1, 'c', room)).toBe('a');
    expect(nextAsked(1, null, room)).toBe('a');
  });
  it('is nobody where one is alone, or the group is not there', () => {
    expect(nextAsked(1, 'a', roomOf([person('a'), person('b', 'gone')]))).toBeNull();
    expect(nextAsked(2, null, roomOf([person('a')]))).toBeNull();
  });
});
