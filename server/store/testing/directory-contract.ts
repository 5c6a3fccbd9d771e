import { describe, expect, it } from 'vitest';
import type { HelperLink, RoomRecord } from '../../ports.ts';
import type { Store } from '../store.ts';

const DAY = 24 * 3_600_000;
export const NOW = 1_700_000_000_000;

export function roomRecord(id: string, change: Partial<RoomRecord> = {}): RoomRecord {
  return {
    id, code: '482913', key: `KEY${id}`, reader: `reader-${id}`, title: 'Our town', place: '', language: 'en', practice: 0,
    wifi: null, createdAt: NOW, touchedAt: NOW, endedAt: null, ...change,
  };
}

const link = (id: string, room: string): HelperLink => ({ id, room, role: 'moderate', label: 'Sam', createdAt: NOW, revokedAt: null });

/** What every directory and seat table must do. `open` gives a fresh, empty store whose clock stands at `NOW`. */
export function directoryContract(open: () => Store): void {
  describe('rooms', () => {
    it('are found by id, code and key', async () => {
      const { directory } = open();
      const room = roomRecord('a', { wifi: { name: 'Library', password: 'books "&"' }, practice: 4 });
      await directory.addRoom(room);
      expect(directory.room('a')).toEqual(room);
      expect(directory.roomByCode('482913')).toEqual(room);
      expect(directory.roomByKey('KEYa')).toEqual(room);
      expect([directory.room('b'), directory.roomByCode('1'), directory.roomByKey('x')]).toEqual([undefined, undefined, undefined]);
    });

    it('an open code belongs to one room', async () => {
      const { directory } = open();
      await directory.addRoom(roomRecord('a'));
      await expect(directory.addRoom(roomRecord('b'))).rejects.toThrow();
      expect(directory.rooms()).toHaveLength(1);
    });

    it('an ended room keeps its key, and its code rests for 30 days', async () => {
      const { directory } = open();
      await directory.addRoom(roomRecord('a'));
      await directory.changeRoom('a', { endedAt: NOW });
      expect(directory.roomByCode('482913')).toBeUndefined();
      expect(directory.roomByKey('KEYa')?.endedAt).toBe(NOW);
      expect(directory.openRooms()).toEqual([]);
      expect(directory.reservedCodes(NOW + 29 * DAY)).toEqual(['482913']);
      expect(directory.reservedCodes(NOW + 31 * DAY)).toEqual([]);
    });

    it('a deleted room is gone, its code rests all the same, its links go with it', async () => {
      const { directory } = open();
      await directory.addRoom(roomRecord('a'));
      await directory.addLink(link('l', 'a'), 'hash');
      await directory.addStaffSession({ id: 's', link: 'l', createdAt: NOW }, 'cookie');
      await directory.deleteRoom('a');
      expect(directory.rooms()).toEqual([]);
      expect(directory.reservedCodes(NOW)).toEqual(['482913']);
      expect(directory.linkByHash('hash')).toBeUndefined();
      expect(directory.staffSessionByHash('cookie')).toBeUndefined();
    });

    it('changing nothing but a title leaves the rest', async () => {
      const { directory } = open();
      await directory.addRoom(roomRecord('a'));
      await directory.changeRoom('a', { title: 'New' });
      await directory.changeRoom('nobody', { title: 'New' });
      expect(directory.rooms()).toEqual([roomRecord('a', { title: 'New' })]);
      expect(directory.reservedCodes(NOW)).toEqual(['482913']);
    });
  });

  it('plans are saved, replaced and deleted', async () => {
    const { directory } = open();
    await directory.savePlan({ id: 'p', name: 'Tuesday', items: [{ activity: 'x' }] });
    await directory.savePlan({ id: 'p', name: 'Wednesday', items: [] });
    expect(directory.plans()).toEqual([{ id: 'p', name: 'Wednesday', items: [] }]);
    await directory.deletePlan('p');
    expect(directory.plans()).toEqual([]);
  });

  it('links are listed and revoked once', async () => {
    const { directory } = open();
    await directory.addRoom(roomRecord('a'));
    await directory.addLink(link('l', 'a'), 'hash');
    expect(directory.links('a')).toEqual([link('l', 'a')]);
    await directory.revokeLink('l', NOW + 1);
    await directory.revokeLink('l', NOW + 2);
    expect(directory.link('l')).toEqual({ ...link('l', 'a'), revokedAt: NOW + 1 });
    expect(directory.linkByHash('hash')?.revokedAt).toBe(NOW + 1);
  });

  it('staff sessions end by cookie, by link or all at once', async () => {
    const { directory } = open();
    await directory.addRoom(roomRecord('a'));
    await directory.addLink(link('l', 'a'), 'hash');
    const add = (id: string, of: string | null): Promise<void> => directory.addStaffSession({ id, link: of, createdAt: NOW }, `c${id}`);
    await Promise.all([add('1', null), add('2', 'l'), add('3', null)]);
    await directory.endStaffSessions({ hash: 'c1' });
    await directory.endStaffSessions({ link: 'l' });
    expect(['c1', 'c2', 'c3'].map((hash) => directory.staffSessionByHash(hash)?.id)).toEqual([undefined, undefined, '3']);
    await directory.endStaffSessions({ all: true });
    expect(directory.staffSessionByHash('c3')).toBeUndefined();
    expect(directory.staffKeyHash()).toBeNull();
    await directory.setStaffKeyHash('k');
    expect(directory.staffKeyHash()).toBe('k');
  });

  it('seats belong to a token; moving one leaves the old phone without', async () => {
    const { seats } = open();
    const seat = { room: 'a', seat: 's1' };
    await seats.add('old', seat);
    await expect(seats.add('old', { room: 'b', seat: 's2' })).rejects.toThrow();
    expect([seats.find('old'), seats.held(seat), seats.held({ room: 'b', seat: 's1' })]).toEqual([seat, true, false]);
    await seats.replace(seat, 'new');
    expect([seats.find('old'), seats.find('new')]).toEqual([undefined, seat]);
    await seats.add('gone', { room: 'a', seat: 's2' });
    await seats.remove('gone');
    expect(seats.find('gone')).toBeUndefined();
    await seats.removeRoom('a');
    expect(seats.held(seat)).toBe(false);
  });
}
