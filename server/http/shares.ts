import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MadeShare, SharedReport, ShareInfo } from '../../shared/http-shares.ts';
import { createCodeLimiter } from '../identity/code-limiter.ts';
import { hashSecret, newId, newSecret } from '../identity/secrets.ts';
import { createShareReader, shareCookie } from '../identity/share-key.ts';
import type { RoomRecord, Share } from '../ports.ts';
import { createLimiter, SHARED_REPLAY_LIMIT } from '../sockets/limits.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';
import { serveReplay } from './serve-replay.ts';
import { createSharedReports } from './shared-report.ts';
import { setCookie, type Who } from './who.ts';

const DAY_MS = 24 * 3_600_000;

type OfRoom = { Params: { id: string } };

/** Read-only links to a session's summary: staff make and revoke them; whoever has one reads that session and nothing else. */
export function shareRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { directory, shares, clock, config } = deps;
  const reader = createShareReader({ shares, directory, now: () => clock.now() });
  const report = createSharedReports(deps);
  // Its own measure: wrong links here slow nobody down who types a join code.
  const limiter = createCodeLimiter(() => clock.now());
  const moments = createLimiter(clock, SHARED_REPLAY_LIMIT);

  app.get<OfRoom>('/api/sessions/:id/shares', (request): { shares: readonly ShareInfo[] } => {
    who.staff(request);
    return { shares: shares.ofRoom(request.params.id).map(infoOf) };
  });
  app.post<OfRoom>('/api/sessions/:id/shares', async (request, reply) => {
    const record = who.staffOfEnded(request, request.params.id);
    const { days, replay, label = '' } = read(bodies.share, request.body);
    const key = newSecret();
    const now = clock.now();
    const share: Share = { id: newId(), room: record.id, label, replay, createdAt: now, expiresAt: now + days * DAY_MS, revokedAt: null };
    await shares.add(share, hashSecret(key));
    const made: MadeShare = { share: infoOf(share), path: `/shared/${record.id}#key=${key}` };
    return reply.code(201).send(made);
  });
  app.delete<{ Params: { id: string; share: string } }>('/api/sessions/:id/shares/:share', async (request, reply) => {
    who.staff(request);
    const share = shares.find(request.params.share);
    if (share?.room !== request.params.id) throw new Refused('not_found');
    await shares.revoke(share.id, clock.now());
    return reply.code(204).send();
  });

  /** Reads by cookie, or is nobody. */
  const reads = (request: FastifyRequest<OfRoom>): { readonly record: RoomRecord; readonly share: Share } => {
    const share = reader.read(request.headers.cookie, request.params.id);
    const record = share && directory.room(share.room);
    if (!record) throw new Refused('not_signed_in');
    return { record, share };
  };
  app.get<OfRoom>('/api/shared/:id', (request): Promise<SharedReport> => {
    const { record, share } = reads(request);
    return report(record, share);
  });
  serveReplay(app, deps, {
    base: '/api/shared/:id', faces: ['screen'], notes: false,
    room: (request) => {
      const { record, share } = reads(request);
      if (!share.replay) throw new Refused('not_allowed');
      // By link, never by address: a whole room may share one.
      if (moments.refusals(share.id) > 0) throw new Refused('slow_down', { seconds: 1 });
      return record;
    },
  });

  app.post('/api/shares/exchange', async (request, reply) => {
    const { key } = read(bodies.key, request.body);
    const seconds = limiter.wait(request.ip);
    if (seconds > 0) throw new Refused('slow_down', { seconds });
    const used = await reader.useKey(key);
    if (!used) {
      limiter.failed(request.ip);
      throw new Refused('bad_share');
    }
    setCookie(reply, config, shareCookie(used.share.room), used.cookie);
    return { room: used.share.room };
  });
}

function infoOf({ id, label, replay, createdAt, expiresAt, revokedAt }: Share): ShareInfo {
  return { id, label, replay, createdAt, expiresAt, revokedAt };
}
