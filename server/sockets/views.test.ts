import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewRoom, type RoomViewer } from '../../shared/kernel/room.ts';
import { toy, toyPlan, toyRegistry } from '../../shared/kernel/testing/toy.ts';
import type { RoomRecord } from '../ports.ts';
import { foldLog } from '../rooms/load.ts';
import { hostOf, joinRoom, openStage, screenOf, startRoom, type Face, type Phone, type Stage } from './testing/stage.ts';

let stage: Stage;
let record: RoomRecord;
let phones: readonly Phone[];
let host: Face;
let screen: Face;

const STEP = { run: 'r1', stage: 'gather', pass: 1 };
beforeEach(async () => {
  stage = await openStage();
  record = await startRoom(stage, [toyPlan('r1', { size: 3, minutes: 5 })]);
  phones = await Promise.all(['Rosa', 'Sam', 'Ana', 'Lee', 'Kim', 'Bo'].map((name) => joinRoom(stage, record, name)));
  [host, screen] = [await hostOf(stage, record), await screenOf(stage, record)];
  await host.send({ type: 'next', from: 'lobby' });
  await Promise.all([...phones, host, screen].map((face) => face.until((view) => view.room.step !== null)));
  await host.until((view) => view.face === 'console' && view.room.people.every(({ presence }) => presence === 'here'));
});
afterEach(() => stage.close());

const say = (phone: Phone, text: string) => phone.send({ type: 'say', text }, { to: 'activity', step: STEP, as: phone.person });
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what comes down', () => {
  it('[G3] after quiet is exactly what a fresh fold of the log gives', async () => {
    await Promise.all(phones.flatMap((phone) => ['one', 'two', 'three'].map((text) => say(phone, `${phone.person} ${text}`))));
    await host.send({ type: 'next', from: 'r1/gather/1' });
    await later(1_500);
    const { state } = await foldLog(toyRegistry, stage.store.events, record.id);
    const faces: readonly (readonly [Face, RoomViewer])[] = [
      ...phones.map((phone) => [phone, { face: 'phone', seat: phone.seat }] as const),
      [host, { face: 'console', authority: 'host', key: 'staff-1', seat: null }],
      [screen, { face: 'screen' }],
    ];
    for (const [face, viewer] of faces) {
      const { rev, now, ...shown } = face.views.at(-1) ?? { rev: 0, now: 0 };
      expect(shown).toEqual(JSON.parse(JSON.stringify(viewRoom(toyRegistry, state, viewer))));
      expect(rev).toBeGreaterThan(0);
      expect(now).toBeGreaterThan(0);
    }
  });
  it('[G4] no seat hears what is another’s', async () => {
    await Promise.all(phones.map((phone, index) => say(phone, `canary-${index}-canary`)));
    await later(300);
    phones.forEach((phone, index) => {
      const others = phones.map((_, other) => `canary-${other}-canary`).filter((_, other) => other !== index);
      for (const canary of others) expect(phone.heard.join()).not.toContain(canary);
      expect(phone.heard.join()).toContain(`canary-${index}-canary`);
    });
    expect(screen.heard.join()).not.toMatch(/canary|Rosa|Sam|Ana|Lee|Kim|Bo\b/);
  });
  it('a stranger’s act sends a phone nothing', async () => {
    const [rosa, ...others] = phones;
    await later(300);
    const before = rosa?.views.length;
    await Promise.all(others.flatMap((phone) => ['a', 'b', 'c'].map((text) => say(phone, text))));
    await later(300);
    expect(rosa?.views.length).toBe(before);
  });
  it('“big screen here” brings the wall, at most once a second, until it is turned off', async () => {
    const [rosa] = phones;
    rosa?.socket.emit('mirror', true);
    await later(100);
    expect(rosa?.mirrors).toHaveLength(1);
    expect(rosa?.mirrors[0]).toMatchObject({ face: 'screen' });
    for (const blank of [true, false, true, false, true]) await host.send({ type: 'blank', blank });
    await later(1_200);
    expect(rosa?.mirrors.length).toBe(2);
    expect(rosa?.mirrors.at(-1)?.room).toMatchObject({ blank: true });
    rosa?.socket.emit('mirror', false);
    await host.send({ type: 'blank', blank: false });
    await later(1_200);
    expect(rosa?.mirrors.length).toBe(2);
  });
  it('turning “big screen here” off and on brings no more than one a second, and it is there again', async () => {
    const [rosa] = phones;
    for (let time = 0; time < 100; time += 1) rosa?.socket.emit('mirror', time % 2 === 0);
    rosa?.socket.emit('mirror', true);
    await later(300);
    expect(rosa?.mirrors).toHaveLength(1);
    await later(1_000);
    expect(rosa?.mirrors).toHaveLength(2);
  });
  it('a phone types for its own person only; its host hears of it', async () => {
    const [rosa, sam] = phones;
    rosa?.socket.emit('typing', sam?.person ?? '');
    sam?.socket.emit('typing', sam.person);
    await later(1_200);
    expect(host.lives.at(-1)).toMatchObject({ typing: [sam?.person], screen: true });
    expect(rosa?.lives.at(-1)).toEqual({ host: true });
    expect(rosa?.heard.join()).not.toContain('typing');
  });
  it('a probe is answered with the server’s time', async () => {
    const answer = new Promise<number>((resolve) => phones[0]?.socket.emit('probe', resolve));
    expect(Math.abs((await answer) - Date.now())).toBeLessThan(60_000);
  });
  it('a changed card reaches every face of the room', async () => {
    await stage.store.directory.changeRoom(record.id, { title: 'Another name' });
    stage.rooms.cardChanged(record.id);
    await later(100);
    for (const face of [...phones, host, screen]) expect(face.cards.at(-1)).toMatchObject({ title: 'Another name' });
  });
});

describe('[G8] a view that throws', () => {
  it('is logged without its words; its face keeps the last one and everybody else goes on', async () => {
    const brittle: typeof toy = {
      ...toy,
      view: (state, viewer, room) => {
        if (viewer.face === 'screen' && state.lines.length > 0) throw new TypeError(`cannot show ${state.lines[0]?.text ?? ''}`);
        return toy.view(state, viewer, room);
      },
    };
    const other = await openStage({ registry: new Map([[brittle.id, brittle]]) });
    const room = await startRoom(other);
    const rosa = await joinRoom(other, room);
    const [console_, wall] = [await hostOf(other, room), await screenOf(other, room)];
    await console_.send({ type: 'next', from: 'lobby' });
    await Promise.all([rosa, wall].map((face) => face.until((view) => view.room.step !== null)));
    expect(await rosa.send({ type: 'say', text: 'a canary' }, { to: 'activity', step: STEP, as: rosa.person })).toMatchObject({ ok: true });
    await console_.until((view) => JSON.stringify(view).includes('a canary'));
    await later(600);
    expect(wall.socket.connected).toBe(true);
    expect(other.log.lines.join()).toContain('a view threw');
    expect(other.log.lines.join()).not.toContain('canary');
    await other.close();
  });
});
