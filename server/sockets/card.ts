import type { Card } from '../../shared/protocol.ts';
import type { RoomRecord } from '../ports.ts';

/** What every face is told of its room outside the fold. `addresses`: best first, without a trailing slash. */
export function cardOf(record: RoomRecord, addresses: readonly string[]): Card {
  const { id, title, place, language, practice, code, key, wifi } = record;
  // Capitals only keep the QR small; the route ignores case.
  const joinUrl = `${addresses[0] ?? ''}/J${key}`.toUpperCase();
  return { room: id, title, place, language, practice: practice > 0, code, addresses, joinUrl, wifi };
}
