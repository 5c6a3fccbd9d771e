import { describe, expect, it } from 'vitest';
import { refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { consoleAt, find, membersOf, MINUTE, phoneAt, propose, race, say, screenAt } from './testing/race.ts';

const FINDS = ['We all read', 'We all sing', 'We all bake', 'We all swim', 'We all paint', 'We all knit'];
const findMany = (room: TryRoom, count: number, group = 1): readonly string[] => FINDS.slice(0, count).map((text) => find(room, text, group));

describe('[CG6] at the target', () => {
  it('the group is done, may go on, and chooses what surprised it most', () => {
    const room = race(4);
    const items = findMany(room, 4);
    const [one = '', two = '', three = '', four = ''] = membersOf(room, 1);
    expect(phoneAt(room, one, 'race')).toMatchObject({ done: false, favourite: { ask: false } });
    const fifth = find(room, FINDS[4] ?? '');
    expect(phoneAt(room, one, 'race')).toMatchObject({ done: true, found: 5, favourite: { ask: true, mine: null } });
    expect(consoleAt(room, 'race').rows[0]).toMatchObject({ done: true, found: 5 });
    for (const person of [one, two]) expect(say(room, person, { type: 'chooseFavourite', group: 1, item: fifth })).toMatchObject({ ok: true });
    say(room, three, { type: 'chooseFavourite', group: 1, item: items[0] ?? '' });
    say(room, four, { type: 'chooseFavourite', group: 1, item: null });
    expect(phoneAt(room, one, 'race').favourite).toEqual({ ask: false, mine: fifth, leading: fifth });
    expect(phoneAt(room, four, 'race').favourite).toEqual({ ask: false, mine: null, leading: fifth });
    find(room, FINDS[5] ?? '');
    expect(phoneAt(room, one, 'race')).toMatchObject({ done: true, found: 6 });
  });
  it('at equal taps the one found first leads, and only a find of the own group can be chosen', () => {
    const room = race(9);
    const [first = '', second = ''] = findMany(room, 5, 1);
    const [theirs = ''] = findMany(room, 5, 2);
    const open = propose(room, 'We all wait', 1);
    const [one = '', two = ''] = membersOf(room, 1);
    say(room, one, { type: 'chooseFavourite', group: 1, item: second });
    say(room, two, { type: 'chooseFavourite', group: 1, item: first });
    expect(phoneAt(room, one, 'race').favourite.leading).toBe(first);
    expect(say(room, one, { type: 'chooseFavourite', group: 1, item: theirs })).toMatchObject(refused('unknown_item'));
    expect(say(room, one, { type: 'chooseFavourite', group: 2, item: theirs })).toMatchObject(refused('not_your_group'));
    expect(say(room, one, { type: 'chooseFavourite', group: 1, item: open })).toMatchObject(refused('unknown_item'));
  });
  it('[K10] the wall shows dots per group and the total: no words, no times, no ranks, rows in fixed order', () => {
    const room = race(9);
    findMany(room, 3, 2);
    findMany(room, 1, 1);
    const wall = screenAt(room, 'race');
    expect(wall.rows).toEqual([{ group: 1, found: 1 }, { group: 2, found: 3 }]);
    expect(wall.total).toBe(4);
    expect(Object.keys(wall).toSorted()).toEqual(['face', 'held', 'mode', 'pass', 'reading', 'rows', 'stage', 'target', 'total']);
    for (const text of FINDS) expect(JSON.stringify(room.view('screen'))).not.toContain(text);
  });
  it('[K8] what a group found stays on the wall and in the total when everyone of it has left', () => {
    const room = race(8);
    findMany(room, 2);
    for (const id of membersOf(room, 1)) room.host({ type: 'sayLeft', id });
    expect(screenAt(room, 'race')).toMatchObject({ rows: [{ group: 1, found: 2 }, { group: 2, found: 0 }], total: 2 });
    expect(consoleAt(room, 'race').rows[0]).toMatchObject({ group: 1, size: 0, noPhone: false, mergeInto: null });
  });
  it('progress counts the groups that are done', () => {
    const room = race(9);
    findMany(room, 5, 2);
    expect(room.view('screen').room).toMatchObject({ progress: { done: 1, of: 2, unit: 'groups' } });
  });
});

describe('[CG6] the reveal', () => {
  it('Next walks group by group by number, then what several share, then goes on; Undo takes the last back', () => {
    const room = race(9);
    findMany(room, 2, 1);
    findMany(room, 3, 2);
    room.next();
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { kind: 'none' }, shown: 0, of: 2 });
    room.next();
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { kind: 'group', group: 1, text: 'We all read' }, shown: 1, of: 2 });
    room.next();
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { kind: 'group', group: 2 }, shown: 2 });
    room.host({ type: 'undo' });
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { kind: 'group', group: 1 }, shown: 1 });
    room.next();
    room.next();
    expect(screenAt(room, 'reveal').showing).toEqual({ kind: 'shared', lines: [{ text: 'We all read', groups: 2 }, { text: 'We all sing', groups: 2 }] });
    room.next();
    expect(room.state().current).toMatchObject({ stage: 'debrief' });
  });
  it('shows the favourite, else the first find; a group without finds is not called up', () => {
    const room = race(13, { setUp: (open) => open.host({ type: 'chooseGroupWay', way: 'random' }) });
    const [, second = ''] = findMany(room, 2, 1);
    findMany(room, 1, 3);
    const [one = ''] = membersOf(room, 1);
    room.next();
    expect(phoneAt(room, one, 'reveal').favourite.ask).toBe(true);
    say(room, one, { type: 'chooseFavourite', group: 1, item: second });
    expect(consoleAt(room, 'reveal').rows).toMatchObject([{ group: 1, item: second, chosen: true }, { group: 3, chosen: false }]);
    room.next();
    expect(screenAt(room, 'reveal')).toMatchObject({ showing: { text: 'We all sing' }, of: 2 });
    expect(phoneAt(room, one, 'reveal').revealed).toBe(true);
  });
  it('[K10] a hidden favourite is left for another find, so that nobody is asked to say it aloud', () => {
    const room = race(4);
    const [first = '', second = ''] = findMany(room, 2);
    for (const person of membersOf(room, 1)) say(room, person, { type: 'chooseFavourite', group: 1, item: second });
    room.host({ type: 'hideText', id: second, hidden: true });
    room.next();
    expect(consoleAt(room, 'reveal').rows).toMatchObject([{ item: first, hidden: false, chosen: false }]);
    room.next();
    expect(screenAt(room, 'reveal').showing).toMatchObject({ kind: 'group', text: 'We all read' });
  });
  it('[K10] a hidden find is left for another, and its words leave the wall at once', () => {
    const room = race(4);
    const [first = '', second = ''] = findMany(room, 2);
    room.next();
    room.host({ type: 'hideText', id: first, hidden: true });
    room.next();
    expect(screenAt(room, 'reveal').showing).toMatchObject({ kind: 'group', text: 'We all sing' });
    room.host({ type: 'hideText', id: second, hidden: true });
    expect(screenAt(room, 'reveal').showing).toMatchObject({ kind: 'group', text: null });
    const [one = ''] = membersOf(room, 1);
    expect(phoneAt(room, one, 'reveal').items).toMatchObject([{ hidden: true, text: null }, { hidden: true, text: null }]);
  });
});

describe('[CG6] the debrief', () => {
  it('times come after the guess, on the wall and on phones', () => {
    const room = race(4);
    room.wait(MINUTE);
    findMany(room, 5);
    const [one = ''] = membersOf(room, 1);
    while (room.state().current?.stage !== 'debrief') room.next();
    expect(screenAt(room, 'debrief')).toMatchObject({ card: { question: 'How long did it take? Guess first.' }, times: null });
    expect(phoneAt(room, one, 'debrief')).toMatchObject({ ours: null, card: { guess: { open: true, first: true } } });
    expect(say(room, one, { type: 'guessCard', card: 0, value: 4 })).toMatchObject({ ok: true });
    room.next();
    expect(screenAt(room, 'debrief')).toMatchObject({ card: { guesses: { count: 1, median: 4 } }, times: [{ pass: 1, group: 1, size: 4, found: 5, ms: MINUTE }] });
    expect(phoneAt(room, one, 'debrief').ours).toHaveLength(1);
    room.next();
    expect(screenAt(room, 'debrief').card).toMatchObject({ index: 1, of: 3 });
  });
  it('without the guess card times are there from the start', () => {
    const room = race(4, { config: { guessTime: false } });
    findMany(room, 5);
    while (room.state().current?.stage !== 'debrief') room.next();
    expect(screenAt(room, 'debrief').times).toHaveLength(1);
  });
});

describe('[CG9] stopping early', () => {
  it('records k of K: no time, no failure', () => {
    const room = race(4);
    findMany(room, 3);
    while (room.state().current?.stage !== 'debrief') room.next();
    expect(consoleAt(room, 'debrief').times).toMatchObject([{ found: 3, target: 5, ms: null }]);
    expect(JSON.stringify(room.view('screen'))).not.toMatch(/fail/i);
  });
  it('a race with nothing found goes straight through its reveal', () => {
    const room = race(4);
    room.next();
    expect(room.state().current?.stage).toBe('reveal');
    room.next();
    expect(room.state().current?.stage).toBe('debrief');
  });
});
