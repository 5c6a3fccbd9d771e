import { expect, it } from 'vitest';
import { createManualClock } from './clock/manual-clock.ts';
import { keepHouse } from './housekeeping.ts';
import { recordOf, START, startNode, startRoom } from './rooms/testing/node.ts';
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
  const stop = keepHouse({ registry: node.registry, clock, directory, events: node.store.events, figures: node.store.figures, library: node.store.library, rooms: node.rooms, log: node.log });
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

it('a session in a stage open for days is ended a day after its end; without an end, 30 days after it was last touched', async () => {
  const DAY = 24 * HOUR;
  const clock = createManualClock(START);
  const node = startNode({ clock });
  const { directory } = node.store;
  const open = async (id: string, number: number, openUntil: number | null): Promise<void> => {
    await directory.addRoom(recordOf({ id, code: `48291${number}`, key: `KEY${id}`, touchedAt: clock.now() }));
    await node.rooms.start(id, { language: 'en', practice: false, endsAt: null, plan: [toyPlan('r1', { size: 4, minutes: 5, openUntil })] });
    const room = await node.rooms.open(id);
    await room.command({ id: `console-${id}`, to: 'room', step: null, as: null, command: { type: 'next', from: 'lobby' } }, { authority: 'host', key: 'staff-1', seat: null });
  };
  await Promise.all([open('week', 1, START + 7 * DAY), open('endless', 2, null), open('over', 3, START + HOUR)]);
  const stop = keepHouse({ registry: node.registry, clock, directory, events: node.store.events, figures: node.store.figures, library: node.store.library, rooms: node.rooms, log: node.log });
  const openAt = async (at: number): Promise<readonly string[]> => {
    clock.advance(at - clock.now());
    await new Promise((resolve) => setTimeout(resolve, 120));
    return directory.openRooms().map(({ id }) => id).toSorted();
  };

  expect(await openAt(START + DAY + 30 * 60_000)).toEqual(['endless', 'over', 'week']);
  expect(await openAt(START + DAY + 80 * 60_000)).toEqual(['endless', 'week']);
  for (let hour = 0; hour < 3; hour += 1) await openAt(clock.now() + 10 * 60_000);
  // Looked at again and again, yet not kept in memory for that.
  expect(node.rooms.loaded('week')).toBeUndefined();
  expect(await openAt(START + 8 * DAY - 1)).toEqual(['endless', 'week']);
  expect(await openAt(START + 8 * DAY + 10 * 60_000)).toEqual(['endless']);
  expect(await openAt(START + 30 * DAY - 1)).toEqual(['endless']);
  expect(await openAt(START + 30 * DAY + 10 * 60_000)).toEqual([]);
  stop();
  expect(node.log.lines).toEqual([]);
  node.rooms.close();
  await node.store.close();
});

it('what lay in the bin for 30 days is deleted whole, not a day before', async () => {
  const DAY = 24 * HOUR;
  const clock = createManualClock(START);
  const node = startNode({ clock });
  const { directory, library, events } = node.store;
  await startRoom(node, undefined, { id: 'binned' });
  await node.rooms.end('binned', 'host');
  await library.bin('binned', clock.now());
  node.rooms.shut('binned');
  const stop = keepHouse({ registry: node.registry, clock, directory, events, figures: node.store.figures, library, rooms: node.rooms, log: node.log });
  const leftAt = async (at: number): Promise<number> => {
    clock.advance(at - clock.now());
    await new Promise((resolve) => setTimeout(resolve, 120));
    return (await events.read('binned', 0)).length;
  };
  expect(await leftAt(START + 30 * DAY - 1)).toBeGreaterThan(1);
  expect(await leftAt(START + 30 * DAY + 10 * 60_000)).toBe(0);
  expect([library.item('binned'), library.row('binned')]).toEqual([undefined, undefined]);
  stop();
  expect(node.log.lines).toEqual([]);
  node.rooms.close();
  await node.store.close();
});
