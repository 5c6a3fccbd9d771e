import type { FastifyInstance } from 'fastify';
import { FILE_BYTES } from '../../shared/http-transfer.ts';
import type { Session } from '../../shared/http.ts';
import { importSession } from '../transfer/import.ts';
import { readSessionFile } from '../transfer/read.ts';
import { sessionFile, sessionFileName } from '../transfer/write.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';
import { sessionInfo } from './session-info.ts';
import type { Who } from './who.ts';

/** A whole session out of this server as a file, and into it. */
export async function transferRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): Promise<void> {
  const { events, registry, version, clock, figures: kept } = deps;

  app.get<{ Params: { id: string } }>('/api/sessions/:id/export', async (request, reply) => {
    const record = who.staffOfEnded(request, request.params.id);
    const file = sessionFile(record, await events.read(record.id, 0), version, kept.of(record.id));
    return reply.type('application/json; charset=utf-8').header('content-disposition', `attachment; filename="${sessionFileName(record)}"`).send(JSON.stringify(file));
  });

  await app.register((inner, _options, done) => {
    // What is no JSON, or has keys that reach for prototypes, is refused before the route: as a file, not as a form.
    inner.setErrorHandler((error) => {
      const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
      throw status === 400 ? new Refused('bad_file') : error;
    });
    inner.post('/api/import', { bodyLimit: FILE_BYTES, onRequest: (request) => Promise.resolve(request).then(who.staff) }, async (request, reply): Promise<Session> => {
      const read = await readSessionFile(registry, request.body, clock.now());
      if ('bad' in read) throw new Refused(read.bad === 'newer' ? 'newer_file' : 'bad_file');
      const record = await importSession(deps, read);
      // Its row in the library and its figures are written as for any session that ended.
      await (await deps.rooms.open(record.id)).recordKept();
      return reply.code(201).send(sessionInfo(deps, record, true));
    });
    done();
  });
}
