import { expect, it } from 'vitest';
import { toyPlan, toyRegistry } from '../testing/toy.ts';
import { stepKey } from '../step.ts';
import { tryRoom, type TryRoom } from '../testing/try-room.ts';
import { summariseSession } from './summarise-session.ts';

/** As the room says it, and as its figures do. */
const beginningsOf = (room: TryRoom): readonly (number | null)[] => [room.state().started[0]?.at ?? null, summariseSession(toyRegistry, room.log()).startedAt];
const nextFrom = (room: TryRoom): { readonly from: string } => {
  const { current } = room.state();
  return { from: current ? stepKey(current) : 'lobby' };
};

it('[K2] a session begins with the first stage that was not taken back at once', () => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(2);
  room.next();
  expect(beginningsOf(room)).toEqual([room.now(), room.now()]);
  room.host({ type: 'undo' });
  expect(beginningsOf(room)).toEqual([null, null]);
  room.wait(24 * 3_600_000);
  room.next();
  room.next();
  const begun = room.now();
  room.wait(60_000);
  room.next();
  room.host({ type: 'undo' });
  expect(beginningsOf(room)).toEqual([begun, begun]);
});

it('[K2] nor is it no longer begun when one console takes its first stage back after another has gone on', () => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(2);
  room.next();
  room.wait(2_000);
  const { from } = nextFrom(room);
  expect(room.as({ authority: 'host', key: 'staff-2', seat: null }, { type: 'next', from })).toMatchObject({ ok: true });
  const second = room.now();
  room.wait(2_000);
  expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
  expect(beginningsOf(room)).toEqual([second, second]);
});
