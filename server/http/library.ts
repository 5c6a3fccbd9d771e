import type { FastifyInstance } from 'fastify';
import type { LibraryItem, LibraryPage, LibraryQuery, Receipt } from '../../shared/http-library.ts';
import { searchWords } from '../library/row.ts';
import { bodies, read } from './bodies.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';
import type { Who } from './who.ts';

type OfRoom = { Params: { id: string } };

/** How many sessions one answer tells unless asked otherwise. */
const PAGE = 50;

/** The library of sessions: looking for them, the bin, and which keep their words. Staff only; `shared/http-library.ts` has the types. */
export function libraryRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { library, rooms, clock } = deps;
  const item = (id: string): LibraryItem => {
    const found = library.item(id);
    if (!found) throw new Refused('not_found');
    return found;
  };

  app.get('/api/library', (request): LibraryPage => {
    who.staff(request);
    const { q = '', exercise = null, from = 0, to = Number.MAX_SAFE_INTEGER, bin, skip = 0, take = PAGE }: Omit<LibraryQuery, 'exercise'> & { exercise?: string | null } = read(bodies.library, request.query);
    return { ...library.find({ words: searchWords(q), exercise, from, to, bin: bin === '1', skip, take }), ...library.counts() };
  });
  app.delete<OfRoom>('/api/sessions/:id', async (request, reply) => {
    const record = who.staffOf(request, request.params.id);
    if (record.practice > 0) await rooms.remove(record.id);
    else if (record.endedAt === null) throw new Refused('still_open');
    else {
      await library.bin(record.id, clock.now());
      rooms.shut(record.id);
    }
    return reply.code(204).send();
  });
  app.post<OfRoom>('/api/sessions/:id/restore', async (request): Promise<LibraryItem> => {
    who.staff(request);
    await library.bin(item(request.params.id).id, null);
    return item(request.params.id);
  });
  app.post<OfRoom>('/api/sessions/:id/purge', async (request): Promise<Receipt> => {
    who.staff(request);
    const session = item(request.params.id);
    const { what } = read(bodies.purge, request.body);
    if (session.endedAt === null) throw new Refused('still_open');
    return deps.purge(session, what, deps.identity.authenticate(request.headers.cookie, session.id)?.key ?? 'system');
  });
  app.put<OfRoom>('/api/sessions/:id/pinned', async (request): Promise<LibraryItem> => {
    who.staff(request);
    const { id } = item(request.params.id);
    await library.pin(id, read(bodies.pin, request.body).pinned);
    return item(id);
  });
}
