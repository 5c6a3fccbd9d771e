import { describe, expect, it } from 'vitest';
import { refused } from '../../kernel/testing/try-room.ts';
import { answer, find, host, keeperOf, membersOf, othersOf, phoneAt, propose, race, say, screenAt } from './testing/race.ts';

describe('[CG4] near-duplicates', () => {
  it('are refused to the keeper with the item they repeat', () => {
    const room = race(4);
    propose(room, 'We all have a dog.');
    for (const text of ['we ALL have a dög', 'All have a dog!!', 'We all have dog']) {
      expect(say(room, keeperOf(room, 1), { type: 'proposeItem', text })).toMatchObject({ ok: false, rejection: { rejected: 'near_duplicate', params: { text: 'We all have a dog.' } } });
    }
    expect(say(room, keeperOf(room, 1), { type: 'proposeItem', text: 'We all have a cat' })).toMatchObject({ ok: true });
  });
  it('count set-aside and confirmed items, not withdrawn ones, nor another group\'s', () => {
    const room = race(9);
    const keeper = keeperOf(room, 1);
    find(room, 'We all read', 1);
    const aside = propose(room, 'We all dance', 1);
    answer(room, othersOf(room, 1)[0] ?? '', aside, 'no');
    expect(say(room, keeper, { type: 'proposeItem', text: 'we all read' })).toMatchObject(refused('near_duplicate'));
    expect(say(room, keeper, { type: 'proposeItem', text: 'we all dance' })).toMatchObject(refused('near_duplicate'));
    say(room, keeper, { type: 'withdrawItem', item: aside });
    expect(say(room, keeper, { type: 'proposeItem', text: 'we all dance' })).toMatchObject({ ok: true });
    expect(say(room, keeperOf(room, 2), { type: 'proposeItem', text: 'we all read' })).toMatchObject({ ok: true });
  });
  it('of a hidden item are refused without its words', () => {
    const room = race(4);
    const item = propose(room, 'Something rude');
    room.host({ type: 'hideText', id: item, hidden: true });
    const outcome = say(room, keeperOf(room, 1), { type: 'proposeItem', text: 'something rude' });
    expect(outcome).toMatchObject(refused('near_duplicate'));
    expect(JSON.stringify(outcome)).not.toContain('rude');
  });
});

describe('[CG5] a nudge', () => {
  it('goes to one group only, takes nothing away, and ends with the next find', () => {
    const room = race(9);
    find(room, 'We all have hands', 1);
    const [mine = ''] = membersOf(room, 1);
    const [theirs = ''] = membersOf(room, 2);
    expect(host(room, { type: 'nudgeGroup', group: 1 })).toMatchObject({ ok: true });
    expect(phoneAt(room, mine, 'race')).toMatchObject({ nudged: true, found: 1 });
    expect(phoneAt(room, theirs, 'race').nudged).toBe(false);
    expect(JSON.stringify(screenAt(room, 'race'))).not.toContain('nudge');
    find(room, 'We all know the mill', 1);
    expect(phoneAt(room, mine, 'race')).toMatchObject({ nudged: false, found: 2 });
  });
  it('[K2] can be undone, and is the host\'s alone', () => {
    const room = race(9);
    const [mine = ''] = membersOf(room, 1);
    host(room, { type: 'nudgeGroup', group: 1 });
    room.host({ type: 'undo' });
    expect(phoneAt(room, mine, 'race').nudged).toBe(false);
    expect(say(room, mine, { type: 'nudgeGroup', group: 2 })).toMatchObject(refused('not_allowed'));
    expect(host(room, { type: 'nudgeGroup', group: 99 })).toMatchObject(refused('unknown_group'));
  });
});
