import { afterEach, expect, test } from 'vitest';
import { connect, hostOf, joinRoom, openStage, screenOf, startRoom, type Stage } from './testing/stage.ts';

let stage: Stage;
afterEach(async () => stage.close());

test('a phone joins, the host goes on, the phone writes and everybody sees what is theirs', async () => {
  stage = await openStage();
  const room = await startRoom(stage);
  const rosa = await joinRoom(stage, room, 'Rosa');
  const sam = await joinRoom(stage, room, 'Sam');
  const host = await hostOf(stage, room);
  const screen = await screenOf(stage, room);
  expect(host.cards[0]).toMatchObject({ title: 'Our Community', code: '482913', joinUrl: 'HTTP://192.168.0.2:4000/JABCDEFGH12345' });
  await host.until((view) => view.face === 'console' && view.room.people.filter(({ presence }) => presence === 'here').length === 2);

  expect(await host.send({ type: 'next', from: 'lobby' })).toMatchObject({ ok: true });
  const seen = await rosa.until((view) => view.room.step !== null);
  const step = seen.room.step?.step ?? null;
  const answer = await rosa.send({ type: 'say', text: 'a canary for Rosa' }, { to: 'activity', step, as: rosa.person });
  expect(answer).toMatchObject({ ok: true });

  await host.until((view) => JSON.stringify(view).includes('a canary for Rosa'));
  await rosa.until((view) => JSON.stringify(view).includes('a canary for Rosa'));
  expect((await screen.until((view) => view.room.step !== null)).face).toBe('screen');
  expect(sam.heard.join()).not.toContain('canary');
  expect(screen.heard.join()).not.toMatch(/canary|Rosa|Sam/);
});

test('a refused handshake says why', async () => {
  stage = await openStage();
  const room = await startRoom(stage);
  const refused = async (auth: Record<string, unknown>, cookie?: string): Promise<string> =>
    connect(stage, { auth, ...(cookie ? { cookie } : {}) }).then(() => 'let in', (error: Error) => error.message);
  expect(await refused({ v: 99, face: 'phone', token: 'x' })).toBe('wrong_protocol');
  expect(await refused({ face: 'phone', token: 'never seen' })).toBe('seat_unknown');
  expect(await refused({ face: 'console', room: room.id })).toBe('not_signed_in');
  expect(await refused({ face: 'screen', room: room.id, reader: 'wrong' })).toBe('not_signed_in');
  expect(await refused({ face: 'console', room: 'no such room' }, 'host')).toBe('session_over');
});
