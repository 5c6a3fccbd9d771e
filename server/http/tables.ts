import type { FastifyInstance } from 'fastify';
import { tablesOf, type SessionTable } from '../../shared/kernel/summary/tables.ts';
import { readLog } from '../rooms/load.ts';
import type { HttpDeps } from './deps.ts';
import type { Who } from './who.ts';

/** What spreadsheets are made of, for staff only; which words and counts they may hold is the rules' matter. */
export function tableRoutes(app: FastifyInstance, { registry, events }: HttpDeps, who: Who): void {
  app.get<{ Params: { id: string } }>('/api/sessions/:id/tables', async (request): Promise<{ tables: readonly SessionTable[] }> => {
    const { id } = who.staffOf(request, request.params.id);
    return { tables: tablesOf(registry, await readLog(registry, events, id)) };
  });
}
