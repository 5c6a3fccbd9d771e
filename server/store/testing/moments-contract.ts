import { expect, it } from 'vitest';
import type { MomentRecord } from '../../ports.ts';
import type { Store } from '../store.ts';
import { NOW, roomRecord } from './directory-contract.ts';

const moment = (id: string, room: string, rev: number): MomentRecord => ({ id, room, rev, text: `Here at ${rev}`, madeAt: NOW + rev });

/** What every table of notes on moments must do. `open` gives a fresh, empty store. */
export function momentsContract(open: () => Store): void {
  it('moments are listed in the order of the session, changed and deleted, each in its own room', async () => {
    const { directory, moments } = open();
    await directory.addRoom(roomRecord('a'));
    await directory.addRoom(roomRecord('b', { code: '482914' }));
    for (const made of [moment('late', 'a', 90), moment('early', 'a', 4), moment('other', 'b', 1)]) await moments.add(made);
    expect(moments.ofRoom('a')).toEqual([moment('early', 'a', 4), moment('late', 'a', 90)]);
    await moments.change('a', 'early', 'Nobody speaks yet');
    await moments.change('b', 'late', 'not mine');
    await moments.remove('b', 'late');
    expect([moments.find('a', 'early')?.text, moments.find('a', 'late'), moments.find('b', 'late')]).toEqual(['Nobody speaks yet', moment('late', 'a', 90), undefined]);
    await moments.remove('a', 'early');
    await moments.removeRoom('b');
    expect([moments.ofRoom('a').length, moments.ofRoom('b').length]).toEqual([1, 0]);
  });
  it('a room takes its moments along, and there are none without a room', async () => {
    const { directory, moments } = open();
    await directory.addRoom(roomRecord('a'));
    await moments.add(moment('m', 'a', 4));
    await directory.deleteRoom('a');
    expect(moments.ofRoom('a')).toEqual([]);
    await expect(moments.add(moment('n', 'nowhere', 1))).rejects.toThrow();
  });
}
