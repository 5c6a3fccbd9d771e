import { timingSafeEqual } from 'node:crypto';
import { parseWith } from '../../shared/kernel/schema.ts';
import { handshakeSchema, PROTOCOL, type Handshake, type HandshakeRefusal } from '../../shared/protocol.ts';
import type { Directory, RoomId, RoomRecord, Seats } from '../ports.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Connection } from './connection.ts';

/** What a browser's cookie says for one room; `key` is the staff session its commands are recorded under. */
export type StaffRole = { readonly authority: 'host' | 'helper'; readonly key: string; readonly link: string | null };

export type HandshakeDeps = {
  readonly rooms: Rooms;
  readonly directory: Directory;
  readonly seats: Seats;
  readonly hashToken: (token: string) => string;
  /** null: no cookie, a wrong one, or one of another room. */
  readonly staffRole: (cookies: string | undefined, room: RoomId) => StaffRole | null;
};

type Identity = Omit<Connection, 'room'> & { readonly record: RoomRecord };

/** Whether this seat, staff session or room's reader may come in now; strangers are never asked for. */
export type Admit = (who: string) => boolean;

/** Who connects, from the token, cookie or reader key alone. Opens the room. Rejects with what the store says. */
export async function shakeHands(deps: HandshakeDeps, auth: unknown, cookies: string | undefined, admit: Admit): Promise<Connection | HandshakeRefusal> {
  if (typeof auth !== 'object' || auth === null || !('v' in auth) || auth.v !== PROTOCOL) return 'wrong_protocol';
  const parsed = parseWith(handshakeSchema, auth);
  if (!parsed.ok) return 'wrong_protocol';
  const identity = parsed.value.face === 'phone' ? phone(deps, parsed.value) : staffOrReader(deps, parsed.value, cookies);
  if (typeof identity === 'string') return identity;
  const { record, ...who } = identity;
  if (!admit(`${record.id}/${who.key ?? 'reader'}`)) return 'busy';
  return { ...who, room: await deps.rooms.open(record.id) };
}

function phone({ directory, seats, hashToken }: HandshakeDeps, { token }: Handshake): Identity | HandshakeRefusal {
  const found = token === undefined ? undefined : seats.find(hashToken(token));
  if (!found) return 'seat_unknown';
  const record = directory.room(found.room);
  if (!record) return 'session_over';
  return { record, authority: 'participant', face: 'phone', key: found.seat, seat: found.seat, link: null };
}

function staffOrReader(deps: HandshakeDeps, { face, room, token, reader }: Handshake, cookies: string | undefined): Identity | HandshakeRefusal {
  const record = room === undefined ? undefined : deps.directory.room(room);
  const role = room === undefined ? null : deps.staffRole(cookies, room);
  if (role) {
    if (!record) return 'session_over';
    const found = token === undefined ? undefined : deps.seats.find(deps.hashToken(token));
    const seat = face === 'console' && found?.room === record.id ? found.seat : null;
    return { record, ...role, face, seat };
  }
  if (face !== 'screen' || !record || reader === undefined || !sameSecret(reader, record.reader)) return 'not_signed_in';
  return { record, authority: 'reader', face, key: null, seat: null, link: null };
}

function sameSecret(given: string, kept: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
}
