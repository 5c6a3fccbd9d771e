import type { Timestamp } from '../../shared/kernel/clock.ts';
import type { Directory, HelperRole, RoomId, StaffSession } from '../ports.ts';
import { cookieIn } from './cookies.ts';
import { hashSecret, newId, newSecret, sameSecret } from './secrets.ts';

export const STAFF_COOKIE = 'third-place-staff';
/** A helper's cookie is of one session, so that one browser can help in several. */
export const helperCookie = (room: RoomId): string => `third-place-help-${room}`;

/** How long a browser stays signed in. */
export const SIGNED_IN_MS = 30 * 24 * 3_600_000;

/** Who speaks through a cookie. `key` is what the log records as `by`; `link` the helper link it came from. */
export type Credential = {
  readonly authority: 'host' | 'helper';
  readonly role: 'staff' | HelperRole;
  readonly key: string;
  readonly link: string | null;
};

export type Identity = {
  /** A cookie's value for the right staff key, else null. */
  readonly signIn: (key: string) => Promise<string | null>;
  /** A cookie's value and its session for the key of a helper link that is not revoked, else null. */
  readonly useLink: (key: string) => Promise<{ readonly cookie: string; readonly room: RoomId; readonly role: HelperRole } | null>;
  /** Ends the staff session of this browser and gives back its id; null: there was none. */
  readonly signOut: (cookieHeader: string | undefined) => Promise<string | null>;
  readonly isStaff: (cookieHeader: string | undefined) => boolean;
  /** What a browser may do in one room: a staff cookie or a *full* helper's is host, a *moderate* helper's is helper. */
  readonly authenticate: (cookieHeader: string | undefined, room: RoomId) => Credential | null;
};

export function createIdentity({ directory, staffKey, now }: { readonly directory: Directory; readonly staffKey: string; readonly now: () => Timestamp }): Identity {
  const sessionIn = (header: string | undefined, name: string): StaffSession | undefined => {
    const value = cookieIn(header, name);
    const session = value === undefined ? undefined : directory.staffSessionByHash(hashSecret(value));
    return session && now() - session.createdAt < SIGNED_IN_MS ? session : undefined;
  };
  const staffIn = (header: string | undefined): StaffSession | undefined => {
    const session = sessionIn(header, STAFF_COOKIE);
    return session?.link === null ? session : undefined;
  };
  const newSession = async (link: string | null): Promise<string> => {
    const cookie = newSecret();
    await directory.addStaffSession({ id: newId(), link, createdAt: now() }, hashSecret(cookie));
    return cookie;
  };

  return {
    signIn: (key) => (sameSecret(key, staffKey) ? newSession(null) : Promise.resolve(null)),
    async useLink(key) {
      const link = directory.linkByHash(hashSecret(key));
      if (!link || link.revokedAt !== null || !directory.room(link.room)) return null;
      return { cookie: await newSession(link.id), room: link.room, role: link.role };
    },
    async signOut(header) {
      const hash = hashSecret(cookieIn(header, STAFF_COOKIE) ?? '');
      const session = directory.staffSessionByHash(hash);
      if (session) await directory.endStaffSessions({ hash });
      return session?.id ?? null;
    },
    isStaff: (header) => staffIn(header) !== undefined,
    authenticate(header, room) {
      const staff = staffIn(header);
      if (staff) return { authority: 'host', role: 'staff', key: staff.id, link: null };
      const session = sessionIn(header, helperCookie(room));
      const link = session?.link == null ? undefined : directory.link(session.link);
      if (!session || link?.room !== room || link.revokedAt !== null) return null;
      return { authority: link.role === 'full' ? 'host' : 'helper', role: link.role, key: session.id, link: link.id };
    },
  };
}
