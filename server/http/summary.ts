import type { FastifyInstance } from 'fastify';
import type { SessionReport } from '../../shared/http-summary.ts';
import { resultsOf } from '../../shared/kernel/summary/played-runs.ts';
import { foldSession } from '../../shared/kernel/summary/summarise-session.ts';
import { readLog } from '../rooms/load.ts';
import type { HttpDeps } from './deps.ts';
import { Refused } from './refused.ts';
import { sessionInfo } from './session-info.ts';
import type { Who } from './who.ts';

/** What trainers look back on, for staff only: no name is in it. */
export function summaryRoutes(app: FastifyInstance, deps: HttpDeps, who: Who): void {
  const { directory, registry, events } = deps;
  app.get<{ Params: { id: string } }>('/api/sessions/:id/summary', async (request): Promise<SessionReport> => {
    who.staff(request);
    const record = directory.room(request.params.id);
    if (!record) throw new Refused('not_found');
    const { state, figures } = foldSession(registry, await readLog(registry, events, record.id));
    return { session: sessionInfo(deps, record, true), figures, results: resultsOf(registry, state), promises: state.promises.filter(({ dropped }) => !dropped), notes: state.notes };
  });
}
