import { expect, it } from 'vitest';
import type { Share } from '../../ports.ts';
import type { Store } from '../store.ts';
import { NOW, roomRecord } from './directory-contract.ts';

const share = (id: string, room: string, change: Partial<Share> = {}): Share => ({ id, room, label: 'The council', replay: false, createdAt: NOW, expiresAt: NOW + 1, revokedAt: null, ...change });

/** What every table of shared summaries must do. `open` gives a fresh, empty store. */
export function sharesContract(open: () => Store): void {
  it('shares are found by id, key and cookie, and listed by room', async () => {
    const { directory, shares } = open();
    await directory.addRoom(roomRecord('a'));
    await shares.add(share('s', 'a', { replay: true }), 'key');
    await shares.add(share('t', 'a', { createdAt: NOW + 5, label: '' }), 'key 2');
    await shares.addCookie('s', 'cookie');
    await shares.addCookie('s', 'cookie');
    expect(shares.ofRoom('a').map(({ id }) => id)).toEqual(['s', 't']);
    for (const found of [shares.find('s'), shares.byKey('key'), shares.byCookie('cookie')]) expect(found).toEqual(share('s', 'a', { replay: true }));
    expect([shares.find('x'), shares.byKey('x'), shares.byCookie('x'), shares.ofRoom('b')]).toEqual([undefined, undefined, undefined, []]);
    await expect(shares.add(share('u', 'a'), 'key')).rejects.toThrow();
  });
  it('revoking takes the cookies at once and is dated once; a room takes its shares along', async () => {
    const { directory, shares } = open();
    await directory.addRoom(roomRecord('a'));
    await shares.add(share('s', 'a'), 'key');
    await shares.addCookie('s', 'cookie');
    await shares.revoke('s', NOW + 1);
    await shares.revoke('s', NOW + 2);
    expect([shares.byCookie('cookie'), shares.byKey('key')?.revokedAt]).toEqual([undefined, NOW + 1]);
    await shares.addCookie('s', 'again');
    await directory.deleteRoom('a');
    expect([shares.find('s'), shares.byCookie('again')]).toEqual([undefined, undefined]);
  });
}
