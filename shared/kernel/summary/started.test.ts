import { expect, it } from 'vitest';
import { toyPlan, toyRegistry } from '../testing/toy.ts';
import { tryRoom } from '../testing/try-room.ts';
import { summariseSession } from './summarise-session.ts';

it('[K2] a session begins with the first stage that was not taken back at once', () => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(2);
  room.next();
  expect([room.state().started?.at, summariseSession(toyRegistry, room.log()).startedAt]).toEqual([room.now(), room.now()]);
  room.host({ type: 'undo' });
  expect([room.state().started, summariseSession(toyRegistry, room.log()).startedAt]).toEqual([null, null]);
  room.wait(24 * 3_600_000);
  room.next();
  room.next();
  const begun = room.now();
  room.wait(60_000);
  room.next();
  room.host({ type: 'undo' });
  expect([room.state().started?.at, summariseSession(toyRegistry, room.log()).startedAt]).toEqual([begun, begun]);
});
