import { describe, expect, it } from 'vitest';
import { deadlineRoom } from '../../kernel/room.ts';
import type { TryRoom } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { consoleAt, find, host, membersOf, MINUTE, phoneAt, race, screenAt } from './testing/race.ts';

/** The room's own timer, as the server runs it. */
function waitFor(room: TryRoom, ms: number): void {
  const until = room.now() + ms;
  for (let at = deadlineRoom(registry, room.state()); at !== null && at <= until; at = deadlineRoom(registry, room.state())) {
    room.wait(Math.max(0, at - room.now()));
    room.system({ type: 'deadlinePassed', at });
  }
  room.wait(until - room.now());
}

describe('[CG11] no find for two minutes', () => {
  it('appears on console and phones of that group, and ends with its next find', () => {
    const room = race(9);
    waitFor(room, MINUTE);
    find(room, 'We all read', 2);
    waitFor(room, MINUTE - 1);
    expect(consoleAt(room, 'race').rows.map(({ stuck }) => stuck)).toEqual([false, false]);
    waitFor(room, 1);
    expect(consoleAt(room, 'race').rows.map(({ stuck }) => stuck)).toEqual([true, false]);
    const [mine = ''] = membersOf(room, 1);
    const [theirs = ''] = membersOf(room, 2);
    expect([phoneAt(room, mine, 'race').stuck, phoneAt(room, theirs, 'race').stuck]).toEqual([true, false]);
    expect(JSON.stringify(screenAt(room, 'race'))).not.toContain('stuck');
    find(room, 'We all sing', 1);
    expect(phoneAt(room, mine, 'race').stuck).toBe(false);
    waitFor(room, 2 * MINUTE);
    expect(consoleAt(room, 'race').rows.map(({ stuck }) => stuck)).toEqual([true, true]);
  });
  it('counts running time only, and never a group that is done', () => {
    const room = race(4);
    waitFor(room, MINUTE);
    room.host({ type: 'pauseClock' });
    waitFor(room, 5 * MINUTE);
    expect(consoleAt(room, 'race').rows[0]?.stuck).toBe(false);
    room.host({ type: 'resumeClock' });
    for (const text of ['We all read', 'We all sing', 'We all bake', 'We all swim', 'We all paint']) find(room, text);
    waitFor(room, 4 * MINUTE);
    expect(consoleAt(room, 'race').rows[0]?.stuck).toBe(false);
  });
  it('a nudge does not count as a find', () => {
    const room = race(4);
    host(room, { type: 'nudgeGroup', group: 1 });
    waitFor(room, 2 * MINUTE);
    expect(consoleAt(room, 'race').rows[0]).toMatchObject({ stuck: true, nudged: true });
  });
  it('works without a time limit too', () => {
    const room = race(4, { config: { minutes: { brief: null, race: null, reveal: null, debrief: null } } });
    waitFor(room, 2 * MINUTE);
    expect(consoleAt(room, 'race').rows[0]?.stuck).toBe(true);
  });
});
