import type { FastifyReply, FastifyRequest } from 'fastify';
import { helperCookie, SIGNED_IN_MS, STAFF_COOKIE, type Credential } from '../identity/identity.ts';
import type { RoomId, RoomRecord } from '../ports.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';

/** Who asks, from the cookie alone. Each throws the refusal that fits. */
export type Who = {
  readonly staff: (request: FastifyRequest) => void;
  /** Staff, with a session's record. */
  readonly staffOf: (request: FastifyRequest, room: RoomId) => RoomRecord;
  /** The same, of a session that is over. */
  readonly staffOfEnded: (request: FastifyRequest, room: RoomId) => RoomRecord;
  /** A host or helper of this session, with its record. */
  readonly member: (request: FastifyRequest, room: RoomId) => { readonly record: RoomRecord; readonly credential: Credential };
  /** Staff, or a full helper of this session. */
  readonly host: (request: FastifyRequest, room: RoomId) => { readonly record: RoomRecord; readonly credential: Credential };
};

export function createWho({ identity, directory }: Pick<HttpDeps, 'identity' | 'directory'>): Who {
  const recordOf = (room: RoomId): RoomRecord => {
    const record = directory.room(room);
    if (!record) throw new Refused('not_found');
    return record;
  };
  const member: Who['member'] = (request, room) => {
    const credential = identity.authenticate(request.headers.cookie, room);
    if (!credential) throw new Refused('not_signed_in');
    return { record: recordOf(room), credential };
  };
  const staff: Who['staff'] = (request) => {
    if (!identity.isStaff(request.headers.cookie)) throw new Refused('not_signed_in');
  };
  const staffOf: Who['staffOf'] = (request, room) => {
    staff(request);
    return recordOf(room);
  };
  return {
    staff,
    staffOf,
    staffOfEnded(request, room) {
      const record = staffOf(request, room);
      if (record.endedAt === null) throw new Refused('still_open');
      return record;
    },
    member,
    host(request, room) {
      const found = member(request, room);
      if (found.credential.authority !== 'host') throw new Refused('not_allowed');
      return found;
    },
  };
}

/** Cookies are for this site's own pages only; `Secure` where people come by https. */
export function setCookie(reply: FastifyReply, { publicUrl }: HttpDeps['config'], name: string, value: string | null): void {
  const secure = publicUrl?.startsWith('https:') === true;
  const common = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  if (value === null) void reply.clearCookie(name, common);
  else void reply.setCookie(name, value, { ...common, maxAge: SIGNED_IN_MS / 1000 });
}

export { helperCookie, STAFF_COOKIE };
