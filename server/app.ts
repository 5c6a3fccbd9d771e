import cookies from '@fastify/cookie';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Health } from '../shared/http.ts';
import { ReadOnlyError } from './ports.ts';
import type { HttpDeps } from './http/deps.ts';
import { replayRoutes } from './http/replay.ts';
import { answerNonsense, guard, SECURITY_HEADERS } from './http/headers.ts';
import { joinRoutes } from './http/join.ts';
import { libraryRoutes } from './http/library.ts';
import { pages } from './http/pages.ts';
import { Refused } from './http/refused.ts';
import { linkRoutes, sessionRoutes } from './http/sessions.ts';
import { shareRoutes } from './http/shares.ts';
import { staffRoutes } from './http/staff.ts';
import { tableRoutes } from './http/tables.ts';
import { transferRoutes } from './http/transfer.ts';
import { summaryRoutes } from './http/summary.ts';
import { createWho } from './http/who.ts';
import { placeOf } from './rooms/entry.ts';

/** Bodies above this are refused unread. */
const BODY_BYTES = 64 * 1024;

/** The HTTP application, apart from listening. `moving`: the server is about to stop. */
export async function buildApp(deps: HttpDeps, logger: FastifyBaseLogger, moving: () => boolean): Promise<FastifyInstance> {
  const app = fastify({
    // At `info` the framework only tells that it listens, which the start says in words.
    loggerInstance: logger.level === 'info' ? logger.child({}, { level: 'warn' }) : logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    requestTimeout: 15_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    // A proxy on this computer tells who asks; nobody else is believed.
    trustProxy: deps.config.publicUrl === null ? false : 'loopback',
    clientErrorHandler: answerNonsense,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 100 },
    // Addresses that no route can be found for: malformed, or with a part that is too long.
    frameworkErrors: (_error, _request, reply) => {
      void refuse(reply.headers(SECURITY_HEADERS), new Refused('not_found'));
    },
  });
  const who = createWho(deps);
  await app.register(cookies);
  guard(app, deps);
  app.setErrorHandler((error, request, reply) => {
    const refused = asRefused(error);
    if (refused.code === 'internal') request.log.error({ route: request.routeOptions.url, where: placeOf(error) }, 'a request failed');
    return refuse(reply, refused);
  });
  app.get('/health', (): Health => {
    const { rooms, seats } = deps.rooms.counts();
    return { status: moving() ? 'moving' : deps.readOnly() ? 'read_only' : 'ok', version: deps.version, rooms, seats };
  });
  joinRoutes(app, deps, who);
  staffRoutes(app, deps, who);
  sessionRoutes(app, deps, who);
  linkRoutes(app, deps, who);
  shareRoutes(app, deps, who);
  tableRoutes(app, deps, who);
  await transferRoutes(app, deps, who);
  summaryRoutes(app, deps, who);
  libraryRoutes(app, deps, who);
  replayRoutes(app, deps, who);
  await pages(app, deps.client);
  return app;
}

function refuse(reply: FastifyReply, refused: Refused): FastifyReply {
  return reply.code(refused.status).send(refused.body());
}

/** What people are told of any failure: our own refusals as they are, a malformed request as `invalid`, all else as `internal`. */
function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof ReadOnlyError) return new Refused('read_only', { seconds: 5 });
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new Refused('too_large');
  return new Refused(typeof status === 'number' && status < 500 ? 'invalid' : 'internal');
}
