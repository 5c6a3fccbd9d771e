import type { FastifyInstance } from 'fastify';
import type { HelperLinkInfo, NewPractice, NewSession, Session, SessionForMe } from '../../shared/http.ts';
import { normaliseDigits } from '../../shared/text.ts';
import { hashSecret, newId, newSecret } from '../identity/secrets.ts';
import { renamedRow } from '../library/row.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { makeRoom } from './make-room.ts';
import { Refused, tryAgain } from './refused.ts';
import { sessionForMe, sessionInfo } from './session-info.ts';
import { helperCookie, setCookie, type Who } from './who.ts';

type OfRoom = { Params: { id: string } };

/** Sessions: make, list, change, end. */
export function sessionRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { directory, rooms, practice } = deps;
  const info = (id: string): Session => {
    const record = directory.room(id);
    if (!record) throw new Refused('not_found');
    return sessionInfo(deps, record, true);
  };

  app.get('/api/sessions', (request) => {
    who.staff(request);
    const { open } = read(bodies.sessions, request.query);
    return { sessions: (open === '1' ? directory.openRooms() : directory.rooms()).map((record) => sessionInfo(deps, record, true)) };
  });
  app.post('/api/sessions', async (request, reply) => {
    who.staff(request);
    const body: NewSession = read(bodies.session, request.body);
    const { title, place = '', language = 'en', endsAt = null, wifi = null, plan } = body;
    const record = await makeRoom(deps, { title, place, language, practice: 0, endsAt, wifi, plan });
    return reply.code(201).send(info(record.id));
  });
  app.post('/api/practice', async (request, reply) => {
    who.staff(request);
    const body: NewPractice = read(bodies.practice, request.body);
    const { people, pace, plan, title = 'Practice run', language = 'en' } = body;
    const record = await makeRoom(deps, { title, place: '', language, practice: pace, endsAt: null, wifi: null, plan });
    await practice.start(record.id, { people, pace });
    return reply.code(201).send(info(record.id));
  });
  app.get<OfRoom>('/api/sessions/:id', async (request): Promise<SessionForMe> => {
    const { record, credential } = who.member(request, request.params.id);
    await rooms.open(record.id);
    return sessionForMe(deps, record, credential);
  });
  app.patch<OfRoom>('/api/sessions/:id', async (request): Promise<Session> => {
    const { record } = who.host(request, request.params.id);
    await directory.changeRoom(record.id, read(bodies.change, request.body));
    const [row, renamed] = [deps.library.row(record.id), directory.room(record.id)];
    if (row && renamed) await deps.library.keep(renamedRow(row, renamed));
    rooms.cardChanged(record.id);
    return info(record.id);
  });
  app.post<OfRoom>('/api/sessions/:id/end', async (request): Promise<Session> => {
    const { record, credential } = who.host(request, request.params.id);
    const answer = await rooms.end(record.id, credential.key);
    if (!answer.ok) throw answer.again ? tryAgain(deps.readOnly()) : new Refused('internal');
    return info(record.id);
  });
}

/** Links that let others in: helpers, big screens, TVs. */
export function linkRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { directory, identity, config, clock, rooms, tv } = deps;

  app.get<OfRoom>('/api/sessions/:id/links', (request): { links: readonly HelperLinkInfo[] } => {
    who.host(request, request.params.id);
    return { links: directory.links(request.params.id).map(({ id, role, label, createdAt, revokedAt }) => ({ id, role, label, createdAt, revokedAt })) };
  });
  app.post<OfRoom>('/api/sessions/:id/links', async (request, reply) => {
    const { record } = who.host(request, request.params.id);
    const { role, label = '' } = read(bodies.link, request.body);
    const key = newSecret();
    const link = { id: newId(), room: record.id, role, label, createdAt: clock.now(), revokedAt: null };
    await directory.addLink(link, hashSecret(key));
    const told: HelperLinkInfo = { id: link.id, role, label, createdAt: link.createdAt, revokedAt: null };
    return reply.code(201).send({ link: told, path: `/help#key=${key}` });
  });
  app.delete<{ Params: { id: string; link: string } }>('/api/sessions/:id/links/:link', async (request, reply) => {
    const { record } = who.host(request, request.params.id);
    const link = directory.link(request.params.link);
    if (link?.room !== record.id) throw new Refused('not_found');
    await directory.revokeLink(link.id, clock.now());
    await directory.endStaffSessions({ link: link.id });
    deps.cut((connection) => connection.link === link.id, 'removed');
    return reply.code(204).send();
  });
  app.post('/api/links/exchange', async (request, reply) => {
    const used = await identity.useLink(read(bodies.key, request.body).key);
    if (!used) throw new Refused('bad_link');
    setCookie(reply, config, helperCookie(used.room), used.cookie);
    return { room: used.room, role: used.role };
  });

  app.post<OfRoom>('/api/sessions/:id/reader', async (request): Promise<Session> => {
    const { record } = who.host(request, request.params.id);
    await directory.changeRoom(record.id, { reader: newSecret() });
    deps.cut((connection) => connection.authority === 'reader' && connection.room.live.id === record.id, 'removed');
    return sessionInfo({ rooms, addresses: deps.addresses }, directory.room(record.id) ?? record, true);
  });
  app.post('/api/tv', (_request, reply) => {
    const opened = tv.open();
    if (!opened) throw new Refused('slow_down', { seconds: 60 });
    return reply.code(201).send(opened);
  });
  app.post('/api/tv/poll', (request) => {
    const shown = tv.poll(read(bodies.secret, request.body).secret);
    if (shown === 'gone') throw new Refused('gone');
    return shown ? { paired: true, ...shown } : { paired: false };
  });
  app.post<OfRoom>('/api/sessions/:id/tv', (request, reply) => {
    const { record } = who.host(request, request.params.id);
    const { digits } = read(bodies.digits, request.body);
    if (!tv.pair(normaliseDigits(digits), { room: record.id, reader: record.reader })) throw new Refused('bad_digits');
    return reply.code(204).send();
  });
}
