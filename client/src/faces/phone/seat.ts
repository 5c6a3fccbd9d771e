import type { Joined } from '../../../../shared/http.ts';
import { readKept } from '../../room/storage.ts';
import type { Store } from '../../room/storage.ts';
import type { Route } from '../../route.ts';
import { normaliseDigits } from '../../../../shared/text.ts';

/** This phone's place in one session. The token is its secret and never leaves this store but to the server. */
export type Seat = { readonly token: string; readonly room: string; readonly title: string; readonly language: string; readonly code: string | null; readonly key: string | null };
export type PhoneRoute = Extract<Route, { face: 'phone' }>;

const CURRENT = 'tp:current';
const seatKey = (room: string): string => `tp:seat:${room}`;

/** The seat an address leads back to: the one of its code or key; without either the last one. */
export function findSeat(store: Store, route: PhoneRoute): Seat | null {
  if (route.move) return null;
  if (route.code === null && route.key === null) return readSeat(store, seatKey(store.get(CURRENT) ?? ''));
  const code = route.code === null ? null : normaliseDigits(route.code);
  const seats = store.keys('tp:seat:').flatMap((key) => readSeat(store, key) ?? []);
  return seats.find((seat) => (code !== null && seat.code === code) || (route.key !== null && seat.key === route.key)) ?? null;
}

/** Keeps a seat just taken and makes it the one to come back to. */
export function keepSeat(store: Store, joined: Joined, by: { readonly token: string; readonly code?: string; readonly key?: string }): Seat {
  const seat: Seat = { token: by.token, room: joined.room, title: joined.title, language: joined.language, code: by.code ?? null, key: by.key ?? null };
  store.set(seatKey(seat.room), JSON.stringify(seat));
  store.set(CURRENT, seat.room);
  return seat;
}

/** The seat stays kept, but `/` asks for a code again. */
export function leaveSeat(store: Store): void {
  store.remove(CURRENT);
}

/** The server no longer knows it. */
export function forgetSeat(store: Store, seat: Seat): void {
  store.remove(seatKey(seat.room));
  store.remove(CURRENT);
}

function readSeat(store: Store, key: string): Seat | null {
  const kept = readKept(store, key) as Partial<Seat> | null;
  if (typeof kept?.token !== 'string' || typeof kept.room !== 'string') return null;
  return { token: kept.token, room: kept.room, title: kept.title ?? '', language: kept.language ?? 'en', code: kept.code ?? null, key: kept.key ?? null };
}
