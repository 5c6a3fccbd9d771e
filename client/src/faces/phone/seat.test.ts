import { describe, expect, it } from 'vitest';
import { lastingStore } from '../../room/testing.ts';
import { findSeat, forgetSeat, keepSeat, leaveSeat } from './seat.ts';
import type { PhoneRoute } from './seat.ts';

const bare: PhoneRoute = { face: 'phone', code: null, key: null, move: false, table: null };
const joined = (room: string): { room: string; seat: string; title: string; language: string } => ({ room, seat: 's1', title: `Title of ${room}`, language: 'es' });

describe("a phone's seats", () => {
  it('lead back by code, by key, and without either to the last one', () => {
    const store = lastingStore();
    const first = keepSeat(store, joined('room1'), { token: 'a', code: '482913' });
    const second = keepSeat(store, joined('room2'), { token: 'b', key: '0123456789ABC' });
    expect(findSeat(store, { ...bare, code: '482 913' })).toEqual(first);
    expect(findSeat(store, { ...bare, code: '٤٨٢٩١٣' })).toEqual(first);
    expect(findSeat(store, { ...bare, key: '0123456789ABC' })).toEqual(second);
    expect(findSeat(store, bare)).toEqual(second);
    expect(findSeat(store, { ...bare, code: '555123' })).toBeNull();
  });

  it('stay kept when their person leaves for another session, and go when the server no longer knows them', () => {
    const store = lastingStore();
    const seat = keepSeat(store, joined('room1'), { token: 'a', code: '482913' });
    leaveSeat(store);
    expect(findSeat(store, bare)).toBeNull();
    expect(findSeat(store, { ...bare, code: '482913' })).toEqual(seat);
    forgetSeat(store, seat);
    expect(findSeat(store, { ...bare, code: '482913' })).toBeNull();
  });

  it('never stand in the way of a seat that moves here, and unreadable ones count as none', () => {
    const store = lastingStore();
    keepSeat(store, joined('room1'), { token: 'a' });
    expect(findSeat(store, { ...bare, move: true })).toBeNull();
    store.set('tp:seat:room1', '{"room":"room1"}');
    expect(findSeat(store, bare)).toBeNull();
  });
});
