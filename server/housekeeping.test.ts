import { expect, it } from 'vitest';
import { createManualClock } from './clock/manual-clock.ts';
import { keepHouse } from './housekeeping.ts';
import { recordOf, START, startNode } from './rooms/testing/node.ts';
import { toyPlan } from '../shared/kernel/testing/toy.ts';

const HOUR = 3_600_000;

it('a session nobody touched for a day is ended, a practice run is deleted after a day, all else stays', async () => {
  const clock = createManualClock(START);
  const node = startNode({ clock });
  const { directory, events } = node.store;
  const open = async (id: string, number: number, practice: number): Promise<void> => {
    await directory.addRoom(recordOf({ id, code: `48291${number}`, key: `KEY${id}`, practice, createdAt: clock.now(), touchedAt: clock.now() }));
    await node.rooms.start(id, { language: 'en', practice: practice > 0, endsAt: null, plan: [toyPlan()] });
  };
  await Promise.all([open('left', 1, 0), open('used', 2, 0), open('practice', 3, 4)]);
  const stop = keepHouse({ clock, directory, rooms: node.rooms, log: node.log });
  const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 120));

  clock.advance(23 * HOUR);
  await settled();
  expect(directory.openRooms()).toHaveLength(3);
  await directory.changeRoom('used', { touchedAt: clock.now() });
  for (let look = 0; look < 9; look += 1) {
    clock.advance(10 * 60_000);
    await settled();
  }
  expect(directory.openRooms().map(({ id }) => id)).toEqual(['used']);
  expect(directory.room('left')?.endedAt).toBeGreaterThan(START + 24 * HOUR - 1);
  expect(directory.room('practice')).toBeUndefined();
  expect(await events.read('practice', 0)).toEqual([]);
  expect((await events.read('left', 0)).at(-1)?.by).toBe('system');

  stop();
  clock.advance(48 * HOUR);
  await settled();
  expect(directory.openRooms().map(({ id }) => id)).toEqual(['used']);
  expect(node.log.lines).toEqual([]);
  node.rooms.close();
  await node.store.close();
});
