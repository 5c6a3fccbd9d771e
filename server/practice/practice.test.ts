import { afterEach, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import { recordOf } from '../rooms/testing/node.ts';
import { closeAll, logOf, MINUTE, next, pass, planOf, restart, roomOf, start, stateOf, tell, wall } from './testing/running.ts';

afterEach(closeAll);

const joinedAt = (log: readonly RecordedEvent[], seat: string): number => log.find(({ event }) => event.type === 'seatTaken' && event.seat === seat)?.rev ?? 0;

describe('a practice run', () => {
  it('twelve pretend people play Common Ground; one comes late, one phone sleeps, one person leaves', async () => {
    const running = await start(12, 16);
    expect([...(await stateOf(running)).seats.values()]).toHaveLength(11);
    await pass(running, 10_000);
    await next(running);
    await next(running);
    await pass(running, 3 * MINUTE);
    expect(await wall(running)).toMatchObject({ stage: 'race', rows: [{}, {}, {}] });
    const { total, rows } = (await wall(running)) as { readonly total: number; readonly rows: readonly { readonly found: number }[] };
    expect(total).toBeGreaterThanOrEqual(9);
    for (const row of rows) expect(row.found).toBeGreaterThan(0);
    for (let press = 0; press < 40 && (await next(running)); press += 1) await pass(running, 20_000);
    await pass(running, 10 * MINUTE);

    const state = await stateOf(running);
    const log = await logOf(running);
    const seats = [...state.seats.values()];
    expect(seats).toHaveLength(12);
    expect(seats.every(({ pretend }) => pretend)).toBe(true);
    expect([...state.people.values()].every(({ name }) => name === null)).toBe(true);
    const late = seats.map(({ id }) => joinedAt(log, id)).toSorted((a, b) => b - a)[0] ?? 0;
    expect(late).toBeGreaterThan(log.find(({ event }) => event.type === 'stepEntered')?.rev ?? Infinity);
    const slept = log.flatMap(({ event }) => (event.type === 'presenceChanged' ? event.asleep : []));
    const woke = (seat: string): boolean => {
      const fell = log.findIndex(({ event }) => event.type === 'presenceChanged' && event.asleep.includes(seat));
      return log.slice(fell).some(({ event }) => event.type === 'presenceChanged' && event.back.includes(seat));
    };
    expect([...new Set(slept)].map(woke).toSorted()).toEqual([false, true]);
    expect([...state.people.values()].filter(({ presence }) => presence === 'gone')).toHaveLength(1);
    expect(new Set(log.filter(({ event }) => event.type === 'activity' && event.event.type === 'answered').map(({ by }) => by)).size).toBeGreaterThanOrEqual(8);
    expect(log.some(({ event }) => event.type === 'activity' && event.event.type === 'feelingsGiven')).toBe(true);
    expect(running.node.log.lines).toEqual([]);
  });
  it('pace divides their waiting', async () => {
    const acts = async (pace: number): Promise<number> => {
      const running = await start(5, pace);
      await next(running);
      await next(running);
      await pass(running, MINUTE);
      return (await logOf(running)).filter(({ event }) => event.type === 'activity').length;
    };
    expect(await acts(16)).toBeGreaterThan(2 * (await acts(1)));
  });
  it.each([1, 2, 3, 4, 5, 60])('%i people', async (people) => {
    const running = await start(people, 16);
    expect((await stateOf(running)).seats.size).toBe(people >= 3 ? people - 1 : people);
    await next(running);
    await pass(running, 5_000);
    expect((await stateOf(running)).seats.size).toBe(people);
    expect(running.node.log.lines).toEqual([]);
  });
  it('stops with the end of the session, and when it is deleted', async () => {
    const running = await start(5, 16);
    await next(running);
    await next(running);
    await pass(running, 10_000);
    await tell(running, { type: 'endSession' });
    const { rev } = await stateOf(running);
    await pass(running, MINUTE);
    expect((await stateOf(running)).rev - rev).toBeLessThanOrEqual(1);
    await running.node.rooms.remove(running.id);
    running.clock.advance(MINUTE);
    expect(await logOf(running)).toEqual([]);
    expect(running.node.log.lines).toEqual([]);
  });
});

describe('[G2] [G5] after a restart', () => {
  it('the same people go on with the race, nobody twice', async () => {
    const before = await start(12, 16);
    await next(before);
    await next(before);
    await pass(before, 6_000);
    const { people, rev } = await stateOf(before);
    const found = ((await wall(before)) as { readonly total: number }).total;
    const after = await restart(before, 5_000);
    await pass(after, 2 * MINUTE);
    expect([...(await stateOf(after)).people.keys()]).toEqual([...people.keys()]);
    expect((await stateOf(after)).rev).toBeGreaterThan(rev);
    expect(((await wall(after)) as { readonly total: number }).total).toBeGreaterThan(found);
    expect(after.node.log.lines).toEqual([]);
  });
  it('in the lobby, the latecomer still comes later, and only then', async () => {
    const before = await start(12, 16);
    await pass(before, 2_000);
    const after = await restart(before, 5_000);
    await pass(after, 10_000);
    expect((await stateOf(after)).seats.size).toBe(11);
    await next(after);
    await pass(after, 5_000);
    expect((await stateOf(after)).seats.size).toBe(12);
  });
  it('who has left stays away', async () => {
    const before = await start(12, 16);
    await next(before);
    await next(before);
    await pass(before, MINUTE);
    const asleep = [...(await stateOf(before)).seats.values()].filter((seat) => seat.asleep).map(({ id }) => id);
    expect(asleep).toHaveLength(1);
    const after = await restart(before, 5_000);
    await pass(after, MINUTE);
    const { rev } = await stateOf(before);
    expect((await stateOf(after)).seats.get(asleep[0] ?? '')).toMatchObject({ asleep: true });
    expect((await logOf(after)).slice(rev).flatMap(({ event }) => (event.type === 'presenceChanged' ? event.back : []))).not.toContain(asleep[0]);
  });
  it('a session that is no practice run, or is over, gets nobody', async () => {
    const before = await start(5, 16);
    await tell(before, { type: 'endSession' });
    await (await roomOf(before)).recordKept();
    const { store } = before.node;
    const real = recordOf({ code: '777123', key: 'REALREALREAL1' });
    await store.directory.addRoom(real);
    await before.node.rooms.start(real.id, { language: 'en', practice: false, endsAt: null, plan: planOf(['common-ground', 'closing']) });
    const after = await restart(before, 5_000);
    await pass(after, 10_000);
    expect((await after.node.rooms.state(real.id)).seats.size).toBe(0);
    expect((await stateOf(after)).phase).toBe('ended');
  });
});
