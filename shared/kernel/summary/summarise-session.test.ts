import { describe, expect, it } from 'vitest';
import { HOST, phoneOf, tryRoom, type TryRoom } from '../testing/try-room.ts';
import { toyPlan, toyRegistry } from '../testing/toy.ts';
import { without } from '../testing/expect-kept.ts';
import { nameTargets } from '../words.ts';
import type { SessionFigures, StageFigures } from './figures.ts';
import { figuresNow } from './figures-now.ts';
import { summariseSession } from './summarise-session.ts';

const MINUTE = 60_000;
const figures = (room: TryRoom): SessionFigures => summariseSession(toyRegistry, room.log());
const stage = (room: TryRoom, id: string, pass = 1): StageFigures => {
  const found = figures(room).stages.find((one) => one.stage === id && one.pass === pass);
  if (!found) throw new Error(`No figures of ${id}`);
  return found;
};
/** Four phones in `write`, five minutes planned. */
function writing(people = 4): { readonly room: TryRoom; readonly ids: readonly string[] } {
  const room = tryRoom(toyRegistry, [toyPlan()]);
  const ids = room.join(people);
  room.next();
  room.wait(MINUTE);
  room.next();
  return { room, ids };
}
const say = (room: TryRoom, ids: readonly string[], index: number, text: string, step = room.state().current): unknown => room.act(phoneOf(`seat${index + 1}`), { type: 'say', text }, ids[index] ?? null, step);

describe('[K2] [K3] plan against actual', () => {
  it('spent is from entering to leaving, every visit; planned is without +1 min; pauses and restarts are counted', () => {
    const { room } = writing();
    room.wait(3 * MINUTE);
    room.host({ type: 'pauseClock' });
    room.wait(MINUTE);
    room.host({ type: 'resumeClock' });
    room.host({ type: 'addMinute' });
    room.wait(2 * MINUTE);
    room.host({ type: 'restartClock' });
    room.wait(MINUTE);
    room.next();
    room.wait(MINUTE);
    room.back();
    room.wait(MINUTE / 2);
    room.next();
    room.wait(MINUTE / 4);
    room.host({ type: 'endSession' });
    expect(stage(room, 'write')).toMatchObject({ run: 'r1', activity: 'toy', plannedMs: 5 * MINUTE, spentMs: 7.5 * MINUTE, pausedMs: MINUTE, pauses: 1, extraMinutes: 1, restarts: 1, visits: 2 });
    expect(stage(room, 'read')).toMatchObject({ plannedMs: 2 * MINUTE, spentMs: 1.25 * MINUTE, visits: 2, pauses: 0 });
    expect(stage(room, 'gather')).toMatchObject({ plannedMs: null, spentMs: MINUTE, visits: 1 });
    expect(figures(room)).toMatchObject({ plannedMs: 7 * MINUTE, spentMs: 8.75 * MINUTE });
  });
  it('minutes the host sets are the plan; time goes on being spent where nobody moved on', () => {
    const { room } = writing();
    room.host({ type: 'setMinutes', step: { run: 'r1', stage: 'write', pass: 1 }, minutes: 3 });
    room.wait(10 * MINUTE);
    room.host({ type: 'hideClock', hidden: true });
    expect(stage(room, 'write')).toMatchObject({ plannedMs: 3 * MINUTE, spentMs: 10 * MINUTE, pausedMs: 0 });
    expect(figures(room).endedAt).toBeNull();
  });
  it('what was taken back within ten seconds did not happen: no visit, no minute, no pause', () => {
    const { room } = writing();
    for (const type of ['addMinute', 'pauseClock'] as const) {
      room.host({ type });
      room.host({ type: 'undo' });
    }
    room.next();
    room.wait(4_000);
    room.host({ type: 'undo' });
    expect(figures(room).stages.map((one) => one.stage)).toEqual(['gather', 'write']);
    expect(stage(room, 'write')).toMatchObject({ visits: 1, extraMinutes: 0, pauses: 0 });
    room.wait(MINUTE);
    room.next();
    expect(stage(room, 'read')).toMatchObject({ visits: 1, enteredAt: room.now() });
  });
  it('time the server was away is time the clock stood', () => {
    const { room } = writing();
    room.wait(20 * MINUTE);
    room.system({ type: 'load' });
    expect(stage(room, 'write')).toMatchObject({ spentMs: 20 * MINUTE, pausedMs: 20 * MINUTE, pauses: 0 });
  });
  it('nothing is spent between an end and opening again', () => {
    const { room } = writing();
    room.wait(MINUTE);
    room.host({ type: 'endSession' });
    room.wait(60 * MINUTE);
    room.host({ type: 'reopenSession' });
    room.wait(MINUTE);
    room.host({ type: 'endSession' });
    expect(stage(room, 'write')).toMatchObject({ spentMs: 2 * MINUTE, visits: 1 });
    expect(figures(room)).toMatchObject({ endedAt: room.now(), startedAt: 1_000_000 });
  });
  it('a stage played again is a pass of its own', () => {
    const { room } = writing();
    room.next();
    room.host({ type: 'again', run: 'r1' });
    room.wait(MINUTE);
    expect(figures(room).stages.map((one) => [one.stage, one.pass, one.visits])).toEqual([['gather', 1, 1], ['write', 1, 1], ['read', 1, 1], ['write', 2, 1]]);
  });
  it('[K13] what was planned and never begun is told in the order of the plan, also what was added later; figures kept without it still stand in', () => {
    const room = tryRoom(toyRegistry, [toyPlan('r1'), toyPlan('r2')]);
    room.join(2);
    room.next();
    room.host({ type: 'changePlan', plan: ['r1', 'r2', 'r3'].map((run) => toyPlan(run)) });
    room.host({ type: 'endSession' });
    const now = figures(room);
    expect([now.exercises.map(({ run }) => run), now.notPlayed]).toEqual([['r1'], [{ run: 'r2', activity: 'toy' }, { run: 'r3', activity: 'toy' }]]);
    const { notPlayed: _, ...older } = now;
    const gone = [...room.log(), { rev: now.rev + 1, at: room.now(), by: 'system', commandId: 'gone', event: { type: 'wordsRemoved', targets: [], reason: 'retention' } as const }];
    expect(figuresNow(toyRegistry, gone, { ...older, spentMs: 7 }).figures).toEqual({ ...now, spentMs: 7 });
  });
  it('a room that never left the lobby has no stages', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    room.join(2);
    expect(figures(room)).toMatchObject({ startedAt: null, stages: [], exercises: [], people: { all: 2, phone: 2 }, worked: { here: 0, sent: 0 } });
  });
});

describe('[K4] [K8] [K9] taking part, stage by stage', () => {
  it('counts who was there and had sent when the stage was last left, and what came late', () => {
    const { room, ids } = writing();
    const step = room.state().current;
    say(room, ids, 0, 'one');
    say(room, ids, 1, 'two');
    room.host({ type: 'sayLeft', id: ids[3] ?? '' });
    room.next();
    say(room, ids, 2, 'three', step);
    expect(stage(room, 'write')).toMatchObject({ present: 3, sent: { done: 2, of: 4, unit: 'people' }, late: 1, typedFor: 0 });
    room.back();
    room.next();
    expect(stage(room, 'write')).toMatchObject({ sent: { done: 3, of: 4 }, late: 1 });
  });
  it('counts what hosts and helpers typed for somebody', () => {
    const { room } = writing(2);
    room.host({ type: 'addPaperPerson', name: 'Ada', buddy: null });
    const ada = [...room.state().people.keys()].at(-1) ?? '';
    room.act(HOST, { type: 'say', text: 'from paper' }, ada);
    room.act({ authority: 'helper', key: 'helper-1', seat: null }, { type: 'say', text: 'from paper too' }, ada);
    expect(stage(room, 'write').typedFor).toBe(2);
    expect(figures(room)).toMatchObject({ people: { all: 3, phone: 2, paper: 1 }, worked: { helped: 1, sent: 1, here: 3 } });
  });
  it('tells the median number of words from five texts on, in any script', () => {
    const { room, ids } = writing(6);
    for (const [index, text] of ['one', 'one two', 'one two three', 'one two three four'].entries()) say(room, ids, index, text);
    expect(stage(room, 'write').medianWords).toBeNull();
    say(room, ids, 4, 'a b c d e f g h');
    expect(stage(room, 'write').medianWords).toBe(3);
    say(room, ids, 5, '互相帮助的邻居');
    expect(stage(room, 'write').medianWords).toBe(3.5);
  });
  it('counts phones that asked for more time, once each', () => {
    const { room } = writing();
    for (const seat of ['seat1', 'seat1', 'seat2']) room.phone(seat, { type: 'needMoreTime' });
    expect(stage(room, 'write').moreTime).toBe(2);
  });
});

describe('[Every session] How we worked', () => {
  it('counts what was shown and hidden, who was there, who sent, who was spoken for', () => {
    const { room, ids } = writing();
    for (const [index, text] of ['a', 'b', 'c'].entries()) say(room, ids, index, text);
    const [shown = '', hidden = ''] = (room.state().runs.get('r1')?.state as { readonly lines: readonly { readonly id: string }[] }).lines.map(({ id }) => id);
    room.host({ type: 'showText', id: shown, shown: true });
    room.host({ type: 'hideText', id: hidden, hidden: true });
    expect(figures(room).worked).toEqual({ shown: 1, hidden: 1, overruled: 0, promises: { made: 0, told: 0 }, here: 4, sent: 3, skipped: 0, helped: 0, selves: null });
  });
  it('[K9] whoever sends from a table’s phone has sent for all who sit there', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    room.join(2);
    room.phone('seat1', { type: 'setTableCount', count: 5 });
    room.next();
    room.next();
    const one = [...room.state().people.values()].find(({ way }) => way === 'table')?.id ?? null;
    room.act(phoneOf('seat1'), { type: 'say', text: 'from our table' }, one);
    expect(figures(room)).toMatchObject({ people: { all: 6, phone: 1, table: 5 }, worked: { here: 6, sent: 5, helped: 5 } });
  });
  it('who left in the lobby was not there', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    const ids = room.join(3);
    room.host({ type: 'sayLeft', id: ids[2] ?? '' });
    room.next();
    expect(figures(room)).toMatchObject({ people: { all: 3 }, worked: { here: 2 } });
  });
  it('figures are the same once names are erased, and hold none', () => {
    const { room, ids } = writing();
    ids.forEach((id, index) => room.phone(`seat${index + 1}`, { type: 'nameMe', name: `Name of ${index}` }, id));
    say(room, ids, 0, 'a line');
    room.host({ type: 'endSession' });
    const targets = nameTargets(room.log());
    expect(targets).toHaveLength(4);
    expect(summariseSession(toyRegistry, without(room.log(), targets))).toEqual(figures(room));
    expect(JSON.stringify(figures(room))).not.toMatch(/Name of|a line/);
  });
});
