import { describe, expect, it } from 'vitest';
import { refused } from '../../kernel/testing/try-room.ts';
import { keeperOf, propose, race, say } from './testing/race.ts';

/** A word of its own for each number, so that no two are near-duplicates. */
const line = (number: number): string => `thing${number}`;

describe('[CG1] a list', () => {
  it('takes a hundred lines, and one again when one was taken back', () => {
    const room = race(4);
    const first = propose(room, line(0));
    for (let number = 1; number < 100; number += 1) propose(room, line(number));
    expect(say(room, keeperOf(room, 1), { type: 'proposeItem', text: line(100) })).toMatchObject(refused('list_full'));
    say(room, keeperOf(room, 1), { type: 'withdrawItem', item: first });
    expect(say(room, keeperOf(room, 1), { type: 'proposeItem', text: line(100) })).toMatchObject({ ok: true });
  });
  it('takes four hundred in all, however many were taken back', () => {
    const room = race(4);
    for (let number = 0; number < 400; number += 1) say(room, keeperOf(room, 1), { type: 'withdrawItem', item: propose(room, line(number)) });
    expect(say(room, keeperOf(room, 1), { type: 'proposeItem', text: 'one more' })).toMatchObject(refused('list_full'));
  });
});
