import { describe, expect, it } from 'vitest';
import { deadlineRoom } from './room.ts';
import { consoleRoom, phoneOf, refused, tryRoom, type TryRoom } from './testing/try-room.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';
import type { PhoneRoom, ScreenRoom } from './views.ts';

const inWriting = (): TryRoom => {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  room.join(4);
  room.next();
  room.next();
  return room;
};

describe('[K3] the clock', () => {
  it('starts when a timed step is entered, pauses, goes on, and +1 min works after zero', () => {
    const room = inWriting();
    expect(consoleRoom(room).clock).toMatchObject({ kind: 'running', endsAt: room.now() + 300_000 });
    room.wait(60_000);
    room.host({ type: 'pauseClock' });
    room.wait(60_000);
    expect(consoleRoom(room).clock).toMatchObject({ kind: 'paused', left: 240_000 });
    room.host({ type: 'resumeClock' });
    room.wait(300_000);
    room.host({ type: 'addMinute' });
    expect(consoleRoom(room).clock).toMatchObject({ kind: 'running', endsAt: room.now() + 60_000 });
    room.host({ type: 'restartClock' });
    expect(consoleRoom(room).clock).toMatchObject({ endsAt: room.now() + 300_000 });
  });
  it('[G6] an end is told once, never early', () => {
    const room = inWriting();
    const at = deadlineRoom(toyRegistry, room.state()) ?? 0;
    room.system({ type: 'deadlinePassed', at });
    expect(consoleRoom(room).timeEndedAt).toBeNull();
    room.wait(at - room.now());
    for (let repeat = 0; repeat < 3; repeat += 1) room.system({ type: 'deadlinePassed', at });
    expect(room.log().filter(({ event }) => event.type === 'timeEnded')).toHaveLength(1);
    expect(consoleRoom(room).timeEndedAt).toBe(at);
    expect(deadlineRoom(toyRegistry, room.state())).toBeNull();
  });
  it('Quiet hides the clock from wall and phones, not from the console', () => {
    const room = inWriting();
    room.host({ type: 'hideClock', hidden: true });
    expect((room.view('screen').room as ScreenRoom).clock).toBeNull();
    expect((room.view(phoneOf('seat1')).room as PhoneRoom).clock).toBeNull();
    expect(consoleRoom(room).consoleClock).not.toBeNull();
  });
  it('loads paused after a gap of more than ten minutes, or with a wall clock behind the last event', () => {
    const room = inWriting();
    room.wait(600_001);
    room.system({ type: 'load' });
    expect(consoleRoom(room)).toMatchObject({ gap: true, clock: { kind: 'paused', left: 300_000 } });
    const second = inWriting();
    second.wait(-5_000);
    second.system({ type: 'load' });
    expect(consoleRoom(second).clock).toMatchObject({ kind: 'paused' });
    const third = inWriting();
    third.wait(300_000);
    third.system({ type: 'load' });
    expect(consoleRoom(third).clock).toMatchObject({ kind: 'running' });
  });
  it('"I need more time" counts once per phone and step, without a name', () => {
    const room = inWriting();
    for (const seat of ['seat1', 'seat1', 'seat2']) room.phone(seat, { type: 'needMoreTime' });
    expect(consoleRoom(room).moreTime).toBe(2);
    room.next();
    expect(consoleRoom(room).moreTime).toBe(0);
  });
  it('minutes of a step can be changed before and while it is played', () => {
    const room = inWriting();
    room.host({ type: 'setMinutes', step: { run: 'r1', stage: 'read', pass: 1 }, minutes: 9 });
    room.host({ type: 'setMinutes', step: { run: 'r1', stage: 'write', pass: 1 }, minutes: 7 });
    expect(consoleRoom(room).steps.map((step) => step.minutes)).toEqual([null, 7, 9]);
    expect(consoleRoom(room).clock).toMatchObject({ endsAt: room.now() + 420_000 });
  });
  it('[K2] Undo gives a step its own minutes back, ahead of it and while it is played', () => {
    const room = inWriting();
    const before = consoleRoom(room);
    for (const stage of ['read', 'write']) {
      room.host({ type: 'setMinutes', step: { run: 'r1', stage, pass: 1 }, minutes: 9 });
      expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
      expect(consoleRoom(room)).toMatchObject({ steps: before.steps, clock: before.clock });
    }
    expect(room.state().minutes.size).toBe(0);
  });
  it('a step the plan does not have has no minutes', () => {
    const room = inWriting();
    const before = room.state();
    for (const step of [{ run: 'r9', stage: 'read', pass: 1 }, { run: 'r1', stage: 'nap', pass: 1 }, { run: 'r1', stage: 'read', pass: 7 }]) {
      expect(room.host({ type: 'setMinutes', step, minutes: 9 })).toMatchObject(refused('wrong_stage'));
    }
    expect(room.state()).toBe(before);
  });
});
