import { describe, expect, it } from 'vitest';
import { consoleRoom, HOST, tryRoom } from './testing/try-room.ts';
import { fold } from './fold.ts';
import { toyPlan, toyRegistry } from './testing/toy.ts';

const open = (people = 8) => {
  const room = tryRoom(toyRegistry, [toyPlan('r1'), toyPlan('r2')]);
  room.join(people);
  return room;
};
const linesOf = (room: ReturnType<typeof open>): readonly string[] => {
  const face = room.view(HOST);
  return face.face === 'phone' ? [] : (face.view as { lines: readonly string[] }).lines;
};

describe('[K1] [K2] steps', () => {
  it('[K1] Next walks every step of every exercise and nothing moves by itself', () => {
    const room = open();
    const seen: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      expect(room.next()).toMatchObject({ ok: true });
      seen.push(`${room.state().current?.run}/${room.state().current?.stage}`);
    }
    expect(seen).toEqual(['r1/gather', 'r1/write', 'r1/read', 'r2/gather', 'r2/write', 'r2/read']);
    expect(room.next()).toMatchObject({ ok: false, rejection: { rejected: 'no_next' } });
    room.wait(3_600_000);
    room.system({ type: 'deadlinePassed', at: room.now() });
    expect(room.state().current?.stage).toBe('read');
  });

  it('[K2] a double press of Next moves once', () => {
    const room = open();
    room.host({ type: 'next', from: 'lobby' });
    expect(room.host({ type: 'next', from: 'lobby' })).toMatchObject({ ok: false, rejection: { rejected: 'wrong_stage' } });
    expect(room.state().current?.stage).toBe('gather');
  });

  it('[K2] Back keeps groups, texts and the time that was left', () => {
    const room = open();
    room.next();
    room.next();
    const groups = consoleRoom(room).memberGroups;
    const [first] = [...room.state().people.keys()];
    room.act({ authority: 'participant', key: 'seat1', seat: 'seat1' }, { type: 'say', text: 'one' }, first ?? '');
    room.wait(60_000);
    room.back();
    room.wait(600_000);
    room.next();
    expect(consoleRoom(room).memberGroups).toEqual(groups);
    expect(consoleRoom(room).clock).toMatchObject({ kind: 'running', endsAt: room.now() + 240_000 });
    expect(linesOf(room)).toEqual(['one']);
  });

  it('[K2] Undo takes back a step move within 10 s, keeps what people did since, and is too late after', () => {
    const room = open();
    room.next();
    room.next();
    room.next();
    const [first] = [...room.state().people.keys()];
    const writing = { run: 'r1', stage: 'write', pass: 1 };
    expect(room.act({ authority: 'participant', key: 'seat1', seat: 'seat1' }, { type: 'say', text: 'late words' }, first ?? '', writing)).toMatchObject({ ok: true });
    expect(consoleRoom(room).undo).toMatchObject({ type: 'stepEntered' });
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(room.state().current?.stage).toBe('write');
    expect(linesOf(room)).toEqual(['late words']);
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: false, rejection: { rejected: 'nothing_to_undo' } });
    room.next();
    room.wait(10_001);
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: false, rejection: { rejected: 'undo_too_late' } });
  });

  it('[K2] an inner move is undone by the activity', () => {
    const room = open();
    for (let index = 0; index < 2; index += 1) room.next();
    const [first] = [...room.state().people.keys()];
    room.act({ authority: 'participant', key: 'seat1', seat: 'seat1' }, { type: 'say', text: 'one' }, first ?? '');
    room.next();
    expect(consoleRoom(room).nextMove).toEqual({ kind: 'inner', move: 'readOut', params: { number: 1 } });
    room.next();
    expect(consoleRoom(room).nextMove).toMatchObject({ kind: 'step' });
    expect(consoleRoom(room).undo).toMatchObject({ type: 'readOut' });
    room.host({ type: 'undo' });
    expect(consoleRoom(room).nextMove).toMatchObject({ kind: 'inner' });
  });

  it('plays again with one more pass and joined groups', () => {
    const room = open(16);
    for (let index = 0; index < 3; index += 1) room.next();
    expect(consoleRoom(room).again).toBe('r1');
    expect(consoleRoom(room).memberGroups).toHaveLength(4);
    expect(room.host({ type: 'again', run: 'r1' })).toMatchObject({ ok: true });
    expect(room.state().current).toEqual({ run: 'r1', stage: 'write', pass: 2 });
    expect(consoleRoom(room).memberGroups).toHaveLength(2);
    room.host({ type: 'undo' });
    expect(room.state().current).toEqual({ run: 'r1', stage: 'read', pass: 1 });
    expect(consoleRoom(room).memberGroups).toHaveLength(4);
    expect(consoleRoom(room).steps).toHaveLength(6);
  });

  it('[G5] the live state is the fold of the log', () => {
    const room = open(9);
    for (let index = 0; index < 4; index += 1) room.next();
    room.back();
    expect(fold(toyRegistry, room.log())).toEqual(room.state());
    expect(room.log().map((recorded) => recorded.rev)).toEqual(room.log().map((_, index) => index + 1));
  });
});
