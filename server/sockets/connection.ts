import type { SeatId } from '../../shared/kernel/activity.ts';
import type { RoomViewer, Sending } from '../../shared/kernel/room.ts';
import type { OpenRoom } from '../rooms/open-room.ts';

/** One face that is connected to a room. Fixed by the handshake: no message changes who somebody is. */
export type Connection = {
  readonly room: OpenRoom;
  /** `reader`: a big screen without a host's cookie; it sends nothing. */
  readonly authority: Sending['authority'] | 'reader';
  readonly face: 'phone' | 'console' | 'screen';
  /** Seat id or staff session id, under which its commands are recorded; null for a reader. */
  readonly key: string | null;
  readonly seat: SeatId | null;
  /** The helper link its cookie came from. */
  readonly link: string | null;
};

export function viewerOf({ authority, face, key, seat }: Connection): RoomViewer {
  if (face === 'console' && key !== null && (authority === 'host' || authority === 'helper')) return { face, authority, key, seat };
  if (face === 'phone' && seat !== null) return { face, seat };
  return { face: 'screen' };
}
