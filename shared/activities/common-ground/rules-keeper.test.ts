import { describe, expect, it } from 'vitest';
import { refused } from '../../kernel/testing/try-room.ts';
import { host, keeperOf, membersOf, othersOf, phoneAt, race, say } from './testing/race.ts';

describe('[CG1] the list keeper', () => {
  it('one member per group keeps the list; only they may add', () => {
    const room = race(4);
    const keeper = keeperOf(room, 1);
    const [other = ''] = othersOf(room, 1);
    expect(phoneAt(room, keeper, 'race')).toMatchObject({ youKeep: true, mayAdd: true, mayTake: false });
    expect(phoneAt(room, other, 'race')).toMatchObject({ youKeep: false, mayAdd: false, mayTake: false, keeper });
    expect(say(room, other, { type: 'proposeItem', text: 'We all sing' })).toMatchObject(refused('not_keeper'));
    expect(say(room, keeper, { type: 'proposeItem', text: 'We all sing' })).toMatchObject({ ok: true });
  });
  it('the first keeper is drawn among those awake', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const room = race(5, { seed, setUp: (open) => open.system({ type: 'presence', asleep: ['seat1', 'seat2', 'seat4', 'seat5'], back: [] }) });
      expect(room.state().people.get(keeperOf(room, 1))?.seat).toBe('seat3');
    }
  });
  it('chance draws different keepers, and what it chose is in the log', () => {
    const seats = new Set(Array.from({ length: 20 }, (_, seed) => {
      const room = race(4, { seed: seed + 1 });
      return room.state().people.get(keeperOf(room, 1))?.seat;
    }));
    expect(seats.size).toBeGreaterThan(1);
  });
  it('the list is passed on by a tap, to a member of the group only', () => {
    const room = race(9);
    const keeper = keeperOf(room, 1);
    const [other = ''] = othersOf(room, 1);
    const [stranger = ''] = membersOf(room, 2);
    expect(say(room, other, { type: 'passList', to: other })).toMatchObject(refused('not_keeper'));
    expect(say(room, keeper, { type: 'passList', to: stranger })).toMatchObject({ ok: false });
    expect(phoneAt(room, keeper, 'race').passTo).toEqual(expect.arrayContaining([...othersOf(room, 1)]));
    expect(say(room, keeper, { type: 'passList', to: other })).toMatchObject({ ok: true });
    expect(keeperOf(room, 1)).toBe(other);
    expect(say(room, keeper, { type: 'proposeItem', text: 'We all sing' })).toMatchObject(refused('not_keeper'));
    expect(say(room, other, { type: 'proposeItem', text: 'We all sing' })).toMatchObject({ ok: true });
  });
  it('the host passes a list on too', () => {
    const room = race(4);
    const [other = ''] = othersOf(room, 1);
    expect(host(room, { type: 'passList', to: other })).toMatchObject({ ok: true });
    expect(keeperOf(room, 1)).toBe(other);
  });
  it('any member may take the list when its keeper is asleep or gone, nobody while the keeper is awake', () => {
    for (const away of ['asleep', 'gone'] as const) {
      const room = race(4);
      const keeper = keeperOf(room, 1);
      const [other = ''] = othersOf(room, 1);
      expect(say(room, other, { type: 'takeList' })).toMatchObject(refused('keeper_awake'));
      if (away === 'asleep') room.system({ type: 'presence', asleep: [room.state().people.get(keeper)?.seat ?? ''], back: [] });
      else room.host({ type: 'sayLeft', id: keeper });
      expect(phoneAt(room, other, 'race').mayTake).toBe(true);
      expect(say(room, other, { type: 'takeList' })).toMatchObject({ ok: true });
      expect(keeperOf(room, 1)).toBe(other);
      expect(say(room, other, { type: 'proposeItem', text: 'We all sing' })).toMatchObject({ ok: true });
    }
  });
  it('a keeper who wakes after the list was taken does not keep it', () => {
    const room = race(4);
    const keeper = keeperOf(room, 1);
    const seat = room.state().people.get(keeper)?.seat ?? '';
    const [other = ''] = othersOf(room, 1);
    room.system({ type: 'presence', asleep: [seat], back: [] });
    say(room, other, { type: 'takeList' });
    room.system({ type: 'presence', asleep: [], back: [seat] });
    expect(phoneAt(room, keeper, 'race')).toMatchObject({ youKeep: false, mayTake: false });
  });
  it('as set, everyone may add, and takes back what they wrote', () => {
    const room = race(4, { config: { addBy: 'everyone' } });
    const [one = '', two = ''] = othersOf(room, 1);
    expect(phoneAt(room, one, 'race').mayAdd).toBe(true);
    expect(say(room, one, { type: 'proposeItem', text: 'We all sing' })).toMatchObject({ ok: true });
    const item = phoneAt(room, one, 'race').items[0];
    expect(item).toMatchObject({ mine: 'yes', mayWithdraw: true });
    expect(say(room, two, { type: 'withdrawItem', item: item?.id ?? '' })).toMatchObject(refused('not_keeper'));
    expect(say(room, one, { type: 'withdrawItem', item: item?.id ?? '' })).toMatchObject({ ok: true });
    expect(phoneAt(room, two, 'race').items).toEqual([]);
  });
});
