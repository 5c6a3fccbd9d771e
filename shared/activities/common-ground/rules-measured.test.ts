import { describe, expect, it } from 'vitest';
import { factsOf } from '../../kernel/facts.ts';
import { refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { commonGround } from './index.ts';
import type { CommonGroundSummary } from './summary.ts';
import { answer, consoleAt, find, host, membersOf, MINUTE, othersOf, propose, race, say, screenAt, stateOf } from './testing/race.ts';

const FINDS = ['We all read', 'We all sing', 'We all bake', 'We all swim', 'We all paint'];
function summaryOf(room: TryRoom): CommonGroundSummary {
  const { current } = room.state();
  return commonGround.summary(stateOf(room), factsOf(room.state(), current ?? { run: 'g', stage: 'debrief', pass: 1 }));
}
const groupIn = (room: TryRoom, group: number, pass = 1) => summaryOf(room).groups.find((one) => one.group === group && one.pass === pass);

describe('Measured: times and hit rate', () => {
  it('[CG2] t1…tK per group, and the time to the target', () => {
    const room = race(9);
    for (const [index, text] of FINDS.entries()) {
      room.wait((index + 1) * 10_000);
      find(room, text, 1);
    }
    expect(groupIn(room, 1)).toMatchObject({ size: 4, target: 5, found: 5, times: [10_000, 30_000, 60_000, 100_000, 150_000], ms: 150_000 });
    expect(groupIn(room, 2)).toMatchObject({ size: 5, found: 0, times: [], ms: null });
    expect(summaryOf(room).bySize).toEqual([
      { pass: 1, target: 5, size: 4, ms: [150_000] },
      { pass: 1, target: 5, size: 5, ms: [] },
    ]);
  });
  it('a sixth find does not change the time of the fifth', () => {
    const room = race(4);
    for (const text of FINDS) find(room, text);
    room.wait(MINUTE);
    find(room, 'We all knit');
    expect(groupIn(room, 1)).toMatchObject({ found: 6, ms: 0 });
  });
  it('the size is that of the moment the target was reached: who comes later does not count', () => {
    const room = race(4);
    for (const text of FINDS) find(room, text);
    room.join(1, 'late');
    expect(groupIn(room, 1)).toMatchObject({ size: 4 });
  });
  it('hit rate is confirmed of proposed, withdrawn ones left out; null when nothing was proposed', () => {
    const room = race(9);
    find(room, 'We all read', 1);
    const aside = propose(room, 'We all ski', 1);
    answer(room, othersOf(room, 1)[0] ?? '', aside, 'no');
    propose(room, 'We all hike', 1);
    const mistake = propose(room, 'We al', 1);
    say(room, consoleAt(room, 'race').rows[0]?.keeper ?? '', { type: 'withdrawItem', item: mistake });
    expect(groupIn(room, 1)).toMatchObject({ proposed: 3, confirmed: 1, hitRate: 1 / 3 });
    expect(groupIn(room, 2)).toMatchObject({ proposed: 0, hitRate: null });
  });
  it('times are compared only at equal target and size', () => {
    const room = race(12, { config: { target: 3 }, setUp: (open) => open.host({ type: 'chooseGroupWay', way: 'random' }) });
    for (const [index, group] of [1, 2, 3].entries()) {
      room.wait(MINUTE);
      for (const text of FINDS.slice(0, 3 - (index === 2 ? 1 : 0))) find(room, text, group);
    }
    expect(summaryOf(room).bySize).toEqual([{ pass: 1, target: 3, size: 4, ms: [MINUTE, 2 * MINUTE] }]);
  });
});

describe('Measured: rarity', () => {
  const three = () => race(12, { setUp: (open) => open.host({ type: 'chooseGroupWay', way: 'random' }) });
  it('[CG4] the same find in other groups counts by near-duplicates', () => {
    const room = three();
    find(room, 'We all have a dog', 1);
    find(room, 'we have a dog!', 2);
    find(room, 'We all have a DOG', 3);
    find(room, 'We all swim', 3);
    expect([1, 2, 3].map((group) => groupIn(room, group)?.alsoIn)).toEqual([[2], [2], [2, 0]]);
    expect(summaryOf(room).shared).toEqual([{ pass: 1, finds: 1 }]);
  });
  it('two are several; the host joins what is the same in other words, and takes it back', () => {
    const room = three();
    const one = find(room, 'Dogs at home', 1);
    const two = find(room, 'Everyone owns a puppy', 2);
    room.next();
    expect(consoleAt(room, 'reveal').shared).toEqual([]);
    expect(host(room, { type: 'joinItems', items: [one, two] })).toMatchObject({ ok: true });
    const [shared] = consoleAt(room, 'reveal').shared;
    expect(shared).toMatchObject({ groups: [1, 2], items: [one, two] });
    room.next();
    room.next();
    room.next();
    expect(screenAt(room, 'reveal').showing).toEqual({ kind: 'shared', lines: [{ text: 'Dogs at home', groups: 2 }] });
    expect(host(room, { type: 'separateItems', join: shared?.joins[0] ?? '' })).toMatchObject({ ok: true });
    expect(consoleAt(room, 'reveal').shared).toEqual([]);
    expect(room.host({ type: 'undo' })).toMatchObject({ ok: true });
    expect(consoleAt(room, 'reveal').shared).toHaveLength(1);
  });
  it('only confirmed finds are joined', () => {
    const room = three();
    const one = find(room, 'Dogs at home', 1);
    const open = propose(room, 'Everyone owns a puppy', 2);
    expect(host(room, { type: 'joinItems', items: [one, open] })).toMatchObject(refused('unknown_item'));
    expect(host(room, { type: 'joinItems', items: [one, one] })).toMatchObject(refused('unknown_item'));
    expect(host(room, { type: 'separateItems', join: 'nothing' })).toMatchObject(refused('unknown_item'));
  });
  it('hidden finds are not shared on the wall', () => {
    const room = three();
    const one = find(room, 'We all have a dog', 1);
    find(room, 'We all have a dog', 2);
    find(room, 'We all have a dog', 3);
    room.host({ type: 'hideText', id: one, hidden: true });
    for (let press = 0; press < 5; press += 1) if (room.state().current?.stage !== 'debrief') room.next();
    const wall = room.state().current?.stage === 'debrief' ? null : screenAt(room, 'reveal').showing;
    expect(wall).toEqual({ kind: 'shared', lines: [{ text: 'We all have a dog', groups: 2 }] });
  });
});

describe('Measured: the summary', () => {
  it('holds figures only: no words, no names, nobody\'s id', () => {
    const room = race(9);
    find(room, 'SECRET', 1);
    while (room.state().current?.stage !== 'debrief') room.next();
    const [one = ''] = membersOf(room, 1);
    say(room, one, { type: 'guessCard', card: 0, value: 7 });
    room.next();
    room.next();
    say(room, one, { type: 'answerCard', card: 1, text: 'SECRET TOO' });
    say(room, membersOf(room, 2)[0] ?? '', { type: 'skipCard', card: 1 });
    const summary = summaryOf(room);
    expect(summary.questions).toMatchObject([{ guesses: { count: 1, median: 7 } }, { answers: 1, skipped: 1, shown: 0 }, { answers: 0 }]);
    const text = JSON.stringify(summary);
    expect(text).not.toContain('SECRET');
    for (const id of room.state().people.keys()) expect(text).not.toContain(id);
  });
  it('is the same after the session has ended', () => {
    const room = race(4);
    for (const text of FINDS) find(room, text);
    const before = summaryOf(room).groups;
    room.host({ type: 'endSession' });
    expect(summaryOf(room).groups).toEqual(before);
  });
});
