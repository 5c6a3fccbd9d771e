import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { Directory, RoomId, Share, Shares } from '../ports.ts';
import { cookieIn } from './cookies.ts';
import { hashSecret } from './secrets.ts';

/** A cookie of one session, so that one browser can read several. */
export const shareCookie = (room: RoomId): string => `third-place-share-${room}`;

/** An authority of its own: it reads what was shared of one session and is nobody's on every other route and socket. */
export type ShareReader = {
  /** A cookie's value for the key of a share that stands, else null. */
  readonly useKey: (key: string) => Promise<{ readonly cookie: string; readonly share: Share } | null>;
  /** The share this browser reads the room by. */
  readonly read: (cookieHeader: string | undefined, room: RoomId) => Share | null;
};

export function createShareReader({ shares, directory, now }: { readonly shares: Shares; readonly directory: Directory; readonly now: () => Timestamp }): ShareReader {
  const stands = (share: Share | undefined): share is Share => share !== undefined && share.revokedAt === null && now() < share.expiresAt && directory.room(share.room) !== undefined;
  return {
    async useKey(key) {
      const share = shares.byKey(hashSecret(key));
      if (!stands(share)) return null;
      // Made from the key, so that whoever opens the link again and again fills no disk.
      const cookie = hashSecret(`${share.id} read by ${key}`);
      await shares.addCookie(share.id, hashSecret(cookie));
      return { cookie, share };
    },
    read(header, room) {
      const value = cookieIn(header, shareCookie(room));
      const share = value === undefined ? undefined : shares.byCookie(hashSecret(value));
      return stands(share) && share.room === room ? share : null;
    },
  };
}
